using System.Net;
using System.Text;
using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People change a password, forget it, and are invited to have one.</summary>
[Collection(AccountsTests.Name)]
public sealed class PasswordTests(AccountsFixture fixture)
{
    private const string Next = "sechs andere Wörter in einer Reihe";

    private readonly Mailbox _mails = new(fixture.MailFolder);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_changed_password_ends_all_other_sessions()
    {
        var (client, email) = await fixture.SignInAsync();
        using var other = fixture.Client();
        await other.SignInAsync(email, AccountsFixture.Password);

        Assert.Equal((403, "password-wrong"), await client.RefusedAsync(HttpMethod.Post, "password", new { present = "falsch und lang genug", next = Next }));
        Assert.Equal((400, "password-too-short"), await client.RefusedAsync(HttpMethod.Post, "password", new { present = AccountsFixture.Password, next = "kurz" }));
        Assert.Equal((400, "password-obvious"), await client.RefusedAsync(HttpMethod.Post, "password", new { present = AccountsFixture.Password, next = email }));
        Assert.Equal(email, await other.WhoAsync());
        await client.OkAsync(HttpMethod.Post, "password", new { present = AccountsFixture.Password, next = Next }, HttpStatusCode.NoContent);

        Assert.Equal((email, "sign-in-required"), (await client.WhoAsync(), await other.WhoAsync()));
        Assert.Equal(401, (await other.RefusedAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password })).Status);
        await other.SignInAsync(email, Next);
        client.Dispose();
    }

    [Fact]
    public async Task A_forgotten_password_is_replaced_by_a_link_that_works_once()
    {
        var (signedIn, email) = await fixture.SignInAsync();
        using var client = fixture.Client();
        await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email }, HttpStatusCode.Accepted);

        var (subject, text, file) = await _mails.ReceiveAsync(email);
        Assert.Equal("Neues Passwort für Integreat", subject);
        Assert.Contains("Guten Tag Kim Beispiel,", text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8000/admin/password-reset#", text, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        var token = Mailbox.Secret(text);
        Assert.Equal((400, "password-too-short"), await client.RefusedAsync(HttpMethod.Post, "password/resets", new { token, password = "kurz" }));
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token, name = "X", password = Next }));
        await client.OkAsync(HttpMethod.Post, "password/resets", new { token, password = Next }, HttpStatusCode.NoContent);

        Assert.Equal("sign-in-required", await signedIn.WhoAsync());
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "password/resets", new { token, password = "noch ein anderes Passwort" }));
        await client.SignInAsync(email, Next);
        Assert.DoesNotContain(token, await RawAsync(), StringComparison.Ordinal);
        signedIn.Dispose();
    }

    [Fact]
    public async Task A_link_is_used_by_one_of_two_who_use_it_at_once()
    {
        var (invited, _) = await fixture.Platform.Service<Invitations>().CreateAsync("zugleich@example.org", "Z", "de");
        using var client = fixture.Client();
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(async number =>
        {
            using var response = await client.SendAsync(
                HttpMethod.Post, "invitations/accept", new { token = invited!.Secret, name = $"Kim {number}", password = $"{Next} {number}" });
            return response.StatusCode;
        }));

        Assert.Equal(HttpStatusCode.NoContent, Assert.Single(answers, status => status != HttpStatusCode.Gone));
    }

    [Fact]
    public async Task Whether_there_is_an_account_is_not_told()
    {
        var email = await fixture.AddPersonAsync();
        using var client = fixture.Client();
        List<string> answers = [];
        foreach (var address in (string[])[email, "niemand@example.org", "no address"])
        {
            answers.Add((await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email = address }, HttpStatusCode.Accepted)).ToString());
        }

        Assert.Equal("""{"message":"If there is an account with this address, a mail with a link is on its way."}""", Assert.Single(answers.Distinct()));
        await _mails.ReceiveAsync(email); // It was asked for before the others, and mails are written one after the other.
        Assert.Empty(_mails.Find("niemand@example.org"));
    }

    [Fact]
    public async Task One_address_gets_only_so_many_links()
    {
        using var client = fixture.Client();
        for (var request = 0; request < EmailLimit.ResetsPerHour; request++)
        {
            await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email = "gern@example.org" }, HttpStatusCode.Accepted);
        }

        Assert.Equal((429, "too-many-attempts"), await client.RefusedAsync(HttpMethod.Post, "password/reset-requests", new { email = "gern@example.org" }));
    }

    [Fact]
    public async Task A_reset_link_ends_after_an_hour_and_with_every_other_new_password()
    {
        var (client, email) = await fixture.SignInAsync();
        await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email }, HttpStatusCode.Accepted);
        var (_, text, file) = await _mails.ReceiveAsync(email);
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddHours(1));
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "password/resets", new { token = Mailbox.Secret(text), password = Next }));

        File.Delete(file);
        await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email }, HttpStatusCode.Accepted);
        (_, text, _) = await _mails.ReceiveAsync(email);
        await client.OkAsync(HttpMethod.Post, "password", new { present = AccountsFixture.Password, next = Next }, HttpStatusCode.NoContent);
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "password/resets", new { token = Mailbox.Secret(text), password = "ein drittes Passwort" }));
        client.Dispose();
    }

    [Theory]
    [InlineData("de", "einladung@example.org", "Einladung zu Integreat", "Guten Tag Kim,", "Der Link gilt 7 Tage und nur einmal.")]
    [InlineData("en", "invitation@example.org", "Invitation to Integreat", "Hello Kim,", "The link works once, for 7 days.")]
    public async Task Who_is_invited_sets_name_and_password(string language, string email, string subject, string greeting, string end)
    {
        var (account, problem) = await fixture.Platform.Service<Invitations>().SendAsync(email, "Kim", language);
        Assert.Null(problem);
        var mail = await _mails.ReceiveAsync(email);
        Assert.Equal(subject, mail.Subject);
        Assert.Contains(greeting, mail.Text, StringComparison.Ordinal);
        Assert.Contains(end, mail.Text, StringComparison.Ordinal);
        Assert.Contains("http://localhost:8000/admin/invitation#", mail.Text, StringComparison.Ordinal);

        var token = Mailbox.Secret(mail.Text);
        using var client = fixture.Client();
        Assert.Equal((400, "name-missing"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token, name = " ", password = Next }));
        Assert.Equal((400, "password-obvious"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token, name = "Kim Übermorgen", password = "kim übermorgen" }));
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "password/resets", new { token, password = Next }));
        await client.OkAsync(HttpMethod.Post, "invitations/accept", new { token, name = " Kim Übermorgen ", password = Next }, HttpStatusCode.NoContent);
        Assert.Equal(email, await client.WhoAsync());
        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token, name = "Kim", password = Next }));

        await client.SignInAsync(email, Next);
        var who = await client.OkAsync(HttpMethod.Get, "session");
        Assert.Equal((account!.Id, "Kim Übermorgen", language), (who.GetProperty("id").GetString(), who.GetProperty("name").GetString(), who.GetProperty("language").GetString()));
    }

    [Fact]
    public async Task Who_has_a_password_is_invited_without_a_link()
    {
        var email = await fixture.AddPersonAsync();

        var (invited, _) = await fixture.Platform.Service<Invitations>().CreateAsync(email, "Kim", "de");

        Assert.NotNull(invited!.Account);
        Assert.Null(invited.Secret);
        Assert.Equal("email-wrong", (await fixture.Platform.Service<Invitations>().CreateAsync("no address", "Kim", "de")).Problem?.Code);
    }

    [Fact]
    public async Task An_invitation_ends_after_a_week()
    {
        var (invited, _) = await fixture.Platform.Service<Invitations>().CreateAsync("spaet@example.org", "Kim", "de");
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddDays(7));
        using var client = fixture.Client();

        Assert.Equal((410, "link-invalid"), await client.RefusedAsync(HttpMethod.Post, "invitations/accept", new { token = invited!.Secret, name = "Kim", password = Next }));
    }

    private async Task<string> RawAsync()
    {
        var text = "";
        foreach (var file in (string[])[fixture.Database, fixture.Database + "-wal"])
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            await stream.CopyToAsync(bytes, Cancellation);
            text += Encoding.Latin1.GetString(bytes.ToArray());
        }

        return text;
    }
}
