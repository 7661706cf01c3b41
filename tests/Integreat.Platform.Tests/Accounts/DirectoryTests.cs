using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Accounts.OpenId;
using Microsoft.AspNetCore.WebUtilities;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People sign in at their municipality's directory and come back.</summary>
[Collection(AccountsTests.Name)]
public sealed class DirectoryTests(AccountsFixture fixture)
{
    private const string Town = "stadt";
    private const string Open = "offen";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_was_invited_comes_in_by_address_and_later_by_the_directory_s_own_name()
    {
        var email = await InviteAsync();
        using var browser = fixture.Client();

        Assert.Null(await SignInAsync(browser, Town, new() { ["sub"] = email, ["email"] = email.ToUpperInvariant() }));
        var who = await browser.WhoAsync();
        using var later = fixture.Client();
        Assert.Null(await SignInAsync(later, Town, new() { ["sub"] = email, ["email"] = "verheiratet@stadt.example", ["email_verified"] = false }));

        Assert.Equal(email, who);
        Assert.Equal(email, await later.WhoAsync());
    }

    [Fact]
    public async Task The_directory_is_told_what_it_needs_and_no_secret()
    {
        using var browser = fixture.Client();
        var listed = (await browser.OkAsync(HttpMethod.Get, "session/directories")).GetProperty("directories");
        Assert.Equal(("stadt", "Stadt"), (listed[0].GetProperty("id").GetString(), listed[0].GetProperty("name").GetString()));

        var address = await BeginAsync(browser, Town);

        var asked = QueryHelpers.ParseQuery(new Uri(address).Query);
        Assert.StartsWith(fixture.Directory.Address + "/authorize?", address, StringComparison.Ordinal);
        Assert.Equal(
            ["code", TestDirectory.ClientId, "S256", "openid email profile"],
            new[] { "response_type", "client_id", "code_challenge_method", "scope" }.Select(name => asked[name].ToString()));
        Assert.EndsWith("/api/admin/v1/session/directories/stadt/callback", asked["redirect_uri"].ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Uri.EscapeDataString(TestDirectory.Secret), address, StringComparison.Ordinal);
        Assert.Equal((404, "directory-unknown"), await browser.RefusedAsync(HttpMethod.Post, "session/directories/nirgends"));
        Assert.Equal((503, "directory-unreachable"), await browser.RefusedAsync(HttpMethod.Post, "session/directories/fort"));
        Assert.Equal((503, "directory-unreachable"), await browser.RefusedAsync(HttpMethod.Post, "session/directories/falsch"));
    }

    [Theory]
    [InlineData("iss", "https://other.example")]
    [InlineData("aud", "another-client")]
    [InlineData("nonce", "of-another-attempt")]
    [InlineData("azp", "another-client")]
    [InlineData("exp", "past")]
    [InlineData("nbf", "future")]
    [InlineData("sub", "")]
    [InlineData("key", "another")]
    public async Task A_token_that_is_not_right_lets_nobody_in(string claim, string value)
    {
        var email = await InviteAsync();
        using var browser = fixture.Client();
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = fixture.Clock.GetUtcNow();
        var claims = new Dictionary<string, object> { ["email"] = email };
        claims[claim] = value switch
        {
            "past" => now.AddMinutes(-3).ToUnixTimeSeconds(),
            "future" => now.AddMinutes(3).ToUnixTimeSeconds(),
            _ => value,
        };

        Assert.Equal("directory-refused", await SignInAsync(browser, Town, claims, claim is "key" ? foreign : null));
        Assert.Equal("sign-in-required", await browser.WhoAsync());
    }

    [Fact]
    public async Task Who_comes_back_must_be_the_browser_that_went_and_comes_once()
    {
        var email = await InviteAsync();
        using var browser = fixture.Client();
        using var other = fixture.Client();
        var back = fixture.Directory.SignIn(await BeginAsync(browser, Town), fixture.Clock.GetUtcNow(), new() { ["email"] = email });
        await BeginAsync(other, Town);
        var copied = browser.Cookies;

        Assert.Equal("directory-attempt-unknown", await ComeBackAsync(other, back));
        using var none = fixture.Client();
        Assert.Equal("directory-attempt-unknown", await ComeBackAsync(none, back));
        Assert.Null(await ComeBackAsync(browser, back));
        Assert.Equal("directory-attempt-unknown", await ComeBackAsync(browser, back));
        using var thief = fixture.Client(copied);
        Assert.Equal("directory-refused", await ComeBackAsync(thief, back));
        Assert.Equal("sign-in-required", await thief.WhoAsync());
    }

