using Integreat.Platform.Contracts;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>One feed for each region that somebody works in here, however many they are.</summary>
internal sealed class RegionFeeds(IGrainFactory grains, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<RegionFeeds> logger)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<long, RegionFeed> _feeds = [];

    /// <summary>Follows a region until what is returned is disposed of.</summary>
    public RegionFollower Follow(long region, Func<FeedNews, Task> tell)
    {
        lock (_lock)
        {
            if (!_feeds.TryGetValue(region, out var feed))
            {
                _feeds.Add(region, feed = new RegionFeed(grains, GrainKeys.Region(region), clock, logger, lifetime.ApplicationStopping));
            }

            return new RegionFollower(feed, tell, () => Leave(region, feed));
        }
    }

    // Nobody follows any more: the next one begins anew.
    private void Leave(long region, RegionFeed feed)
    {
        lock (_lock)
        {
            if (feed.IsUnused && _feeds.GetValueOrDefault(region) == feed)
            {
                _feeds.Remove(region);
            }
        }
    }
}

/// <summary>What somebody is told who follows a region.</summary>
/// <param name="Pages">All pages as they are now.</param>
/// <param name="Changed">The things that changed, as history names them; null: anything may have.</param>
internal sealed record FeedNews(PageRows Pages, IReadOnlySet<string>? Changed)
{
    /// <summary>Whether something of this kind changed, such as "event".</summary>
    public bool Concerns(string kind) => Changed is null || Changed.Any(thing => thing == kind || thing.StartsWith(kind + "/", StringComparison.Ordinal));
}

/// <summary>Somebody who follows a region.</summary>
internal sealed class RegionFollower : IDisposable
{
    private readonly RegionFeed _feed;
    private readonly Func<FeedNews, Task> _tell;
    private readonly Action _left;

    public RegionFollower(RegionFeed feed, Func<FeedNews, Task> tell, Action left)
    {
        (_feed, _tell, _left) = (feed, tell, left);
        feed.Add(this);
    }

    public Task TellAsync(FeedNews news) => _tell(news);

    public void Dispose()
    {
        _feed.Remove(this);
        _left();
    }
}
