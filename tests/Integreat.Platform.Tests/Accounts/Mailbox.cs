using MimeKit;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>The folder into which mails are written while there is no server.</summary>
internal sealed class Mailbox(string folder)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The only mail to this address, as soon as it is there.</summary>
    public async Task<(string Subject, string Text, string File)> ReceiveAsync(string address)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (true)
        {
            if (Find(address) is [var mail])
            {
                return mail;
            }

            await look.WaitForNextTickAsync(deadline.Token);
        }
    }

    public List<(string Subject, string Text, string File)> Find(string address) => !Directory.Exists(folder) ? [] :
    [
        .. Directory.GetFiles(folder, "*.eml").Order()
            .Select(file => (File: file, Message: MimeMessage.Load(file)))
            .Where(mail => mail.Message.To.Mailboxes.Single().Address == address)
            .Select(mail => (mail.Message.Subject ?? "", mail.Message.TextBody ?? "", mail.File)),
    ];

    /// <summary>The secret of the link in a mail.</summary>
    public static string Secret(string text) => text.Split('#')[1].Split('\n', '\r')[0];
}
