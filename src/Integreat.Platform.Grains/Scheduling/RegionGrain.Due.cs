using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Onboarding;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Scheduling;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IScheduledRegion
{
    public async Task RunDueAsync()
    {
        var now = _clock.GetUtcNow();
        foreach (var (news, send) in Region.News.Values.DueBy(now))
        {
            await RunAsync(DueCommand.Send(news, send), new EditNews(news, send));
        }

        if (Region.Launch?.DueAt is { } moment && moment <= now)
        {
            await RunAsync(DueCommand.Launch(moment), new LaunchDueRegion(moment, now));
        }
    }

    private async Task RunAsync(DueCommand due, RegionCommand command)
    {
        var outcome = await ExecuteAsync(due.Context, due.Digest, command);
        if (outcome.RefusalCode is { } code)
        {
            LogRefused(due.Context.CommandId, Key, code);
        }
    }

    private void TellScheduler(Region before, Region after)
    {
        if (before.NextDue != after.NextDue)
        {
            // Nobody waits for it: a call that is lost is made up for by the scheduler's next look.
            GrainFactory.GetGrain<IScheduler>(GrainKeys.Scheduler).WakeAsync(CancellationToken.None).Ignore();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The due command {Command} of {Region} was refused: {Code}")]
    private partial void LogRefused(string command, string region, string code);
}
