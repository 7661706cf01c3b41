using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Import;

namespace Integreat.Platform.Gateway.Import.Send;

/// <summary>A manifest, cut into bodies.</summary>
/// <param name="Hashes">In order.</param>
internal sealed record ManifestParts(ImmutableArray<string> Hashes, ImmutableDictionary<string, ReadOnlyMemory<byte>> Bodies)
{
    /// <summary>Stands for the whole content: equal manifests have equal parts.</summary>
    public string Digest => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Join(' ', Hashes))));

    public static ManifestParts Cut<TManifest>(TManifest manifest)
        where TManifest : class
    {
        ReadOnlyMemory<byte> json = ManifestJson.Write(manifest);
        var hashes = ImmutableArray.CreateBuilder<string>();
        var bodies = ImmutableDictionary.CreateBuilder<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        for (var start = 0; start < json.Length; start += WireLimits.ChunkBytes)
        {
            var part = json.Slice(start, Math.Min(WireLimits.ChunkBytes, json.Length - start));
            var hash = Convert.ToHexStringLower(SHA256.HashData(part.Span));
            hashes.Add(hash);
            bodies[hash] = part;
        }

        return new ManifestParts(hashes.ToImmutable(), bodies.ToImmutable());
    }
}
