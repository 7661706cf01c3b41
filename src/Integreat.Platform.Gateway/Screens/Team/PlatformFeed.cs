using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Screens.Team;

/// <summary>
/// Tells screens when something of the platform has changed: one question at a time, however many follow it here. It holds no lease, so no change
/// waits for it; what is there now, and who may see it, is found out where it is read.
/// </summary>
internal sealed partial class PlatformFeed(IGrainFactory grains, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<PlatformFeed> logger)
{
    private const long Everybody = 0;

    private static readonly TimeSpan Hold = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private ImmutableArray<Follower> _followers = [];
    private bool _runs;

    /// <summary>Tells after each change until what is returned is disposed of, and at times without one.</summary>
    public IDisposable Follow(Func<Task> tell)
    {
        var follower = new Follower(this, tell);
        lock (_lock)
        {
            _followers = _followers.Add(follower);
            if (!_runs)
            {
                _runs = true;
                Task.Run(RunAsync).Ignore();
            }
        }

        return follower;
    }

    private async Task RunAsync()
    {
        var known = Cursor.Start;
        while (GoesOn())
        {
            try
            {
                var delta = await grains.GetGrain<IPlatform>(GrainKeys.Platform)
                    .FollowSourcesAsync(Everybody, new Follow("", known, 0, Hold), lifetime.ApplicationStopping);
                if (delta.Next != known)
                {
                    known = delta.Next;
                    await Task.WhenAll(_followers.Select(TellAsync));
                }

                await Task.Delay(Pause, clock);
            }
            catch (Exception exception)
            {
                // Screens show what they have until somebody answers again.
                LogFailed(exception);
                await Task.Delay(PauseAfterFailure, clock);
            }
        }
    }

    // Who comes after nobody was left begins anew.
    private bool GoesOn()
    {
        lock (_lock)
        {
            return _runs = !_followers.IsEmpty && !lifetime.ApplicationStopping.IsCancellationRequested;
        }
    }

    private void Leave(Follower follower)
    {
        lock (_lock)
        {
            _followers = _followers.Remove(follower);
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
            LogFailed(exception);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Screens are not told of changes of the platform")]
    private partial void LogFailed(Exception exception);

    private sealed class Follower(PlatformFeed feed, Func<Task> tell) : IDisposable
    {
        public Func<Task> Tell => tell;

        public void Dispose() => feed.Leave(this);
    }
}
