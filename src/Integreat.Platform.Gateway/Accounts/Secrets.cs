using System.Buffers.Text;
using System.Security.Cryptography;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Makes what nobody guesses.</summary>
internal static class Secrets
{
    private const int Bytes = 32;

    // No characters that look like others.
    private const string Readable = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>For cookies and links: 256 bits, as it may stand in an address.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>For people who copy it from paper: groups of five characters, 24 bits and a bit more each.</summary>
    public static string NewReadable(int groups) =>
        string.Join('-', Enumerable.Range(0, groups).Select(_ => RandomNumberGenerator.GetString(Readable, 5)));
}
