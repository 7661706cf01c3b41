using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Mails;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Extensions.Options;
using MimeKit;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>Mails go to a mail server, as configured and not otherwise.</summary>
public sealed class SmtpMailsTests
{
    private static readonly Mail Letter = new("jürgen@example.org", "Jürgen Groß", "Grüße", "Guten Tag,\n\n.ein Punkt am Anfang\nمرحبا\n");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mail_arrives_as_it_was_written()
    {
        await using var server = new SmtpServer();
        var mail = Letter with { Address = "juergen@example.org" };

        await SendAsync(server, mail, smtp => smtp.Security = SmtpSecurity.None);

        using var text = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Assert.Single(server.Mails).Replace("\n..", "\n.", StringComparison.Ordinal)));
        using var message = await MimeMessage.LoadAsync(text, Cancellation);
        Assert.Equal("\"Town\" <town@example.org>", message.From.ToString());
        Assert.Equal(("juergen@example.org", "Jürgen Groß"), (message.To.Mailboxes.Single().Address, message.To.Mailboxes.Single().Name));
        Assert.Equal("Grüße", message.Subject);
        Assert.Equal(mail.Text.TrimEnd(), message.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Equal("auto-generated", message.Headers["Auto-Submitted"]);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 10, 30, 0, TimeSpan.Zero), message.Date);
        Assert.Contains("!RCPT TO:<juergen@example.org>", server.Said);
        Assert.Equal("!QUIT", server.Said[^1]);
    }

    [Fact]
    public async Task Nothing_is_sent_in_the_clear_where_tls_is_wanted()
    {
        await using var server = new SmtpServer();

        var failure = await Assert.ThrowsAsync<MailFailedException>(() => SendAsync(server, Letter, _ => { }));

        Assert.Equal($"The mail server localhost:{server.Port} offers no STARTTLS (Mail__Smtp__Security).", failure.Message);
        Assert.All(server.Said, line => Assert.Matches("^!(EHLO|QUIT)", line));
    }

    [Fact]
    public async Task A_certificate_that_nobody_vouches_for_is_not_taken()
    {
        await using var server = new SmtpServer(SmtpServer.SelfSigned());

        var failure = await Assert.ThrowsAsync<MailFailedException>(() => SendAsync(
            server, Letter, smtp => (smtp.User, smtp.Password) = ("town", "secret")));

        Assert.Equal($"The mail server localhost:{server.Port} has no certificate that is trusted.", failure.Message);
        Assert.DoesNotContain(server.Said, line => line.Contains("AUTH", StringComparison.Ordinal) || line.Contains("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_server_refuses_names_neither_people_nor_secrets()
    {
        await using var server = new SmtpServer { Answer = "554 juergen@example.org has no mailbox here" };

        var failure = await Assert.ThrowsAsync<MailFailedException>(() => SendAsync(
            server, Letter with { Address = "juergen@example.org" }, smtp => smtp.Security = SmtpSecurity.None));

        Assert.Equal($"The mail server localhost:{server.Port} refused with the status 554.", failure.Message);
        Assert.DoesNotContain("juergen", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_named()
    {
        int port;
        await using (var server = new SmtpServer())
        {
            port = server.Port;
        }

        var failure = await Assert.ThrowsAsync<MailFailedException>(() => SendAsync(port, Letter, _ => { }));

        Assert.StartsWith($"The mail server localhost:{port} cannot be reached: ", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Smtp:User", "town", "Mail:Smtp:User needs Mail:Smtp:Password.")]
    [InlineData("From", "nobody", "Mail:From is an e-mail address such as integreat@example.org.")]
    [InlineData("Smtp:Port", "0", "The field MailOptions.Smtp.Port must be between 1 and 65535.")]
    public async Task What_is_configured_wrongly_is_said_at_the_start(string key, string value, string sentence)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(
            () => PlatformHost.StartAsync(new SqliteStorage(), settings: [new($"Mail:{key}", value)]));

        Assert.Contains(sentence, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitations_go_to_the_server_that_is_configured()
    {
        await using var server = new SmtpServer();
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage(), settings:
        [
            new("Mail:Smtp:Host", "localhost"), new("Mail:Smtp:Port", $"{server.Port}"), new("Mail:Smtp:Security", "None"), new("Mail:From", "town@example.org"),
        ]);

        await platform.Service<Invitations>().SendAsync("kim@example.org", "Kim", "en");
        await platform.StopAsync(); // Not before what waits was sent.

        Assert.Contains("To: Kim <kim@example.org>", Assert.Single(server.Mails), StringComparison.Ordinal);
    }

    private static Task SendAsync(SmtpServer server, Mail mail, Action<SmtpOptions> change) => SendAsync(server.Port, mail, change);

    private static Task SendAsync(int port, Mail mail, Action<SmtpOptions> change)
    {
        var options = new MailOptions { From = "town@example.org", FromName = "Town", Smtp = { Host = "localhost", Port = port } };
        change(options.Smtp);
        return new SmtpMails(Options.Create(options), new StoppedClock(new DateTimeOffset(2026, 7, 1, 10, 30, 0, TimeSpan.Zero))).SendAsync(mail, Cancellation);
    }
}
