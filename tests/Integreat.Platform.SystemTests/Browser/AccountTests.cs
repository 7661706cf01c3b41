using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What people do with their own account.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class AccountTests(ScreensFixture screens)
{
    private const string Next = "Ganz andere Wörter hintereinander";

    [Fact]
    public async Task A_password_is_changed_from_anywhere_in_the_screens()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin/not-found");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = kim.Name }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Ihr Konto");

        await tab.Page.Locator("#present").FillAsync("falsch, aber lang genug");
        await tab.Page.Locator("#password").FillAsync(Next);
        await Button(tab, "Passwort ändern").ClickAsync();
        await Expect(tab.Page.Locator("#password-alert")).ToContainTextAsync("Ihr jetziges Passwort stimmt nicht");
        await Expect(tab.Page.Locator("#present")).ToBeFocusedAsync();
        await tab.Page.Locator("#present").FillAsync(kim.Password);
        await Button(tab, "Passwort ändern").ClickAsync();

        await Expect(tab.Page.Locator("#change-password [role=status]")).ToContainTextAsync("Ihr Passwort ist geändert");
        using var client = await screens.ClientAsync(kim with { Password = Next });
        Assert.Equal(kim.Email, await client.WhoAsync());
    }

    [Fact]
    public async Task A_second_factor_is_set_up_with_an_app_and_removed_again()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin/me");
        await tab.Page.Locator("#factor-password").FillAsync(kim.Password);
        await Button(tab, "Einrichten").ClickAsync();
        await Expect(tab.Page.Locator("#factor-code")).ToBeFocusedAsync();
        await tab.AssertNoBarriersAsync();

        var scanned = await Scripts.ScanAsync(tab.Page, "img.code");
        Assert.StartsWith("otpauth://totp/", scanned, StringComparison.Ordinal);
        var key = scanned.Split("secret=")[1].Split('&')[0];
        await tab.Page.Locator("#factor-code").FillAsync(Authenticator.Code(key, DateTimeOffset.UtcNow));
        await Button(tab, "Bestätigen").ClickAsync();
        await Expect(tab.Page.Locator(".recovery li")).ToHaveCountAsync(10);
        await tab.AssertNoBarriersAsync();

        await using var other = await screens.OpenAsync("/admin/me");
        await other.SignInAsync(kim);
        await other.Page.Locator("#code").FillAsync(Authenticator.Code(key, DateTimeOffset.UtcNow.AddSeconds(30)));
        await other.Page.Locator("#code").PressAsync("Enter");
        await Expect(other.Page.Locator("#factor")).ToContainTextAsync("Der zweite Faktor ist eingerichtet");
        other.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await other.Page.Locator("#factor-password").FillAsync(kim.Password);
        await Button(other, "Zweiten Faktor entfernen").ClickAsync();
        await Expect(Button(other, "Einrichten")).ToBeVisibleAsync();
        using var client = await screens.ClientAsync(kim); // without a code
        Assert.Equal(kim.Email, await client.WhoAsync());
    }

    [Fact]
    public async Task A_passkey_is_made_renamed_used_and_removed()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin/me");
        await Passkeys.AllowAsync(tab.Page);
        await tab.Page.GetByLabel("Name des neuen Passkeys").FillAsync("Laptop");
        await tab.Page.Locator("#passkey-password").FillAsync(kim.Password);
        await Button(tab, "Passkey anlegen").ClickAsync();
        await Expect(Row(tab, "Laptop")).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();

        await Row(tab, "Laptop").GetByText("Umbenennen").First.ClickAsync();
        await tab.Page.GetByLabel("Neuer Name").FillAsync("Laptop im Büro");
        await Row(tab, "Laptop").GetByRole(AriaRole.Button, new() { Name = "Umbenennen" }).ClickAsync();
        await Expect(Row(tab, "Laptop im Büro")).ToBeVisibleAsync();

        await Button(tab, "Abmelden").First.ClickAsync();
        await Button(tab, "Mit Passkey anmelden").ClickAsync();
        await Expect(tab.Page).Not.ToHaveURLAsync($"{screens.Site}/admin/sign-in");
        await tab.GoAsync("/admin/me");
        tab.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Button(tab, "Entfernen: Laptop im Büro").ClickAsync();

        await Expect(Row(tab, "Laptop im Büro")).ToBeHiddenAsync();
        await tab.GoAsync("/admin/me");
        await Expect(tab.Page.Locator("[data-rename]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_sees_a_stranger_s_session_ends_it()
    {
        var kim = await screens.InviteAsync("editor");
        await using var stranger = await screens.OpenAsync(kim, "/admin/me", Look.English);
        await using var tab = await screens.OpenAsync(kim, "/admin/me");
        var others = tab.Page.Locator("[data-end^='sessions/']");
        var before = await others.CountAsync();

        // Where the person was invited, and the stranger.
        for (var left = before; left > 0; left--)
        {
            await others.First.ClickAsync();
            await Expect(others).ToHaveCountAsync(left - 1);
        }

        Assert.True(before > 0);
        await stranger.GoAsync("/admin/me");
        await Expect(stranger.Page.Locator("h1")).ToHaveTextAsync("Sign in");

        tab.Page.Dialog += async (_, dialog) => await dialog.AcceptAsync();
        await Button(tab, "Überall abmelden").ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Anmelden");
    }

    [Fact]
    public async Task A_code_of_any_length_can_be_read_by_a_camera()
    {
        await using var tab = await screens.OpenAsync("/admin/sign-in");
        foreach (var length in (int[])[1, 14, 62, 106, 122, 152, 180, 200, 213, 251, 330, 450, 600, 666])
        {
            var text = string.Concat(Enumerable.Range(0, length).Select(place => (char)('a' + (place * 7 % 26))));
            await tab.Page.EvaluateAsync(
                "svg => { document.body.innerHTML = '<img class=\"code\">'; document.querySelector('img').src = `data:image/svg+xml,${encodeURIComponent(svg)}`; }",
                QrCode.Draw(text));

            Assert.Equal(text, await Scripts.ScanAsync(tab.Page, "img.code"));
        }
    }

    private static ILocator Button(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = name });

    private static ILocator Row(Tab tab, string name) => tab.Page.Locator(".rows li").Filter(new() { HasText = name });
}
