using System.Collections.Concurrent;
using Integreat.Platform.Contracts.Following;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// The relays of this silo. When it stops they give their leases up before grains deactivate: owners elsewhere need not wait for the leases to
/// run out, and nobody asks a grain that is on its way out.
/// </summary>
internal sealed partial class Relays(ILogger<Relays> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan Longest = LeaseTimes.Owner;

    private readonly ConcurrentDictionary<object, Func<Task>> _running = [];

    /// <summary>To be called by the relay's grain, on whose scheduler it is stopped.</summary>
    public void Add(object relay, Func<Task> stop)
    {
        var scheduler = TaskScheduler.Current;
        _running[relay] = () => Task.Factory.StartNew(stop, CancellationToken.None, TaskCreationOptions.None, scheduler).Unwrap();
    }

    public void Remove(object relay) => _running.TryRemove(relay, out _);

    public void Participate(ISiloLifecycle lifecycle) =>
        lifecycle.Subscribe(nameof(Relays), ServiceLifecycleStage.Last, _ => Task.CompletedTask, StopAsync);

    private async Task StopAsync(CancellationToken cancellation)
    {
        try
        {
            await Task.WhenAll(_running.Values.Select(stop => stop())).WaitAsync(Longest, cancellation);
        }
        catch (Exception exception)
        {
            LogNotStopped(exception);
        }
    }

    [LoggerMessage(LogLevel.Information, "Not all leases could be given up; they run out by themselves")]
    private partial void LogNotStopped(Exception exception);
}
