using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Who works here sees who else does.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class PresenceTests(ScreensFixture screens)
{
    [Fact]
    public async Task Who_opens_a_text_sees_who_is_writing_it_and_nobody_any_more_when_they_have_gone()
    {
        var (kim, lee) = (await screens.InviteAsync("editor"), await screens.InviteAsync("editor"));
        await using var first = await Writing.BeginAsync(screens, kim);
        await first.PutAsync("Zu zweit", "<p>Text</p>");
        await using (var second = await Writing.OpenAsync(screens, lee, first.Page, "ar"))
        {
            await Expect(second.Screen.GetByText($"{kim.Name} bearbeitet gerade den Text in der Sprache Deutsch.")).ToBeVisibleAsync();
            await Expect(first.Screen.GetByText($"{lee.Name} bearbeitet gerade den Text in der Sprache العربية.")).ToBeVisibleAsync();
            await first.Tab.AssertNoBarriersAsync();
        }

        await Expect(first.Screen.Locator(".present > span")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_tree_marks_the_page_that_somebody_is_writing()
    {
        var kim = await screens.InviteAsync("editor");
        await using var desk = await Writing.BeginAsync(screens, kim);
        await desk.PutAsync("Wird gerade geschrieben", "<p>Text</p>");
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), $"/admin/{ScreensFixture.Region}/pages");
        await tab.Page.GetByLabel("Seiten suchen").FillAsync("Wird gerade geschrieben");

        await Expect(tab.Page.Locator(".present-mark")).ToHaveAttributeAsync("title", $"Hier schreibt gerade: {kim.Name}");
        await tab.AssertNoBarriersAsync();

        await desk.Screen.GotoAsync("about:blank");
        await Expect(tab.Page.Locator(".present-mark")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_may_only_look_is_not_writing()
    {
        await using var desk = await Writing.OpenAsync(screens, await screens.InviteAsync("editor"), 1000001);
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Writing.Address(1000001, "de"));
        await Expect(tab.Page.Locator(".present > span")).ToHaveCountAsync(1);

        await Expect(desk.Screen.Locator(".present > span")).ToHaveCountAsync(0);
    }
}
