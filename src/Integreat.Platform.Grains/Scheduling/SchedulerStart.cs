using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Scheduling;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Scheduling;

/// <summary>Wakes the scheduler when a silo has started, and from then on so often that it is missed by nobody when its own silo ends.</summary>
internal sealed partial class SchedulerStart(IGrainFactory grains, TimeProvider clock, ILogger<SchedulerStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var scheduler = grains.GetGrain<IScheduler>(GrainKeys.Scheduler);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Not given up half-way: the silo stops after this service, and would complain of what is still asked of it.
                await scheduler.WakeAsync(CancellationToken.None);
            }
            catch (Exception exception)
            {
                LogFailed(exception);
            }

            await Task.Delay(SchedulerGrain.LongestSleep, clock, stoppingToken);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The scheduler does not answer; it is asked again soon")]
    private partial void LogFailed(Exception exception);
}
