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
        await using var tab = await screens.OpenAsync($"/admin/not-found?after=sign-in");
        await Expect(tab.Page).ToHaveTitleAsync("Anmelden");

        await tab.SignInAsync(kim);

        await Expect(tab.Page).ToHaveURLAsync($"{screens.Site}/admin/not-found?after=sign-in");
        await Expect(tab.Page.Locator(".frame-person")).ToHaveTextAsync(kim.Name);
    }

    [Fact]
    public async Task Who_signs_out_is_out_in_every_tab()
    {
        var kim = await screens.InviteAsync("editor");
        await using var tab = await screens.OpenAsync(kim, "/admin");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abmelden" }).ClickAsync();
        await Expect(tab.Page).ToHaveURLAsync($"{screens.Site}/admin/sign-in");

        await tab.GoAsync("/admin");

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Anmelden" })).ToBeVisibleAsync();
    }
}
