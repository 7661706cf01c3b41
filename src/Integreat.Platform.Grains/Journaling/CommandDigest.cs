using System.Security.Cryptography;
using System.Text.Json;

namespace Integreat.Platform.Grains.Journaling;

/// <summary>Tells a repeated command from another command that uses the same id.</summary>
internal static class CommandDigest
{
    public static string Of(string command, params object?[] arguments) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { command, arguments }, DomainJson.Options)));
}
