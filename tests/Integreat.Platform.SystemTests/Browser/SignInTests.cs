using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How people come in, and out again.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class SignInTests(ScreensFixture screens)
{
    [Fact]
    public async Task Who_is_not_signed_in_signs_in_and_comes_to_where_they_wanted_to_go()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync("/admin/not-found?after=sign-in");
        await Expect(tab.Page).ToHaveTitleAsync("Anmelden");

        await tab.SignInAsync(kim);

        await Expect(tab.Page).ToHaveURLAsync($"{screens.Site}/admin/not-found?after=sign-in");
        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin/not-found");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync($"{screens.Site}/admin/sign-in");

        await tab.GoAsync("/admin/not-found");

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Anmelden" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_wrong_password_is_said_in_the_person_s_language()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync("/admin/sign-in");
        var (alert, password) = (tab.Page.Locator("#sign-in-alert"), tab.Page.Locator("#password"));

        await tab.SignInAsync(kim with { Password = "falsch, aber lang genug" });
        await Expect(alert).ToContainTextAsync("E-Mail-Adresse oder Passwort stimmt nicht");
        await Expect(password).ToBeFocusedAsync();
        await Expect(password).ToHaveAttributeAsync("aria-invalid", "true");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Sign in");
        await tab.SignInAsync(kim with { Password = "wrong, but long enough" });
        await Expect(alert).ToContainTextAsync("E-mail address or password is wrong");

        await tab.SignInAsync(kim);
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Sign out" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keyboard_alone_will_do()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync("/admin/sign-in?return=/admin/not-found");
        await Expect(tab.Page.Locator("#email")).ToBeFocusedAsync();

        await tab.Page.Keyboard.TypeAsync(kim.Email);
        await tab.Page.Keyboard.PressAsync("Tab");
        await tab.Page.Keyboard.TypeAsync(kim.Password);
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    [Fact]
    public async Task The_second_factor_is_asked_for_until_it_is_shown()
    {
        var kim = await screens.InviteAsync("editor");
        var (key, recovery) = await SetUpSecondFactorAsync(kim);
        await using var tab = await screens.OpenAsync("/admin/not-found");
        var code = tab.Page.Locator("#code");
        await tab.SignInAsync(kim);
        await Expect(code).ToBeFocusedAsync();
        await tab.AssertNoBarriersAsync();

        await code.FillAsync("000000");
        await code.PressAsync("Enter");
        await Expect(tab.Page.Locator("#code-alert")).ToContainTextAsync("Der Code stimmt nicht");

        await tab.GoAsync("/admin/not-found"); // half a session opens nothing
        await code.FillAsync(Authenticator.Code(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        await code.PressAsync("Enter");
        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);

        await using var other = await screens.OpenAsync("/admin/not-found");
        await other.SignInAsync(kim);
        await other.Page.Locator("#code").FillAsync(recovery);
        await other.Page.Locator("#code").PressAsync("Enter");
        await Expect(other.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    [Fact]
    public async Task Who_has_no_second_factor_at_hand_starts_again()
    {
        var kim = await screens.InviteAsync("editor");
        await SetUpSecondFactorAsync(kim);
        await using var tab = await screens.OpenAsync("/admin/sign-in");
        await tab.SignInAsync(kim);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Von vorn beginnen" }).ClickAsync();
        await Expect(tab.Page.Locator("#email")).ToBeFocusedAsync();
        await tab.GoAsync("/admin/sign-in");

        await Expect(tab.Page.Locator("#password")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#code")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_passkey_opens_the_door_without_a_password()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin/not-found");
        await Passkeys.AllowAsync(tab.Page);
        await tab.Page.EvaluateAsync(
            """
            async password => {
              const send = async (route, body) => (await fetch(`/api/admin/v1/passkeys${route}`, {
                method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })).json();
              const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await send('/options', { password }));
              const credential = await navigator.credentials.create({ publicKey });
              await send('', { name: 'Laptop', credential: credential.toJSON() });
            }
            """,
            kim.Password);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();

        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    [Fact]
    public async Task A_browser_without_a_passkey_is_told_so()
    {
        await using var tab = await screens.OpenAsync("/admin/sign-in");
        await Passkeys.AllowAsync(tab.Page);

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Mit Passkey anmelden" }).ClickAsync();

        await Expect(tab.Page.Locator("#otherwise-alert")).ToContainTextAsync("kein Passkey gezeigt");
    }

    [Fact]
    public async Task A_directory_that_cannot_let_anybody_in_is_no_dead_end()
    {
        await using var tab = await screens.OpenAsync("/admin/sign-in");

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Anmelden bei Rathaus Beispiel" }).ClickAsync();
        await Expect(tab.Page.Locator("#otherwise-alert")).ToContainTextAsync("Das Verzeichnis antwortet gerade nicht");

        await tab.GoAsync("/api/admin/v1/session/directories/rathaus/callback?error=access_denied&state=made-up");
        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("nicht in diesem Browser begonnen");
        await Expect(tab.Page.Locator("#password")).ToBeVisibleAsync();
    }

    /// <summary>The key of the person's app, and a recovery code.</summary>
    private async Task<(string Key, string Recovery)> SetUpSecondFactorAsync(Person person)
    {
        using var client = await screens.ClientAsync(person);
        var key = (await client.OkAsync(HttpMethod.Post, "second-factor/set-up", new { password = person.Password })).GetProperty("key").GetString()!;
        var code = Authenticator.Code(key, DateTimeOffset.UtcNow);
        var confirmed = await client.OkAsync(HttpMethod.Post, "second-factor/confirm", new { code });
        return (key, confirmed.GetProperty("recoveryCodes")[0].GetString()!);
    }
}
