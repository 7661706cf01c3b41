namespace Integreat.Platform.Contracts.Regions;

/// <summary>
/// What screens follow, to show at once what others do. Whoever follows holds no lease: no edit waits for them. It tells which things changed, not
/// how; who may see them is decided where they are read.
/// </summary>
[Alias("region-feed-grain"), Version(1)]
public interface IRegionFeed : IGrainWithStringKey
{
    /// <summary>
    /// What changed after a version: at once if something did, else when it does, or without news after some seconds.
    /// </summary>
    /// <param name="since">The version that the follower knows; 0: none.</param>
    [AlwaysInterleave, Alias("follow")]
    Task<FeedDelta> FollowAsync(long since, CancellationToken cancellation);
}

/// <param name="Version">The region's version up to which it tells.</param>
/// <param name="IsWhole">Anything may have changed: the follower knows nothing, or too old a version.</param>
/// <param name="Changed">Otherwise the things that changed, as history names them, such as "page/17", "language/ar", "settings".</param>
[GenerateSerializer, Immutable, Alias("feed-delta")]
public sealed record FeedDelta(
    [property: Id(0)] long Version,
    [property: Id(1)] bool IsWhole,
    [property: Id(2)] ImmutableArray<string> Changed);
