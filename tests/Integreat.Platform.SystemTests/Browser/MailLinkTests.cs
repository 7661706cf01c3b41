using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What people do with the links in their mails.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class MailLinkTests(ScreensFixture screens)
{
    private const string Next = "Ganz andere Wörter hintereinander";

    [Fact]
    public async Task Who_is_invited_chooses_a_password_and_lands_in_the_region()
    {
        var (kim, secret) = await screens.SendInvitationAsync("author");
        await using var tab = await screens.OpenAsync($"/admin/invitation#{secret}");

        await tab.Page.GetByLabel("Ihr Name").FillAsync("Kim Übermorgen");
        await PasswordOf(tab).FillAsync("zu kurz");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Einladung annehmen" }).ClickAsync();
        await Expect(tab.Page.Locator("#password-alert")).ToContainTextAsync("mindestens 12 Zeichen");
        await PasswordOf(tab).FillAsync(Next);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Einladung annehmen" }).ClickAsync();

        await Expect(tab.Page).ToHaveURLAsync($"{screens.Site}/admin/{ScreensFixture.Region}");
        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync("Kim Übermorgen");
        using var client = await screens.ClientAsync(kim with { Password = Next });
        var rights = await client.OkAsync(HttpMethod.Get, $"regions/{ScreensFixture.Region}/rights");
        Assert.Equal("author", rights.GetProperty("role").GetString());

        await using var again = await screens.OpenAsync($"/admin/invitation#{secret}");
        await again.Page.GetByLabel("Ihr Name").FillAsync("Somebody else");
        await PasswordOf(again).FillAsync(Next);
        await again.Page.GetByRole(AriaRole.Button, new() { Name = "Einladung annehmen" }).ClickAsync();
        await Expect(again.Page.Locator("#password-alert")).ToContainTextAsync("Dieser Link wurde schon benutzt");
    }

    [Fact]
    public async Task Half_a_link_is_told_from_a_whole_one()
    {
        await using var tab = await screens.OpenAsync("/admin/invitation", Look.English);

        await Expect(tab.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link is not complete.");
        await Expect(tab.Page.Locator("form")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_forgot_the_password_sets_a_new_one_by_a_mail()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync("/admin/sign-in");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Passwort vergessen?" }).ClickAsync();
        await tab.Page.GetByLabel("E-Mail-Adresse").FillAsync(kim.Email);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Link schicken" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("eine Mail mit einem Link unterwegs");

        await tab.GoAsync(await screens.ReceiveLinkAsync(kim.Email, "/admin/password-reset"));
        await PasswordOf(tab).FillAsync(Next);
        await tab.Page.GetByLabel("Passwort zeigen").CheckAsync();
        await Expect(PasswordOf(tab)).ToHaveAttributeAsync("type", "text");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Passwort speichern" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("Ihr neues Passwort gilt jetzt.");

        await tab.SignInAsync(kim);
        await Expect(tab.Page.Locator("#sign-in-alert")).ToContainTextAsync("stimmt nicht");
        await tab.SignInAsync(kim with { Password = Next });
        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    private static ILocator PasswordOf(Tab tab) => tab.Page.Locator("#password");
}
