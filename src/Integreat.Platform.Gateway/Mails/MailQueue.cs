using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Mails;

/// <summary>
/// Writes and sends mails one after the other, after the request that asked for them was answered: how long that takes tells nobody whether
/// there was anybody to write to. What waits when the process ends is written still, but one that is killed forgets it; who got no mail asks again.
/// </summary>
internal sealed partial class MailQueue(IMails mails, TimeProvider clock, ILogger<MailQueue> logger) : BackgroundService
{
    private const int Most = 1000;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1)];

    private readonly Channel<(string Kind, Func<Task<Mail?>> Write)> _waiting =
        Channel.CreateBounded<(string, Func<Task<Mail?>>)>(new BoundedChannelOptions(Most) { SingleReader = true });

    // No mail is tried again by a process that is to end.
    private readonly CancellationTokenSource _ending = new();

    /// <summary>Takes a mail, unless too many wait already.</summary>
    /// <param name="kind">What it is about, for the log.</param>
    /// <param name="write">Writes it when its turn has come, or finds that there is nothing to write.</param>
    public bool TryPost(string kind, Func<Task<Mail?>> write) => _waiting.Writer.TryWrite((kind, write));

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        _waiting.Writer.TryComplete();
        await _ending.CancelAsync();
        if (ExecuteTask is { } sending)
        {
            await sending.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _ending.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var (kind, write) in _waiting.Reader.ReadAllAsync(CancellationToken.None))
        {
            try
            {
                if (await write() is { } mail)
                {
                    await SendAsync(kind, mail, stoppingToken);
                }
            }
            catch (Exception exception)
            {
                // Whatever it is, the next mail may be luckier.
                LogNotWritten(exception, kind);
            }
        }
    }

    private async Task SendAsync(string kind, Mail mail, CancellationToken stop)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await mails.SendAsync(mail, stop);
                return;
            }
            catch (MailFailedException failure)
            {
                if (attempt == Pauses.Length || _ending.IsCancellationRequested)
                {
                    LogNotSent(kind, failure.Message);
                    return;
                }
            }

            await Task.Delay(Pauses[attempt], clock, _ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(LogLevel.Error, "A mail ({Kind}) could not be sent: {Reason}")]
    private partial void LogNotSent(string kind, string reason);

    [LoggerMessage(LogLevel.Error, "A mail ({Kind}) could not be written")]
    private partial void LogNotWritten(Exception exception, string kind);
}
