using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Grains.Scheduling;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Platform;

internal sealed partial class PlatformGrain : IScheduledPlatform
{
    public async Task RunDueAsync()
    {
        foreach (var (news, send) in _stream.State.News.Values.Select(shared => shared.Item).DueBy(_clock.GetUtcNow()))
        {
            var due = DueCommand.Send(news, send);
            var outcome = await ExecuteAsync(due.Context, due.Digest, new EditSharedNews(news, send));
            if (outcome.RefusalCode is { } code)
            {
                LogRefused(due.Context.CommandId, code);
            }
        }
    }

    private void TellScheduler(PlatformState before, PlatformState after)
    {
        if (before.NextDue != after.NextDue)
        {
            // As for regions.
            GrainFactory.GetGrain<IScheduler>(GrainKeys.Scheduler).WakeAsync(CancellationToken.None).Ignore();
        }
    }

    [LoggerMessage(LogLevel.Warning, "The platform's due command {Command} was refused: {Code}")]
    private partial void LogRefused(string command, string code);
}
