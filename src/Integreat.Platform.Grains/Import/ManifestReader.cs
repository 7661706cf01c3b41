using System.Text.Json;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Import;

/// <summary>Manifests travel as bodies: puts their parts together again.</summary>
internal static class ManifestReader
{
    // Of half a megabyte each; the largest regions take a few dozen.
    private const int MostParts = 512;

    /// <summary>The manifest, or why it cannot be had.</summary>
    public static async Task<(TManifest? Manifest, Refusal? Refusal)> ReadManifestAsync<TManifest>(
        this IJournal journal, ImmutableArray<string> parts)
        where TManifest : class
    {
        if (parts.Length > MostParts)
        {
            return (null, ImportRefusals.ManifestTooLarge());
        }

        var bodies = await journal.ReadBodiesAsync(parts, CancellationToken.None);
        using var json = new MemoryStream();
        foreach (var part in parts)
        {
            if (!bodies.TryGetValue(part, out var bytes))
            {
                return (null, ImportRefusals.BodyMissing(part));
            }

            json.Write(bytes.Span);
        }

        try
        {
            return (ManifestJson.Read<TManifest>(json.GetBuffer().AsSpan(0, (int)json.Length)), null);
        }
        catch (JsonException)
        {
            return (null, ImportRefusals.ManifestUnreadable());
        }
    }

    /// <summary>Stores bodies that came without their hashes.</summary>
    public static Task StoreAsync(this IJournal journal, ImmutableArray<ReadOnlyMemory<byte>> bodies) =>
        journal.StoreBodiesAsync([.. bodies.Select(body => new Body(Text.HashOf(body.Span), body))]);
}
