using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Integreat.Platform.Gateway.Accounts;

namespace Integreat.Platform.Tests.Accounts;

/// <summary>People make passkeys and sign in with them.</summary>
[Collection(AccountsTests.Name)]
public sealed class PasskeyTests(AccountsFixture fixture)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_makes_a_passkey_and_signs_in_with_it()
    {
        var (client, email) = await fixture.SignInAsync();
        using var passkey = new TestPasskey();
        await MakeAsync(client, passkey, "  Mein Telefon ");
        using var browser = fixture.Client();

        Assert.Null(await SignInAsync(browser, passkey));

        Assert.Equal(email, await browser.WhoAsync());
        var listed = Assert.Single((await client.OkAsync(HttpMethod.Get, "passkeys")).GetProperty("passkeys").EnumerateArray());
        Assert.Equal(("Mein Telefon", fixture.Clock.GetUtcNow(), false), (
            listed.GetProperty("name").GetString(), listed.GetProperty("created").GetDateTimeOffset(), listed.GetProperty("backedUp").GetBoolean()));
    }

    [Fact]
    public async Task A_passkey_counts_as_both_factors()
    {
        var (client, email) = await fixture.SignInAsync();
        using var passkey = new TestPasskey();
        await MakeAsync(client, passkey);
        await fixture.Platform.Service<AccountWork>().RunAsync(async scope =>
        {
            var account = await scope.FindAsync(email);
            account!.TwoFactorEnabled = true;
            return await scope.Users.UpdateAsync(account);
        });
        using var browser = fixture.Client();

        Assert.Null(await SignInAsync(browser, passkey));

        Assert.Equal(email, await browser.WhoAsync());
    }

    [Fact]
    public async Task Making_one_takes_the_password_and_a_session()
    {
        var (client, _) = await fixture.SignInAsync();
        using var nobody = fixture.Client();

        Assert.Equal((403, "password-wrong"), await client.RefusedAsync(HttpMethod.Post, "passkeys/options", new { password = "falsch und lang genug" }));
        Assert.Equal((401, "sign-in-required"), await nobody.RefusedAsync(HttpMethod.Post, "passkeys/options", new { password = AccountsFixture.Password }));
    }

    [Fact]
    public async Task One_that_does_not_look_who_uses_it_is_not_taken_and_opens_nothing()
    {
        var (client, _) = await fixture.SignInAsync();
        using var passkey = new TestPasskey { Verifies = false };
        var options = await client.OkAsync(HttpMethod.Post, "passkeys/options", new { password = AccountsFixture.Password });
        Assert.Equal("required", options.GetProperty("authenticatorSelection").GetProperty("userVerification").GetString());
        Assert.Equal((401, "passkey-refused"), await client.RefusedAsync(HttpMethod.Post, "passkeys", new { name = "N", credential = passkey.Make(options) }));

        passkey.Verifies = true;
        await MakeAsync(client, passkey);
        passkey.Verifies = false;
        using var browser = fixture.Client();
        Assert.Equal("passkey-refused", await SignInAsync(browser, passkey));
        Assert.Equal("sign-in-required", await browser.WhoAsync());
    }

    [Fact]
    public async Task What_was_shown_to_another_site_or_for_another_question_opens_nothing()
    {
        var (client, _) = await fixture.SignInAsync();
        using var passkey = new TestPasskey();
        await MakeAsync(client, passkey);
        using var browser = fixture.Client();
        using var stranger = new TestPasskey();

        passkey.Origin = "http://integreat.example.com";
        Assert.Equal("passkey-refused", await SignInAsync(browser, passkey));
        passkey.Origin = "http://localhost:8000";

        // Made for one question, sent as the answer to the next.
        var first = passkey.Show(await browser.OkAsync(HttpMethod.Post, "session/passkey/options"));
        await browser.OkAsync(HttpMethod.Post, "session/passkey/options");
        Assert.Equal((401, "passkey-refused"), await browser.RefusedAsync(HttpMethod.Post, "session/passkey", new { credential = first }));

        // The question belongs to one browser, is answered once, and lasts five minutes.
        var answer = passkey.Show(await browser.OkAsync(HttpMethod.Post, "session/passkey/options"));
        using var other = fixture.Client();
        Assert.Equal((401, "passkey-refused"), await other.RefusedAsync(HttpMethod.Post, "session/passkey", new { credential = answer }));
        await browser.OkAsync(HttpMethod.Post, "session/passkey", new { credential = answer }, HttpStatusCode.NoContent);
        Assert.Equal((401, "passkey-refused"), await browser.RefusedAsync(HttpMethod.Post, "session/passkey", new { credential = answer }));
        var late = passkey.Show(await other.OkAsync(HttpMethod.Post, "session/passkey/options"));
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(5));
        Assert.Equal((401, "passkey-refused"), await other.RefusedAsync(HttpMethod.Post, "session/passkey", new { credential = late }));

        // Of nobody, or nothing at all.
        Assert.Equal("passkey-refused", await SignInAsync(other, stranger));
        await other.OkAsync(HttpMethod.Post, "session/passkey/options");
        Assert.Equal((401, "passkey-refused"), await other.RefusedAsync(HttpMethod.Post, "session/passkey", new { credential = "x" }));
    }

    [Fact]
    public async Task A_question_to_one_person_is_not_answered_by_another()
    {
        var (kim, _) = await fixture.SignInAsync();
        var (sam, _) = await fixture.SignInAsync();
        using var passkey = new TestPasskey();
        var made = passkey.Make(await kim.OkAsync(HttpMethod.Post, "passkeys/options", new { password = AccountsFixture.Password }));

        Assert.Equal((401, "passkey-refused"), await sam.RefusedAsync(HttpMethod.Post, "passkeys", new { name = "N", credential = made }));
        await kim.OkAsync(HttpMethod.Post, "passkeys", new { name = "N", credential = made });

        var again = passkey.Make(await sam.OkAsync(HttpMethod.Post, "passkeys/options", new { password = AccountsFixture.Password }));
        Assert.Equal((401, "passkey-refused"), await sam.RefusedAsync(HttpMethod.Post, "passkeys", new { name = "N", credential = again }));
    }

    [Fact]
    public async Task Passkeys_are_renamed_and_removed_by_their_owner_alone()
    {
        var (client, _) = await fixture.SignInAsync();
        var (stranger, _) = await fixture.SignInAsync();
        using var passkey = new TestPasskey();
        var id = await MakeAsync(client, passkey);

        Assert.Equal((404, "passkey-unknown"), await stranger.RefusedAsync(HttpMethod.Put, $"passkeys/{id}", new { name = "Meiner" }));
        Assert.Equal((404, "passkey-unknown"), await stranger.RefusedAsync(HttpMethod.Delete, $"passkeys/{id}"));
        Assert.Equal((400, "passkey-name-missing"), await client.RefusedAsync(HttpMethod.Put, $"passkeys/{id}", new { name = " " }));
        await client.OkAsync(HttpMethod.Put, $"passkeys/{id}", new { name = "Schlüsselbund" }, HttpStatusCode.NoContent);
        Assert.Equal("Schlüsselbund", (await client.OkAsync(HttpMethod.Get, "passkeys")).GetProperty("passkeys")[0].GetProperty("name").GetString());
        using var browser = fixture.Client();
        Assert.Null(await SignInAsync(browser, passkey));

        await client.OkAsync(HttpMethod.Delete, $"passkeys/{id}", status: HttpStatusCode.NoContent);

        Assert.Equal("passkey-refused", await SignInAsync(browser, passkey));
        Assert.Empty((await client.OkAsync(HttpMethod.Get, "passkeys")).GetProperty("passkeys").EnumerateArray());
    }

    private static async Task<string> MakeAsync(TestClient client, TestPasskey passkey, string name = "Telefon")
    {
        var options = await client.OkAsync(HttpMethod.Post, "passkeys/options", new { password = AccountsFixture.Password });
        return (await client.OkAsync(HttpMethod.Post, "passkeys", new { name, credential = passkey.Make(options) })).GetProperty("id").GetString()!;
    }

    /// <summary>The code of the refusal; null if the browser was let in.</summary>
    private static async Task<string?> SignInAsync(TestClient browser, TestPasskey passkey)
    {
        var options = await browser.OkAsync(HttpMethod.Post, "session/passkey/options");
        using var response = await browser.SendAsync(HttpMethod.Post, "session/passkey", new { credential = passkey.Show(options) });
        return response.IsSuccessStatusCode ? null : (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("code").GetString();
    }
}
