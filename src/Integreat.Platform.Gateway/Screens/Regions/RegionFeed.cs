using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>
/// The pages of one region as editors see them, kept up to date for all who work in it at this gateway. It holds no lease, so no edit waits for it:
/// what it shows is some milliseconds old. It runs as long as somebody follows.
/// </summary>
internal sealed partial class RegionFeed(
    IGrainFactory grains, string region, TimeProvider clock, ILogger logger, CancellationToken stopping)
{
    // A busy region changes many times a second; nobody reads as fast.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.2);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private ImmutableArray<RegionFollower> _followers = [];
    private FeedNews? _newest;
    private bool _runs;

    /// <summary>Nobody follows.</summary>
    public bool IsUnused
    {
        get
        {
            lock (_lock)
            {
                return _followers.IsEmpty;
            }
        }
    }

    public void Add(RegionFollower follower)
    {
        FeedNews? known;
        lock (_lock)
        {
            _followers = _followers.Add(follower);
            known = _newest;
            if (!_runs)
            {
                _runs = true;
                Task.Run(RunAsync).Ignore();
            }
        }

        if (known is not null)
        {
            TellAsync([follower], known with { Changed = null }).Ignore();
        }
    }

    public void Remove(RegionFollower follower)
    {
        lock (_lock)
        {
            _followers = _followers.Remove(follower);
        }
    }

    private async Task RunAsync()
    {
        while (Next() is { } known)
        {
            try
            {
                var delta = await grains.GetGrain<IRegionFeed>(region).FollowAsync(known.Version, stopping);
                if (delta.Version != known.Version || delta.IsWhole)
                {
                    await PublishAsync(new FeedNews(await ReadAsync(known, delta), delta.IsWhole ? null : delta.Changed.ToHashSet()));
                }

                await Task.Delay(Pause, clock);
            }
            catch (Exception exception)
            {
                // Screens show what they have until somebody answers again.
                LogFailed(exception, region);
                await Task.Delay(PauseAfterFailure, clock);
            }
        }
    }

    private PageRows? Next()
    {
        lock (_lock)
        {
            _runs = !_followers.IsEmpty && !stopping.IsCancellationRequested;
            return _runs ? _newest?.Pages ?? PageRows.None : null;
        }
    }

    private Task PublishAsync(FeedNews news)
    {
        ImmutableArray<RegionFollower> followers;
        lock (_lock)
        {
            (_newest, followers) = (news, _followers);
        }

        return TellAsync(followers, news);
    }

    private Task TellAsync(ImmutableArray<RegionFollower> followers, FeedNews news) => Task.WhenAll(followers.Select(follower => TellAsync(follower, news)));

    // A screen that fails, or has just gone, is no reason not to tell the others.
    private async Task TellAsync(RegionFollower follower, FeedNews news)
    {
        try
        {
            await follower.TellAsync(news);
        }
        catch (Exception exception)
        {
            LogFailed(exception, region);
        }
    }

    private async Task<PageRows> ReadAsync(PageRows known, FeedDelta delta)
    {
        if (!delta.IsWhole && !delta.Changed.Any(thing => thing.StartsWith("language/", StringComparison.Ordinal)))
        {
            var pages = delta.Changed.Select(PageRows.PageOf).OfType<long>().ToImmutableArray();
            var rows = pages.IsEmpty ? [] : (await ListAsync(pages)).Rows;
            if (known.With(delta.Version, pages, rows) is { } updated)
            {
                return updated;
            }
        }

        var (version, languages, all) = await ListAsync(only: null);
        return PageRows.Of(Math.Min(version, delta.Version), languages, all);
    }

    // In parts; the version is that of the first one, so that what changed in between is asked for again.
    private async Task<(long Version, ImmutableArray<string> Languages, ImmutableArray<PageRow> Rows)> ListAsync(ImmutableArray<long>? only)
    {
        var grain = grains.GetGrain<IRegionPages>(region);
        var rows = ImmutableArray.CreateBuilder<PageRow>();
        PageListView? first = null;
        long? after = null;
        do
        {
            // For everybody here; who may see what is decided for each screen.
            var answer = await grain.ListAsync(Caller.Platform, new PageListQuery
            {
                After = after,
                Only = only,
            }, CancellationToken.None);
            var view = answer.Value ?? throw new LeaderUnreachableException(new InvalidOperationException(answer.Detail));
            first ??= view;
            rows.AddRange(view.Pages);
            after = view.Next;
        }
        while (after is not null);
        return (first.Version, first.Languages, rows.ToImmutable());
    }

    [LoggerMessage(LogLevel.Debug, "The screens of region {Region} are not brought up to date")]
    private partial void LogFailed(Exception exception, string region);
}
