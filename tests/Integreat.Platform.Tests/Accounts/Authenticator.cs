using System.Globalization;
using System.Security.Cryptography;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>An authenticator app, written after RFC 6238 and nothing else.</summary>
internal static class Authenticator
{
    public static string Code(string base32, DateTimeOffset at)
    {
        var bits = string.Concat(base32.Select(letter =>
            Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(letter, StringComparison.Ordinal), 2).PadLeft(5, '0')));
        var key = Enumerable.Range(0, bits.Length / 8).Select(place => Convert.ToByte(bits.Substring(place * 8, 8), 2)).ToArray();
        return Code(key, at);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The RFC says so.")]
    public static string Code(byte[] key, DateTimeOffset at, int digits = 6)
    {
        var step = BitConverter.GetBytes(at.ToUnixTimeSeconds() / 30).Reverse().ToArray();
        var hash = HMACSHA1.HashData(key, step);
        var offset = hash[19] & 15;
        var number = ((hash[offset] & 127) << 24) | (hash[offset + 1] << 16) | (hash[offset + 2] << 8) | hash[offset + 3];
        return (number % (long)Math.Pow(10, digits)).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }
}
