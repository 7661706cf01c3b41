using System.Net;
using System.Text;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>What holds for all of the admin API.</summary>
[Collection(AccountsTests.Name)]
public sealed class AdminEdgeTests(AccountsFixture fixture)
{
    private static readonly object SomeForm = new { email = "kim@example.org", password = "x" };

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Sec-Fetch-Site", "none")]
    [InlineData("Sec-Fetch-Site", "")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "https://localhost:8000")]
    [InlineData("Origin", "null")]
    public async Task A_page_of_another_site_brings_nothing_about(string header, string value)
    {
        var (client, email) = await fixture.SignInAsync();

        Assert.Equal((403, "origin-foreign"), await client.RefusedAsync(HttpMethod.Post, "session", SomeForm, (header, value)));
        Assert.Equal((403, "origin-foreign"), await client.RefusedAsync(HttpMethod.Delete, "session", null, (header, value)));
        Assert.Equal(email, await client.WhoAsync());
        client.Dispose();
    }

    [Fact]
    public async Task Our_own_pages_and_programs_that_are_no_browsers_do()
    {
        using var client = fixture.Client();
        foreach (var header in ((string, string)[])
            [("Sec-Fetch-Site", "same-origin"), ("Origin", "http://localhost:8000"), ("Origin", fixture.Platform.Client.BaseAddress!.GetLeftPart(UriPartial.Authority)), ("Accept", "*/*")])
        {
            Assert.Equal((401, "sign-in-refused"), await client.RefusedAsync(HttpMethod.Post, "session", SomeForm, header));
        }
    }

    [Fact]
    public async Task Who_shows_a_token_has_no_cookie()
    {
        var (client, _) = await fixture.SignInAsync();

        Assert.Equal((403, "session-required"), await client.RefusedAsync(HttpMethod.Get, "sessions", null, ("Authorization", "Bearer x")));
        client.Dispose();
    }

    [Theory]
    [InlineData("", 400, "body-wrong")]
    [InlineData("{", 400, "body-wrong")]
    [InlineData("[]", 400, "body-wrong")]
    [InlineData("null", 400, "body-wrong")]
    [InlineData("{}", 400, "body-wrong")]
    [InlineData("{\"email\": \"kim@example.org\"}", 400, "body-wrong")]
    [InlineData("{\"email\": null, \"password\": \"x\"}", 400, "body-wrong")]
    [InlineData("{\"email\": 7, \"password\": \"x\"}", 400, "body-wrong")]
    [InlineData("{\"email\": \"\\ud800\", \"password\": \"x\"}", 400, "body-wrong")]
    [InlineData("{\"email\": \"x\\u0000y@example.org\", \"password\": \"\\u0000\"}", 401, "sign-in-refused")]
    public async Task What_cannot_be_read_is_said(string body, int status, string code)
    {
        using var client = fixture.Client();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        Assert.Equal((status, code), await client.RefusedAsync(HttpMethod.Post, "session", content));
    }

    [Fact]
    public async Task A_body_of_another_kind_or_of_too_many_bytes_is_refused()
    {
        using var client = fixture.Client();
        using var form = new FormUrlEncodedContent([new("email", "kim@example.org"), new("password", "x")]);
        Assert.Equal((415, "body-kind-wrong"), await client.RefusedAsync(HttpMethod.Post, "session", form));
        Assert.Equal((413, "body-too-large"), await client.RefusedAsync(HttpMethod.Post, "session", new { email = "kim@example.org", password = new string('x', 20_000) }));
    }

    [Theory]
    [InlineData("GET", "nothing", 404, "route-unknown")]
    [InlineData("PUT", "session", 405, "method-wrong")]
    [InlineData("GET", "password", 405, "method-wrong")]
    [InlineData("POST", "sessions/x", 405, "method-wrong")]
    public async Task What_is_not_there_is_said(string method, string route, int status, string code)
    {
        using var client = fixture.Client();

        Assert.Equal((status, code), await client.RefusedAsync(new HttpMethod(method), route));
    }

    [Theory]
    [InlineData("GET", "session")]
    [InlineData("GET", "sessions")]
    [InlineData("DELETE", "sessions")]
    [InlineData("DELETE", "sessions/x")]
    [InlineData("POST", "password")]
    [InlineData("POST", "session/second-factor")]
    [InlineData("POST", "second-factor/set-up")]
    [InlineData("POST", "second-factor/confirm")]
    [InlineData("POST", "second-factor/recovery-codes")]
    [InlineData("POST", "second-factor/remove")]
    public async Task Who_is_not_signed_in_gets_nothing(string method, string route)
    {
        using var client = fixture.Client();
        var form = method == "POST" ? new { password = "x", code = "x", present = "x", next = "x" } : null;

        Assert.Equal((401, "sign-in-required"), await client.RefusedAsync(new HttpMethod(method), route, form));
    }

    [Fact]
    public async Task One_client_tries_only_so_often()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage(), settings: [new("Limits:SignInsPerMinute", "3")]);
        using var client = new TestClient(platform.Client.BaseAddress!);
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(401, (await client.RefusedAsync(HttpMethod.Post, "session", new { email = $"{attempt}@example.org", password = "x" })).Status);
        }

        using var response = await client.SendAsync(HttpMethod.Post, "password/reset-requests", new { email = "9@example.org" });
        Assert.Equal(HttpStatusCode.TooManyRequests, response.StatusCode);
        Assert.InRange(int.Parse(Assert.Single(response.Headers.GetValues("Retry-After")), System.Globalization.CultureInfo.InvariantCulture), 1, 60);
        Assert.Contains("\"too-many-attempts\"", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Behind_tls_the_cookie_is_for_tls_and_this_host_only()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage(), settings: [new("Public:CmsUrl", "https://cms.example.org")]);
        var (invited, _) = await platform.Service<Invitations>().CreateAsync("kim@example.org", "Kim", "de");
        await platform.Service<Invitations>().AcceptAsync(invited!.Secret!, "Kim", AccountsFixture.Password);
        using var client = new TestClient(platform.Client.BaseAddress!);

        using var response = await client.SendAsync(
            HttpMethod.Post, "session", new { email = "kim@example.org", password = AccountsFixture.Password }, ("Origin", "https://cms.example.org"));

        Assert.Matches(
            "^__Host-integreat-session=[^;]+; expires=[^;]+; path=/; secure; samesite=strict; httponly$", Assert.Single(response.Headers.GetValues("Set-Cookie")));
    }
}
