using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Assets;

/// <summary>A file that ships with the platform.</summary>
internal sealed record Asset(ReadOnlyMemory<byte> Bytes, string Type, EntityTagHeaderValue Tag)
{
    /// <param name="name">Its path below the project.</param>
    public static Asset Read(string name, string type)
    {
        using var stream = typeof(Asset).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Asset(bytes, type, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));
    }
}
