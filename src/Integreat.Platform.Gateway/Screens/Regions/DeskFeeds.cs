using Integreat.Platform.Contracts.Rights;
using Microsoft.AspNetCore.Components;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>
/// Follows a region for somebody's screen. News go no further if the session has ended or the rights have changed since the screen was opened: it is
/// loaded again then, and shows what may be seen now. What was found is believed for some seconds.
/// </summary>
internal sealed class DeskFeeds(RegionFeeds feeds, Visitors visitors, IGrainFactory grains, NavigationManager navigation, TimeProvider clock)
{
    private static readonly TimeSpan Believed = TimeSpan.FromSeconds(3);

    /// <summary>Follows until what is returned is disposed of.</summary>
    /// <param name="onScreen">Does something in a turn of the screen.</param>
    public RegionFollower Follow(Visitor visitor, Desk desk, Func<Func<Task>, Task> onScreen, Func<FeedNews, Task> tell)
    {
        long? asked = null;
        return feeds.Follow(desk.Region, news => onScreen(async () =>
        {
            if (asked is not { } then || news.Concerns("member") || clock.GetElapsedTime(then) >= Believed)
            {
                asked = clock.GetTimestamp();
                if (!await IsStillThereAsync(visitor, desk))
                {
                    navigation.Refresh(forceReload: true);
                    return;
                }
            }

            await tell(news);
        }));
    }

    private async Task<bool> IsStillThereAsync(Visitor visitor, Desk desk) =>
        await visitors.IsSignedInAsync(visitor)
        && (await grains.GetGrain<IRegionMembers>(desk.Key).ReadRightsAsync(visitor.Caller, CancellationToken.None)).Value is { } rights
        && desk.Has(rights);
}
