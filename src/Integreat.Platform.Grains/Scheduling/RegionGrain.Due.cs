using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Scheduling;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IScheduledRegion
{
    public async Task RunDueAsync()
    {
        foreach (var (news, send) in Region.News.Values.DueBy(_clock.GetUtcNow()))
        {
            var due = DueCommand.Send(news, send);
            var outcome = await ExecuteAsync(due.Context, due.Digest, new EditNews(news, send));
            if (outcome.RefusalCode is { } code)
            {
                LogRefused(due.Context.CommandId, Key, code);
            }
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
