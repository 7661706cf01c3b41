using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Mails;

/// <summary>Sends mails to an SMTP server, each over a connection of its own: they are few.</summary>
internal sealed class SmtpMails(IOptions<MailOptions> options, TimeProvider clock) : IMails
{
    private const int TimeoutMilliseconds = 15_000;

    public async Task SendAsync(Mail mail, CancellationToken cancellation)
    {
        var smtp = options.Value.Smtp;
        using var client = new SmtpClient { Timeout = TimeoutMilliseconds };
        using var message = mail.ToMessage(options.Value, clock);
        try
        {
            await client.ConnectAsync(smtp.Host, smtp.Port, Security(smtp), cancellation);
            if (smtp.User.Length > 0)
            {
                await client.AuthenticateAsync(smtp.User, smtp.Password, cancellation);
            }

            await client.SendAsync(message, cancellation);
            await client.DisconnectAsync(quit: true, cancellation);
        }
        catch (Exception exception) when (Sentence(exception) is not null)
        {
            // The exception itself may quote the conversation, and with it an address.
            throw new MailFailedException($"The mail server {smtp.Host}:{smtp.Port} {Sentence(exception)}.");
        }
    }

    private static SecureSocketOptions Security(SmtpOptions smtp) => smtp.Security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    private static string? Sentence(Exception exception) => exception switch
    {
        SocketException socket => $"cannot be reached: {socket.Message}",
        SslHandshakeException => "has no certificate that is trusted",
        NotSupportedException => "offers no STARTTLS (Mail__Smtp__Security)",
        AuthenticationException => "does not take the user and the password (Mail__Smtp__User)",
        SmtpCommandException refusal => $"refused with the status {(int)refusal.StatusCode}",
        ServiceNotAuthenticatedException => "wants a user and a password (Mail__Smtp__User)",
        TimeoutException => "does not answer",
        SmtpProtocolException or ProtocolException or IOException => "broke off the conversation",
        _ => null,
    };
}
