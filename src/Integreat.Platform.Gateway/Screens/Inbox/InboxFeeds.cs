using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Feedback;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Inbox;

/// <summary>Tells screens when there is other feedback in a region: one question at a time for each region, however many follow it here.</summary>
internal sealed partial class InboxFeeds(IGrainFactory grains, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<InboxFeeds> logger)
{
    // Readers may send more than anybody reads.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, ImmutableArray<Follower>> _followers = [];

    /// <summary>Tells at once, and after each change, until what is returned is disposed of.</summary>
    public IDisposable Follow(long region, Func<Task> tell)
    {
        var follower = new Follower(this, region, tell);
        bool isFirst;
        lock (_lock)
        {
            isFirst = !_followers.ContainsKey(region);
            _followers[region] = [.. _followers.GetValueOrDefault(region, []), follower];
        }

        TellAsync(follower).Ignore();
        if (isFirst)
        {
            Task.Run(() => RunAsync(region)).Ignore();
        }

        return follower;
    }

    private async Task RunAsync(long region)
    {
        var grain = grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(region));
        var mark = 0L;
        while (GoesOn(region))
        {
            try
            {
                var now = await grain.FollowAsync(mark, lifetime.ApplicationStopping);
                if (now != mark)
                {
                    mark = now;
                    await Task.WhenAll(FollowersOf(region).Select(TellAsync));
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

    // Who comes after nobody was left begins anew.
    private bool GoesOn(long region)
    {
        lock (_lock)
        {
            var goesOn = !_followers[region].IsEmpty && !lifetime.ApplicationStopping.IsCancellationRequested;
            return goesOn || !_followers.Remove(region);
        }
    }

    private ImmutableArray<Follower> FollowersOf(long region)
    {
        lock (_lock)
        {
            return _followers[region];
        }
    }

    private void Leave(Follower follower)
    {
        lock (_lock)
        {
            if (_followers.TryGetValue(follower.Region, out var followers))
            {
                _followers[follower.Region] = followers.Remove(follower);
            }
        }
    }

    // A screen that fails, or has just gone, is no reason not to tell the others.
    private async Task TellAsync(Follower follower)
    {
        try
        {
            await follower.Tell();
        }
        catch (Exception exception)
        {
            LogFailed(exception, follower.Region);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Screens are not told of feedback in region {Region}")]
    private partial void LogFailed(Exception exception, long region);

    private sealed class Follower(InboxFeeds feeds, long region, Func<Task> tell) : IDisposable
    {
        public long Region => region;

        public Func<Task> Tell => tell;

        public void Dispose() => feeds.Leave(this);
    }
}
