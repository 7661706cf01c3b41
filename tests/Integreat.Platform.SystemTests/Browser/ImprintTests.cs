using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Who answers for what a municipality says.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class ImprintTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/imprint";

    [Fact]
    public async Task A_manager_writes_the_imprint_and_readers_have_it()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"{Screen}/de");
        await Expect(tab.Page.Locator("[data-save-state]")).Not.ToBeEmptyAsync();
        await tab.Page.Locator("#text-title").FillAsync("Impressum der Stadt");
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).ClickAsync();
        await tab.Page.Keyboard.PressAsync("Control+End");
        await tab.Page.Keyboard.TypeAsync("Verantwortlich ist das Rathaus.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true }).ClickAsync();
        await Expect(tab.Page.Locator("[data-save-state]")).ToHaveAttributeAsync("data-state", "saved");
        await Expect(tab.Page.Locator(".tabs a[aria-current] .tab-mark")).ToHaveAttributeAsync("data-mark", "PUBLIC");

        var imprint = await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/disclaimer/");
        Assert.Contains("Impressum der Stadt", imprint, StringComparison.Ordinal);
        Assert.Contains("Verantwortlich ist das Rathaus.", imprint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_see_the_imprint_at_work_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("author"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Impressum" })).ToHaveCountAsync(0);
    }
}
