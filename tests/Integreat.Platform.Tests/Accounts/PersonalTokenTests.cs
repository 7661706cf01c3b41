using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Tests.Admin;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People make tokens for their programs, over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class PersonalTokenTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_is_shown_once_listed_and_stored_as_a_hash()
    {
        var (client, email) = await fixture.SignInAsync();
        var now = fixture.Clock.GetUtcNow();
        var token = await MakeAsync(client, "content", "read", "content");
        using var program = fixture.Client("curl/8");

        Assert.Equal((200, email), await WhoAsync(program, token));

        var listed = Assert.Single((await client.OkAsync(HttpMethod.Get, "session/tokens")).GetProperty("tokens").EnumerateArray());
        Assert.Equal(
            ("Mein Programm", "read content", now, now.AddDays(30), now),
            (listed.GetProperty("name").GetString(), string.Join(' ', listed.GetProperty("scopes").EnumerateArray()),
                listed.GetProperty("created").GetDateTimeOffset(), listed.GetProperty("expires").GetDateTimeOffset(),
                listed.GetProperty("used").GetDateTimeOffset()));
        Assert.StartsWith(PersonalTokens.Prefix, token, StringComparison.Ordinal);
        foreach (var file in (string[])[fixture.Database, fixture.Database + "-wal"])
        {
            var stored = Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file, Cancellation));
            Assert.DoesNotContain(token[PersonalTokens.Prefix.Length..], stored, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_makes_no_token_and_touches_nothing_of_the_account()
    {
        var (client, _) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "all");
        using var program = fixture.Client();
        foreach (var (method, route) in ((string, string)[])
            [
                ("POST", "session/tokens"), ("GET", "session/tokens"), ("DELETE", "session/tokens/x"), ("GET", "sessions"), ("DELETE", "sessions"),
                ("POST", "password"), ("POST", "second-factor/set-up"),
            ])
        {
            object? body = method is "POST" ? new { name = "N", scopes = new[] { "all" }, expiresInDays = 1, present = "x", next = "y", password = "z" } : null;
            Assert.Equal((403, "session-required"), await program.RefusedAsync(new HttpMethod(method), route, body, Shown(token)));
        }
    }

    [Fact]
    public async Task A_token_ends_when_its_owner_says_so_and_nobody_else_s_word_counts()
    {
        var (client, _) = await fixture.SignInAsync();
        var (other, _) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "read");
        using var program = fixture.Client();
        Assert.Equal(200, (await WhoAsync(program, token)).Status);
        var id = (await client.OkAsync(HttpMethod.Get, "session/tokens")).GetProperty("tokens")[0].GetProperty("id").GetString();

        Assert.Equal((404, "token-unknown"), await other.RefusedAsync(HttpMethod.Delete, $"session/tokens/{id}"));
        Assert.Equal(200, (await WhoAsync(program, token)).Status);
        await client.OkAsync(HttpMethod.Delete, $"session/tokens/{id}", status: HttpStatusCode.NoContent);

        Assert.Equal((401, "token-refused"), await WhoAsync(program, token));
        Assert.Equal((404, "token-unknown"), await client.RefusedAsync(HttpMethod.Delete, $"session/tokens/{id}"));
    }

    [Fact]
    public async Task A_token_ends_by_itself_and_its_use_is_noted_once_a_minute()
    {
        var (client, email) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "read");
        using var program = fixture.Client();
        var made = fixture.Clock.GetUtcNow();
        await WhoAsync(program, token);

        fixture.Clock.MoveTo(made.AddSeconds(59));
        await WhoAsync(program, token);
        Assert.Equal(made, await UsedAsync(client));
        fixture.Clock.MoveTo(made.AddSeconds(63));
        await WhoAsync(program, token);
        Assert.Equal(made.AddSeconds(63), await UsedAsync(client));

        fixture.Clock.MoveTo(made.AddDays(30).AddSeconds(-1));
        Assert.Equal((200, email), await WhoAsync(program, token));
        fixture.Clock.MoveTo(made.AddDays(30).AddSeconds(3));
        Assert.Equal((401, "token-refused"), await WhoAsync(program, token));
        using var again = fixture.Client();
        await again.SignInAsync(email, AccountsFixture.Password);
        Assert.Empty((await again.OkAsync(HttpMethod.Get, "session/tokens")).GetProperty("tokens").EnumerateArray());
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_tokens_and_another_password_does_not()
    {
        var (client, email) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "read");
        using var program = fixture.Client();
        await client.OkAsync(
            HttpMethod.Post, "password", new { present = AccountsFixture.Password, next = "sechs Wörter in einer langen Reihe" }, HttpStatusCode.NoContent);
        Assert.Equal((200, email), await WhoAsync(program, token));

        await client.OkAsync(HttpMethod.Delete, "sessions", status: HttpStatusCode.NoContent);

        Assert.Equal((401, "token-refused"), await WhoAsync(program, token));
    }

    [Fact]
    public async Task A_password_that_was_forgotten_ends_tokens()
    {
        var (client, email) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "read");
        using var program = fixture.Client();
        Assert.Equal(200, (await WhoAsync(program, token)).Status);
        await client.OkAsync(HttpMethod.Post, "password/reset-requests", new { email }, HttpStatusCode.Accepted);
        var (_, text, _) = await new Mailbox(fixture.MailFolder).ReceiveAsync(email);

        await client.OkAsync(
            HttpMethod.Post, "password/resets", new { token = Mailbox.Secret(text), password = "sechs Wörter in einer langen Reihe" }, HttpStatusCode.NoContent);

        Assert.Equal((401, "token-refused"), await WhoAsync(program, token));
    }

    [Fact]
    public async Task Tokens_of_an_account_that_is_locked_do_not_work_until_it_opens_again()
    {
        var (client, email) = await fixture.SignInAsync();
        var token = await MakeAsync(client, "read");
        using var program = fixture.Client();
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            await program.RefusedAsync(HttpMethod.Post, "session", new { email, password = "falsch und lang genug" });
        }

        Assert.Equal((401, "token-refused"), await WhoAsync(program, token));

        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + Attempts.Locked);
        Assert.Equal((200, email), await WhoAsync(program, token));
    }

    [Fact]
    public async Task What_is_no_token_is_refused_and_not_looked_at_for_ever()
    {
        using var program = fixture.Client();
        var (client, email) = await fixture.SignInAsync();
        var (operators, _) = await fixture.Platform.CreateTokenAsync("abrechnung");
        foreach (var shown in (string[])["Bearer ", "Basic eDp5", $"Bearer {PersonalTokens.Prefix}x", $"Bearer {operators}"])
        {
            Assert.Equal((401, "token-refused"), await program.RefusedAsync(HttpMethod.Get, "regions", null, ("Authorization", shown)));
        }

        // Only these count: whoever shows what is right may do so as often as he likes.
        var (limit, http) = (fixture.Platform.Service<TokenLimit>(), new Microsoft.AspNetCore.Http.DefaultHttpContext());
        http.Connection.RemoteIpAddress = IPAddress.Parse("203.0.113.7");
        while (limit.Allows(http))
        {
            limit.CountWrong(http);
        }

        var token = await MakeAsync(client, "read");
        Assert.Equal((200, email), await WhoAsync(program, token));
    }

    [Theory]
    [InlineData("", "read", 30, "token-name-missing")]
    [InlineData("a\u0007b", "read", 30, "token-name-missing")]
    [InlineData("N", "", 30, "scopes-wrong")]
    [InlineData("N", "read everything", 30, "scopes-wrong")]
    [InlineData("N", "read", 0, "expiry-wrong")]
    [InlineData("N", "read", 366, "expiry-wrong")]
    [InlineData("N", "read", int.MaxValue, "expiry-wrong")]
    public async Task A_token_has_a_name_scopes_and_an_end(string name, string scopes, int days, string code)
    {
        var (client, _) = await fixture.SignInAsync();
        var form = new { name, scopes = scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries), expiresInDays = days };

        Assert.Equal((400, code), await client.RefusedAsync(HttpMethod.Post, "session/tokens", form));
    }

    [Fact]
    public async Task A_program_does_what_its_person_may_as_far_as_its_scopes_go()
    {
        var room = await Newsroom.OpenAsync(fixture, "programm", "de");
        await Newsroom.OpenAsync(fixture, "programm-fremd", "de");
        var (editor, account) = await room.MemberAsync(RegionRoles.Editor);
        var (reads, writes, all) = (await MakeAsync(editor, "read"), await MakeAsync(editor, "content"), await MakeAsync(editor, "all"));
        using var program = fixture.Client();

        Assert.Equal("scope-missing", await TryAsync(program, "POST", "regions/programm/pages", new { }, reads));
        var made = await SendAsync(program, "POST", "regions/programm/pages", new { }, writes);
        var page = made.GetProperty("id").GetInt64();
        var text = $"regions/programm/pages/{page}/texts/de";
        Assert.Equal("scope-missing", await TryAsync(program, "PUT", text, new { status = "PUBLIC", title = "Titel" }, writes));
        Assert.Null(await TryAsync(program, "PUT", text, new { status = "DRAFT", title = "Titel" }, writes));
        Assert.Null(await TryAsync(program, "GET", $"regions/programm/pages/{page}", null, reads));

        // A scope adds nothing, and elsewhere there is nothing to see.
        Assert.Equal("rights-missing", await TryAsync(program, "GET", "regions/programm/members", null, all));
        Assert.Equal("rights-missing", await TryAsync(program, "GET", "staff", null, all));
        foreach (var region in (string[])["programm-fremd", "gibt-es-nicht"])
        {
            Assert.Equal("region-unknown", await TryAsync(program, "GET", $"regions/{region}/pages", null, all));
            Assert.Equal("region-unknown", await TryAsync(program, "POST", $"regions/{region}/pages", new { }, reads));
        }

        var rights = (await SendAsync(program, "GET", "regions/programm/rights", null, writes)).GetProperty("capabilities");
        Assert.Contains("edit-pages", rights.EnumerateArray().Select(right => right.GetString()));
        Assert.DoesNotContain("publish-pages", rights.EnumerateArray().Select(right => right.GetString()));

        // History tells that it was a program.
        Assert.Equal(Credentials.PersonalToken, await ClientOfLastCommandAsync(account));

        // The rights are those of the moment.
        await room.Town.DoAsync(context => fixture.Platform.Grains.GetGrain<IRegionMembers>(room.Town.Key).EndAsync(context, account));
        Assert.Equal("region-unknown", await TryAsync(program, "GET", "regions/programm/pages", null, all));
    }

    [Fact]
    public async Task A_token_of_the_team_needs_the_scope_too()
    {
        var room = await Newsroom.OpenAsync(fixture, "team-programm", "de");
        var (superuser, _) = await room.StaffAsync(StaffRoles.Superuser);
        var (reads, all) = (await MakeAsync(superuser, "read"), await MakeAsync(superuser, "all"));
        using var program = fixture.Client();

        Assert.Null(await TryAsync(program, "GET", "staff", null, reads));
        Assert.Equal("scope-missing", await TryAsync(program, "PUT", "staff/nobody", new { role = "app-team" }, reads));
        Assert.Equal("scope-missing", await TryAsync(program, "POST", "regions/team-programm/pages", new { }, reads));
        Assert.Null(await TryAsync(program, "POST", "regions/team-programm/pages", new { }, all));
        Assert.Equal("scope-missing", await TryAsync(program, "GET", "register?text=Kaisers", null, reads));
    }

    private static (string, string)[] Shown(string token) => [("Authorization", $"Bearer {token}"), ("If-None-Match", "*")];

    private static async Task<string> MakeAsync(TestClient client, params string[] scopes) =>
        (await client.OkAsync(HttpMethod.Post, "session/tokens", new { name = " Mein Programm ", scopes, expiresInDays = 30 })).GetProperty("token").GetString()!;

    private static async Task<(int Status, string Who)> WhoAsync(TestClient program, string token)
    {
        using var response = await program.SendAsync(HttpMethod.Get, "session", null, Shown(token));
        var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
        return ((int)response.StatusCode, json.GetProperty(response.IsSuccessStatusCode ? "email" : "code").GetString()!);
    }

    private static async Task<DateTimeOffset> UsedAsync(TestClient client) =>
        (await client.OkAsync(HttpMethod.Get, "session/tokens")).GetProperty("tokens")[0].GetProperty("used").GetDateTimeOffset();

    /// <summary>The code of the refusal; null if there was none.</summary>
    private static async Task<string?> TryAsync(TestClient program, string method, string route, object? body, string token)
    {
        using var response = await program.SendAsync(new HttpMethod(method), route, body, Shown(token));
        var json = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
        return response.IsSuccessStatusCode ? null : json.GetProperty("code").GetString();
    }

    private static async Task<JsonElement> SendAsync(TestClient program, string method, string route, object? body, string token)
    {
        using var response = await program.SendAsync(new HttpMethod(method), route, body, Shown(token));
        Assert.True(response.IsSuccessStatusCode, $"{method} {route}: {(int)response.StatusCode}");
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
    }

    private async Task<string> ClientOfLastCommandAsync(string account)
    {
        await using var connection = new SqliteConnection($"Data Source={fixture.Database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync(Cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT client FROM command WHERE account = $account ORDER BY at DESC, version DESC LIMIT 1";
        command.Parameters.AddWithValue("$account", account);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
