using System.Net;
using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People sign in and out over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class SignInTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_signs_in_is_known_and_signs_out()
    {
        var email = await fixture.AddPersonAsync();
        using var client = fixture.Client();
        Assert.Equal("sign-in-required", await client.WhoAsync());

        Assert.False(await client.SignInAsync($"  {email.ToUpperInvariant()} ", AccountsFixture.Password));

        var who = await client.OkAsync(HttpMethod.Get, "session");
        Assert.Equal((email, "Kim Beispiel", "de", false), (
            who.GetProperty("email").GetString(), who.GetProperty("name").GetString(), who.GetProperty("language").GetString(),
            who.GetProperty("secondFactor").GetBoolean()));
        Assert.Matches("^[0-9a-f]{12}7[0-9a-f]{19}$", who.GetProperty("id").GetString());

        await client.OkAsync(HttpMethod.Delete, "session", status: HttpStatusCode.NoContent);
        Assert.Equal("sign-in-required", await client.WhoAsync());
        await client.OkAsync(HttpMethod.Delete, "session", status: HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_for_no_script()
    {
        var email = await fixture.AddPersonAsync();
        using var client = fixture.Client();
        using var response = await client.SendAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password });

        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));
        Assert.Matches("^integreat-session=[A-Za-z0-9_-]+; expires=[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]+ GMT; path=/; samesite=strict; httponly$", cookie);
    }

    [Fact]
    public async Task A_cookie_that_was_signed_out_is_of_no_use_any_more()
    {
        var (client, email) = await fixture.SignInAsync();
        using var response = await client.SendAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password });
        var cookie = response.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(cookie));

        await client.OkAsync(HttpMethod.Delete, "session", status: HttpStatusCode.NoContent);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(cookie));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(cookie[..^3] + "abc"));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync("integreat-session=x"));
        client.Dispose();
    }

    [Fact]
    public async Task Wrong_password_and_unknown_address_get_the_same_answer()
    {
        var email = await fixture.AddPersonAsync();
        var (invited, _) = await fixture.Platform.Service<Invitations>().CreateAsync("noch-nicht@example.org", "N", "de");
        Assert.NotNull(invited!.Secret);
        using var client = fixture.Client();
        List<string> answers = [];
        foreach (var address in (string[])[email, "nobody@example.org", "noch-nicht@example.org", "no address", "", "a\u0000b@example.org"])
        {
            using var response = await client.SendAsync(HttpMethod.Post, "session", new { email = address, password = "falsch und lang genug" });
            Assert.False(response.Headers.Contains("Set-Cookie"));
            answers.Add($"{(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
        }

        Assert.Contains("sign-in-refused", Assert.Single(answers.Distinct()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_locks_after_too_many_attempts_and_opens_again()
    {
        var email = await fixture.AddPersonAsync();
        using var client = fixture.Client();
        for (var attempt = 0; attempt < Attempts.Most; attempt++)
        {
            Assert.Equal((401, "sign-in-refused"), await client.RefusedAsync(HttpMethod.Post, "session", new { email, password = "falsch und lang genug" }));
        }

        Assert.Equal((401, "sign-in-refused"), await client.RefusedAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password }));

        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + Attempts.Locked);
        Assert.False(await client.SignInAsync(email, AccountsFixture.Password));
    }

    [Fact]
    public async Task However_many_guess_at_once_no_more_are_looked_at()
    {
        var email = await fixture.AddPersonAsync();
        using var client = fixture.Client();
        await Task.WhenAll(Enumerable.Range(0, Attempts.Most + 4).Select(guess =>
            client.RefusedAsync(HttpMethod.Post, "session", new { email, password = $"falsch und lang genug {guess}" })));

        Assert.Equal("sign-in-refused", (await client.RefusedAsync(HttpMethod.Post, "session", new { email, password = AccountsFixture.Password })).Code);
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + Attempts.Locked);
    }

    [Fact]
    public async Task One_address_is_tried_only_so_often_whether_it_has_an_account_or_not()
    {
        using var client = fixture.Client();
        for (var attempt = 0; attempt < EmailLimit.SignInsPerMinute; attempt++)
        {
            Assert.Equal(401, (await client.RefusedAsync(HttpMethod.Post, "session", new { email = "often@example.org", password = "x" })).Status);
        }

        Assert.Equal((429, "too-many-attempts"), await client.RefusedAsync(HttpMethod.Post, "session", new { email = "OFTEN@example.org ", password = "x" }));
        Assert.Equal(401, (await client.RefusedAsync(HttpMethod.Post, "session", new { email = "other@example.org", password = "x" })).Status);
    }

    [Fact]
    public async Task Sessions_are_listed_and_ended_one_by_one()
    {
        var (first, email) = await fixture.SignInAsync();
        var started = fixture.Clock.GetUtcNow();
        fixture.Clock.MoveTo(started.AddSeconds(1)); // sessions are listed by when they began
        using var second = fixture.Client("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1");
        await second.SignInAsync(email, AccountsFixture.Password);
        var (stranger, _) = await fixture.SignInAsync();

        var listed = (await first.OkAsync(HttpMethod.Get, "sessions")).GetProperty("sessions").EnumerateArray().ToList();
        Assert.Equal(
            [("Firefox on Linux", true), ("Safari on iPhone", false)],
            listed.Select(session => (session.GetProperty("client").GetString()!, session.GetProperty("current").GetBoolean())));
        Assert.Equal([started, started.AddSeconds(1)], listed.Select(session => session.GetProperty("started").GetDateTimeOffset()));

        var id = listed[1].GetProperty("id").GetString();
        Assert.Equal((404, "session-unknown"), await stranger.RefusedAsync(HttpMethod.Delete, $"sessions/{id}"));
        Assert.Equal(email, await second.WhoAsync());
        await first.OkAsync(HttpMethod.Delete, $"sessions/{id}", status: HttpStatusCode.NoContent);
        Assert.Equal("sign-in-required", await second.WhoAsync());
        Assert.Equal((404, "session-unknown"), await first.RefusedAsync(HttpMethod.Delete, $"sessions/{id}"));
        Assert.Equal(email, await first.WhoAsync());
        first.Dispose();
        stranger.Dispose();
    }

    [Fact]
    public async Task Somebody_signs_out_everywhere()
    {
        var (first, email) = await fixture.SignInAsync();
        using var second = fixture.Client();
        await second.SignInAsync(email, AccountsFixture.Password);

        await first.OkAsync(HttpMethod.Delete, "sessions", status: HttpStatusCode.NoContent);

        Assert.Equal(("sign-in-required", "sign-in-required"), (await first.WhoAsync(), await second.WhoAsync()));
        first.Dispose();
    }

    [Fact]
    public async Task A_session_that_is_used_lasts_and_one_that_is_not_ends()
    {
        var (used, email) = await fixture.SignInAsync();
        using var idle = fixture.Client();
        await idle.SignInAsync(email, AccountsFixture.Password);

        for (var hour = 0; hour < 14; hour++)
        {
            fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddHours(1));
            Assert.Equal(email, await used.WhoAsync());
        }

        Assert.Equal("sign-in-required", await idle.WhoAsync());
        var own = Assert.Single((await used.OkAsync(HttpMethod.Get, "sessions")).GetProperty("sessions").EnumerateArray());
        Assert.Equal(fixture.Clock.GetUtcNow(), own.GetProperty("seen").GetDateTimeOffset());
        used.Dispose();
    }

    [Fact]
    public async Task However_much_it_is_used_a_session_ends_one_day()
    {
        var (client, email) = await fixture.SignInAsync();
        var end = fixture.Clock.GetUtcNow().AddDays(30);
        while (fixture.Clock.GetUtcNow().AddHours(11) is var next && next < end)
        {
            fixture.Clock.MoveTo(next);
            Assert.Equal(email, await client.WhoAsync());
        }

        fixture.Clock.MoveTo(end);
        Assert.Equal("sign-in-required", await client.WhoAsync());
        client.Dispose();
    }

    private async Task<HttpStatusCode> StatusAsync(string cookie)
    {
        using var response = await fixture.Platform.GetAsync("/api/admin/v1/session", ("Cookie", cookie));
        return response.StatusCode;
    }
}
