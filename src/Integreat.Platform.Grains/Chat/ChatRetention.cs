using Integreat.Platform.Storage.Chat;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Chat;

/// <summary>Forgets devices that nobody uses any more: at the start and then every hour. Several silos may do it at once.</summary>
internal sealed partial class ChatRetention(
    IChatStore chats, IOptions<ChatOptions> options, TimeProvider clock, ILogger<ChatRetention> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var hours = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        do
        {
            try
            {
                var forgotten = await chats.ForgetAsync(clock.GetUtcNow().AddDays(-options.Value.RetentionDays));
                if (forgotten > 0)
                {
                    LogForgotten(forgotten);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
        while (await hours.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "{Count} devices that had not chatted for long were forgotten")]
    private partial void LogForgotten(int count);

    [LoggerMessage(LogLevel.Warning, "Devices that have not chatted for long could not be forgotten; this is tried again in an hour")]
    private partial void LogFailed(Exception exception);
}