    [Fact]
    public async Task An_attempt_ends_after_ten_minutes_and_one_directory_does_not_complete_another_s()
    {
        var email = await InviteAsync();
        using var browser = fixture.Client();
        var back = fixture.Directory.SignIn(await BeginAsync(browser, Town), fixture.Clock.GetUtcNow(), new() { ["email"] = email });
        var copied = browser.Cookies;
        Assert.Equal("directory-attempt-unknown", await ComeBackAsync(browser, back.Replace("/stadt/", "/offen/", StringComparison.Ordinal)));
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(10));
        using var late = fixture.Client(copied);
        Assert.Equal("directory-attempt-unknown", await ComeBackAsync(late, back));
        using var refused = fixture.Client();
        var state = QueryHelpers.ParseQuery(new Uri(await BeginAsync(refused, Town)).Query)["state"].ToString();
        Assert.Equal("directory-refused", await ComeBackAsync(refused, $"http://x/api/admin/v1/session/directories/stadt/callback?error=access_denied&state={state}"));
    }

    [Fact]
    public async Task Only_addresses_count_that_the_directory_has_verified_and_gives_out()
    {
        var own = await InviteAsync();
        var foreign = await fixture.AddPersonAsync(); // at another domain
        using var browser = fixture.Client();

        Assert.Equal("directory-email-missing", await SignInAsync(browser, Town, new() { ["email"] = own, ["email_verified"] = false }));
        Assert.Equal("directory-email-missing", await SignInAsync(browser, Town, new() { ["email"] = foreign }));
        Assert.Equal("directory-email-missing", await SignInAsync(browser, Town, new()));
        Assert.Equal("not-invited", await SignInAsync(browser, Town, new() { ["email"] = "niemand@stadt.example" }));
        Assert.Equal("sign-in-required", await browser.WhoAsync());
    }

    [Fact]
    public async Task An_address_that_is_somebody_else_s_now_opens_nothing()
    {
        var email = await InviteAsync();
        using var browser = fixture.Client();
        Assert.Null(await SignInAsync(browser, Town, new() { ["sub"] = $"first {email}", ["email"] = email }));
        using var successor = fixture.Client();

        Assert.Equal("directory-email-missing", await SignInAsync(successor, Town, new() { ["sub"] = $"second {email}", ["email"] = email }));
    }

    [Fact]
    public async Task Where_the_operator_says_so_whoever_the_directory_knows_gets_an_account_without_rights()
    {
        using var browser = fixture.Client();

        Assert.Null(await SignInAsync(browser, Open, new() { ["email"] = "neu@offen.example", ["name"] = "Neu Hier" }));

        Assert.Equal("neu@offen.example", await browser.WhoAsync());
        Assert.Empty((await browser.OkAsync(HttpMethod.Get, "regions")).GetProperty("regions").EnumerateArray());
    }

    [Fact]
    public async Task A_second_factor_of_the_directory_counts_where_the_operator_says_so_and_only_if_it_was_shown()
    {
        var (town, open) = (await InviteAsync(), await InviteAsync("offen.example"));
        await RequireSecondFactorAsync(town, open);
        foreach (var (directory, email, amr, complete) in ((string, string, string[], bool)[])
            [(Town, town, ["pwd", "mfa"], false), (Open, open, ["pwd"], false), (Open, open, ["pwd", "mfa"], true)])
        {
            using var browser = fixture.Client();
            Assert.Null(await SignInAsync(browser, directory, new() { ["sub"] = email, ["email"] = email, ["amr"] = amr }));
            Assert.Equal(complete ? email : "second-factor-required", await browser.WhoAsync());
        }
    }

    [Theory]
    [InlineData("Id", "Kaiserslautern", "small letters")]
    [InlineData("Name", " ", "Name")]
    [InlineData("Authority", "http://login.example.org", "https")]
    [InlineData("ClientSecret", "", "ClientSecret")]
    [InlineData("Domains", "", "Domains")]
    public void A_directory_that_is_described_badly_stops_the_process(string setting, string value, string sentence)
    {
        var directory = new DirectoryOptions
        {
            Id = setting is "Id" ? value : "stadt",
            Name = setting is "Name" ? value : "Stadt",
            Authority = setting is "Authority" ? value : "https://login.example.org",
            ClientId = "integreat",
            ClientSecret = setting is "ClientSecret" ? value : "x",
            Domains = [setting is "Domains" ? value : "stadt.example"],
        };

        var result = new DirectoryOptionsValidator().Validate(null, new AccountOptions { OpenId = [directory] });

        Assert.Contains(sentence, Assert.Single(result.Failures!), StringComparison.Ordinal);
        Assert.True(new DirectoryOptionsValidator().Validate(null, new AccountOptions()).Succeeded);
    }

    private async Task<string> InviteAsync(string domain = "stadt.example")
    {
        var email = $"person-{Guid.NewGuid():n}@{domain}";
        var (invited, _) = await fixture.Platform.Service<Invitations>().CreateAsync(email, "Kim", "de");
        return invited!.Account.Email!;
    }

    private Task<bool> RequireSecondFactorAsync(params string[] emails) => fixture.Platform.Service<AccountWork>().RunAsync(async scope =>
    {
        foreach (var email in emails)
        {
            var account = await scope.FindAsync(email);
            account!.TwoFactorEnabled = true;
            Assert.True((await scope.Users.UpdateAsync(account)).Succeeded);
        }

        return true;
    });

    private static async Task<string> BeginAsync(TestClient browser, string directory) =>
        (await browser.OkAsync(HttpMethod.Post, $"session/directories/{directory}")).GetProperty("address").GetString()!;

    /// <summary>The code of the refusal; null if the browser was let in.</summary>
    private async Task<string?> SignInAsync(TestClient browser, string directory, Dictionary<string, object> claims, ECDsa? key = null) =>
        await ComeBackAsync(browser, fixture.Directory.SignIn(await BeginAsync(browser, directory), fixture.Clock.GetUtcNow(), claims, key));

    private static async Task<string?> ComeBackAsync(TestClient browser, string address)
    {
        using var response = await browser.SendAsync(
            HttpMethod.Get, new Uri(address).PathAndQuery["/api/admin/v1/".Length..], null, ("Sec-Fetch-Site", "cross-site"));
        if (response.StatusCode is HttpStatusCode.Redirect)
        {
            Assert.EndsWith("/admin/", response.Headers.Location?.ToString(), StringComparison.Ordinal);
            return null;
        }

        return (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();
    }
}
