using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Scheduling;

/// <summary>
/// Reads the due table and wakes the grains of streams that are due. A stream that fails stays in the table and is tried again at the next
/// look; none holds up another.
/// </summary>
[GrainType("scheduler")]
internal sealed partial class SchedulerGrain : Grain, IScheduler
{
    /// <summary>How late something is at most when a wake-up was lost, or a stream could not be reached.</summary>
    public static readonly TimeSpan LongestSleep = TimeSpan.FromMinutes(1);

    private readonly IJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ILogger<SchedulerGrain> _logger;
    private readonly SharedPull _look;
    private readonly Dictionary<string, Task> _running = [];
    private IGrainTimer? _alarm;

    public SchedulerGrain(IJournal journal, TimeProvider clock, ILogger<SchedulerGrain> logger)
    {
        (_journal, _clock, _logger) = (journal, clock, logger);
        _look = new(LookAsync);
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // It also goes off when a look has failed and set no other time.
        _alarm = this.RegisterGrainTimer(
            _look.FreshAsync, new GrainTimerCreationOptions(LongestSleep, LongestSleep) { Interleave = true, KeepAlive = true });
        return Task.CompletedTask;
    }

    public async Task WakeAsync(CancellationToken cancellation)
    {
        await _look.FreshAsync().WaitAsync(cancellation);
        await Task.WhenAll(_running.Values).WaitAsync(cancellation);
    }

    private async Task LookAsync()
    {
        var now = _clock.GetUtcNow();
        var soon = await _journal.ReadDueAsync(now + LongestSleep, CancellationToken.None);
        foreach (var due in soon.Where(due => due.At <= now && !_running.ContainsKey(due.Stream)))
        {
            var run = RunAsync(due.Stream);
            if (!run.IsCompleted)
            {
                _running[due.Stream] = run;
            }
        }

        var next = soon.Select(due => due.At).FirstOrDefault(at => at > now, now + LongestSleep);
        _alarm!.Change(next - now, LongestSleep);
    }

    private async Task RunAsync(string stream)
    {
        try
        {
            await Owner(stream).RunDueAsync();
        }
        catch (Exception exception)
        {
            LogFailed(exception, stream);
        }
        finally
        {
            _running.Remove(stream);
        }
    }

    private IScheduled Owner(string stream) => GrainKeys.TryParseRegion(stream, out _)
        ? GrainFactory.GetGrain<IScheduledRegion>(stream)
        : GrainFactory.GetGrain<IScheduledPlatform>(stream);

    [LoggerMessage(LogLevel.Warning, "What was due in {Stream} could not be done and is tried again soon")]
    private partial void LogFailed(Exception exception, string stream);
}
