using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Who changed what, and how it was before.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class HistoryTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/history";

    [Fact]
    public async Task A_manager_sees_who_changed_a_page_and_what_it_was_called_before_and_undoes_it()
    {
        var manager = await screens.InviteAsync("manager");
        await using var desk = await Writing.BeginAsync(screens, manager);
        await desk.PutAsync("Alter Titel", "<p>Alter Text</p>");
        await desk.ReloadAsync();
        await desk.Title.FillAsync("Neuer Titel");
        await desk.PressAsync("Veröffentlichen");
        await Expect(desk.Screen.GetByText("Der Text ist veröffentlicht.").Last).ToBeVisibleAsync();
        await desk.IsAsync("saved");

        await using var tab = await screens.OpenAsync(manager, Screen);
        await tab.Page.GetByLabel("Wer", new() { Exact = true }).Or(tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Wer" })).First.SelectOptionAsync(manager.Name);
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "Art der Änderung" }).SelectOptionAsync("Text der Seite gespeichert");
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Neuer Titel" }).First;
        await Expect(row).ToContainTextAsync(manager.Name);
        await Expect(row).ToContainTextAsync("Text der Seite gespeichert (de)");
        await tab.AssertNoBarriersAsync();

        await row.GetByRole(AriaRole.Link, new() { Name = "So war es davor" }).ClickAsync();
        await Expect(tab.Page.Locator(".past-text h2")).ToHaveTextAsync("Alter Titel");
        await tab.Page.GetByText("Was sich seither geändert hat").ClickAsync();
        await Expect(tab.Page.Locator(".difference ins")).ToHaveTextAsync("Neuer");
        await tab.AssertNoBarriersAsync();

        await tab.GoAsync(Screen);
        await tab.Page.GetByRole(AriaRole.Row, new() { Name = "Neuer Titel" }).First.GetByRole(AriaRole.Button, new() { Name = "Rückgängig machen" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Änderung ist rückgängig gemacht.")).ToBeVisibleAsync();
        var pages = await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/");
        Assert.Contains("Alter Titel", pages, StringComparison.Ordinal);
        Assert.DoesNotContain("Neuer Titel", pages, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_the_region_was_there_is_nothing_to_see_and_one_is_led_to_its_beginning()
    {
        await using var tab = await screens.OpenAsync(person: null, $"/admin/{ScreensFixture.Region}/past?at=2001-01-01T00:00:00Z");

        await Expect(tab.Page.GetByText("Damals gab es die Kommune noch nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByText("Etwas zu sehen gibt es seit dem ")).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "So ansehen, wie es war" }).ClickAsync();
        await Expect(tab.Page.Locator(".past-tree a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_see_the_history_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Verlauf" })).ToHaveCountAsync(0);
    }
}
