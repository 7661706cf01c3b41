using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Presence;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Presence;

/// <summary>
/// Who is writing what in one region. What happens here is told here at once, and to the other gateways every few seconds; if the grain between them
/// does not answer, each shows what it knows itself.
/// </summary>
internal sealed partial class PresenceBoard(
    IGrainFactory grains, long region, string gateway, TimeProvider clock, ILogger logger, CancellationToken stopping)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private ImmutableArray<Follower> _followers = [];
    private ImmutableArray<Present> _here = [];
    private ImmutableArray<PresenceView> _elsewhere = [];
    private PresenceNews _told = PresenceNews.None;
    private TaskCompletionSource _woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _runs;

    public IDisposable Follow(Func<PresenceNews, Task> tell)
    {
        var follower = new Follower(this, tell);
        PresenceNews known;
        lock (_lock)
        {
            (_followers, known) = (_followers.Add(follower), _told);
        }

        TellAsync([follower], known).Ignore();
        Wake();
        return follower;
    }

    public Present Enter(PresenceView who)
    {
        var present = new Present(this, who, clock);
        lock (_lock)
        {
            _here = _here.Add(present);
        }

        Wake();
        return present;
    }

    public void Leave(Present present)
    {
        lock (_lock)
        {
            _here = _here.Remove(present);
        }

        Wake();
    }

    /// <summary>Says now, not at the next beat, what has changed.</summary>
    public void Wake()
    {
        lock (_lock)
        {
            _woken.TrySetResult();
            if (!_runs)
            {
                _runs = true;
                Task.Run(RunAsync).Ignore();
            }
        }
    }

    private async Task RunAsync()
    {
        while (Begin() is var (woken, here, isLast))
        {
            await PublishAsync();
            try
            {
                var elsewhere = await grains.GetGrain<IRegionPresence>(GrainKeys.Region(region)).ExchangeAsync(gateway, here, stopping);
                lock (_lock)
                {
                    _elsewhere = elsewhere;
                }
            }
            catch (Exception exception)
            {
                LogFailed(exception, region);
                lock (_lock)
                {
                    _elsewhere = [];
                }
            }

            await PublishAsync();
            if (!isLast)
            {
                await Task.WhenAny(woken, Task.Delay(Beat, clock, stopping));
            }
        }
    }

    // The last time says that nobody is here any more.
    private (Task Woken, ImmutableArray<PresenceView> Here, bool IsLast)? Begin()
    {
        lock (_lock)
        {
            var here = _here.Where(present => !present.IsOver).Select(present => present.Who).Distinct().ToImmutableArray();
            var isUnused = _followers.IsEmpty && _here.IsEmpty;
            if (stopping.IsCancellationRequested || (isUnused && _told.Here.IsEmpty))
            {
                (_runs, _elsewhere, _told) = (false, [], PresenceNews.None);
                return null;
            }

            _woken = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (_woken.Task, here, isUnused);
        }
    }

    private Task PublishAsync()
    {
        ImmutableArray<Follower> followers;
        PresenceNews news;
        lock (_lock)
        {
            var here = _here.Where(present => !present.IsOver).Select(present => present.Who).Distinct().ToImmutableArray();
            if (here.SequenceEqual(_told.Here) && _elsewhere.SequenceEqual(_told.Elsewhere))
            {
                return Task.CompletedTask;
            }

            (followers, news) = (_followers, new PresenceNews(here, _elsewhere));
            _told = news;
        }

        return TellAsync(followers, news);
    }

    private Task TellAsync(ImmutableArray<Follower> followers, PresenceNews news) => Task.WhenAll(followers.Select(async follower =>
    {
        try
        {
            await follower.TellAsync(news);
        }
        catch (Exception exception)
        {
            LogFailed(exception, region); // a screen that has just gone
        }
    }));

    private void Remove(Follower follower)
    {
        lock (_lock)
        {
            _followers = _followers.Remove(follower);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Who is writing in region {Region} is not known everywhere")]
    private partial void LogFailed(Exception exception, long region);

    private sealed class Follower(PresenceBoard board, Func<PresenceNews, Task> tell) : IDisposable
    {
        public Task TellAsync(PresenceNews news) => tell(news);

        public void Dispose() => board.Remove(this);
    }
}
