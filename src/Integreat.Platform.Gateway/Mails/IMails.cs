using MimeKit;

namespace Integreat.Platform.Gateway.Mails;

/// <summary>Where mails go.</summary>
internal interface IMails
{
    /// <exception cref="MailFailedException">It could not be sent.</exception>
    Task SendAsync(Mail mail, CancellationToken cancellation);
}

/// <summary>A mail could not be sent. The message is for the operator, and names neither who should have got it nor what it said.</summary>
internal sealed class MailFailedException(string message, Exception? inner = null) : Exception(message, inner);

internal static class MailMessages
{
    public static MimeMessage ToMessage(this Mail mail, MailOptions options, TimeProvider clock)
    {
        var message = new MimeMessage
        {
            Subject = mail.Subject,
            Date = clock.GetUtcNow(),
            Body = new TextPart("plain") { Text = mail.Text },
        };
        message.From.Add(new MailboxAddress(options.FromName, options.From));
        message.To.Add(new MailboxAddress(mail.Name, mail.Address));

        // Machines that answer every mail leave this one alone.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        return message;
    }
}
