using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.History;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Time travel: the same rendering, of what the region was.</summary>
internal sealed partial class EditionGrain
{
    public async Task<ImmutableArray<Fragment>> RenderPastAsync(PastRegion region, DateTimeOffset moment, CancellationToken cancellation)
    {
        await FreshenAsync(); // for what comes from the platform
        var sources = _sources.WithRegion(new SourceDelta(Cursor.Start, IsFull: true, More: false, region.Sources));
        var erased = region.Erased.ToHashSet(StringComparer.Ordinal);
        var cards = sources.Contacts.Values.Select(contact => contact.Card).ToHashSet(StringComparer.Ordinal);
        var rendered = await new EditionRenderer(_language, _addresses, _mostContent).RenderAsync(sources, moment, LoadAsync);
        return [.. rendered.Fragments];

        // A text that was erased is an empty one; a contact whose card was erased is not shown.
        async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadAsync(ImmutableArray<string> hashes)
        {
            var bodies = await _journal.ReadBodiesAsync([.. hashes.Where(hash => !erased.Contains(hash))], cancellation);
            return bodies.AddRange(hashes.Where(hash => !bodies.ContainsKey(hash) && !cards.Contains(hash))
                .Select(hash => KeyValuePair.Create(hash, ReadOnlyMemory<byte>.Empty)));
        }
    }
}
