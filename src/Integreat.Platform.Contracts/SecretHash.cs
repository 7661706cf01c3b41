using System.Security.Cryptography;
using System.Text;

namespace Integreat.Platform.Contracts;

/// <summary>Secrets as they may be kept, looked up and told to others: only their hash.</summary>
public static class SecretHash
{
    /// <summary>SHA-256 of the UTF-8 bytes, lower-case hex.</summary>
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
