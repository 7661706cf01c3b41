using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Contracts.Regions;

/// <summary>What a region's followers ask. Everything here interleaves with commands.</summary>
[Alias("region-sources-grain"), Version(1)]
public interface IRegionSources : ILeader
{
    /// <summary>What changed for the edition in <paramref name="language"/> since the follower's cursor.</summary>
    [AlwaysInterleave, Alias("follow-sources")]
    Task<SourceDelta> FollowSourcesAsync(string language, Follow follow, CancellationToken cancellation);

    /// <summary>
    /// Returns when every reader gets <paramref name="version"/> or something newer: all who hold a lease have confirmed, or their leases are
    /// over. Usually a few milliseconds, a few seconds while a gateway or a silo is not reachable.
    /// </summary>
    [AlwaysInterleave, Alias("wait-until-visible")]
    Task WaitUntilVisibleAsync(long version, CancellationToken cancellation);

    /// <summary>
    /// Fetches what commands need and only the platform has: free numbers and the platform's languages and offers. Called after a refusal
    /// <see cref="Outcome.Unprepared"/>, before the same command is sent again; a command itself never waits for another grain.
    /// </summary>
    [AlwaysInterleave, Alias("prepare")]
    Task PrepareAsync(CancellationToken cancellation);
}
