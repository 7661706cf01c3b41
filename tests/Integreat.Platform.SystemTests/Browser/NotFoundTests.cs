using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What people see where there is nothing.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class NotFoundTests(ScreensFixture screens)
{
    private const string Nothing = "Das gibt es hier nicht.";

    [Theory]
    [InlineData($"/admin/{ScreensFixture.Region}/gibt-es/nicht")]
    [InlineData("/admin/gibt-es-nicht/pages")]
    public async Task An_unknown_address_is_answered_as_such_with_a_screen_from_which_one_can_go_on(string address)
    {
        await using var tab = await screens.OpenAsync(person: null, "/admin/me");

        var answer = await tab.Page.GotoAsync(address);

        Assert.Equal(404, answer!.Status);
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(Nothing);
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Integreat verwalten" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Kaiserslautern" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Whoever_comes_from_another_screen_gets_there_and_back_without_loading_anew()
    {
        await using var tab = await screens.OpenAsync(person: null, $"/admin/{ScreensFixture.Region}/people");
        await tab.Page.EvaluateAsync("window.stayed = true; Blazor.navigateTo('/admin/gibt-es-nicht')");
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(Nothing);

        await tab.Page.GoBackAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Personen");
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => window.stayed === true"));
    }
}
