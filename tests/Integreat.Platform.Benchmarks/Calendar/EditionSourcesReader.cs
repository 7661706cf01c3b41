using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Grains.Editions;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>Asks a region and the platform for everything that an edition is rendered from.</summary>
internal static class EditionSourcesReader
{
    public static async Task<EditionSources> ReadAsync(
        RunningPlatform platform, long region, string language, CancellationToken cancellation)
    {
        var sources = new EditionSources();
        var owner = platform.Grains.GetGrain<IRegionSources>(GrainKeys.Region(region));
        await FollowAsync(cursor => owner.FollowSourcesAsync(language, Follow.Once(cursor), cancellation), sources.TakeFromRegion);
        var common = platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform);
        await FollowAsync(cursor => common.FollowSourcesAsync(region, Follow.Once(cursor), cancellation), sources.TakeFromPlatform);
        return sources;
    }

    private static async Task FollowAsync(Func<Cursor, Task<SourceDelta>> read, Action<SourceDelta> take)
    {
        var cursor = Cursor.Start;
        SourceDelta delta;
        do
        {
            delta = await read(cursor);
            take(delta);
            cursor = delta.Next;
        }
        while (delta.More);
    }
}
