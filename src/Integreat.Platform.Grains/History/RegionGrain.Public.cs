using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Directory;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Regions;

/// <summary>What readers were shown at a moment: the region tells what it would have told then, and those who make answers of it make them.</summary>
internal sealed partial class RegionGrain
{
    public async Task<Answer<PastRegion>> ReadPublicAsync(Caller caller, string? language, CancellationToken cancellation)
    {
        var answer = await AnswerAsync<Found>(
            caller, actor => Region.Check(actor, Capability.ViewPages), seen => (new Found(seen.Region, seen.Version), null), cancellation);
        return answer.Value is not { } found
            ? new(null, answer.RefusalCode, answer.Detail)
            : new(new PastRegion(
                found.Version,
                RegionCard.Of(found.Region).Write(),
                language is null ? [] : Sources(found.Region, language, caller.AsOf ?? _clock.GetUtcNow()),
                [.. Region.Erased]));
    }

    private static ImmutableArray<SourceItem> Sources(Region region, string language, DateTimeOffset moment)
    {
        var sources = new RegionSources();
        sources.Advance(Region.Empty, region);
        var items = ImmutableArray.CreateBuilder<SourceItem>();
        for (var since = Cursor.Start; ;)
        {
            var delta = sources.Read(region, language, since, moment);
            items.AddRange(delta.Items);
            if (!delta.More)
            {
                return items.DrainToImmutable();
            }

            since = delta.Next;
        }
    }
}
