using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionFeed
{
    public Task<FeedDelta> FollowAsync(long since, CancellationToken cancellation) => _changes.SinceAsync(since, cancellation);
}
