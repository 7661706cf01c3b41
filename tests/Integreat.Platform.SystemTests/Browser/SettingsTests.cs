using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How a municipality is set up, and how readers come to find it.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class SettingsTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/settings";

    [Fact]
    public async Task The_team_gives_the_municipality_another_name_and_takes_that_back()
    {
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await tab.Page.GetByLabel("Name", new() { Exact = true }).First.FillAsync("Lautern");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();

        await Expect(tab.Page.GetByText("Die Einstellungen sind gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("Lautern", (await RegionAsync()).GetProperty("name_without_prefix").GetString());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true }).First).ToHaveValueAsync("Kaiserslautern");
        Assert.Equal("Kaiserslautern", (await RegionAsync()).GetProperty("name_without_prefix").GetString());
    }

    [Fact]
    public async Task Where_two_people_change_the_same_setting_nothing_is_saved_before_one_has_chosen()
    {
        await using var first = await screens.OpenAsync(person: null, Screen);
        await using var second = await screens.OpenAsync(person: null, Screen);
        await Expect(second.Page.GetByLabel("Postleitzahl")).ToHaveValueAsync("67655");
        await second.Page.GetByLabel("Postleitzahl").FillAsync("67663");
        await second.Page.GetByLabel("Postleitzahl").BlurAsync();
        await Expect(second.Page.GetByText("Noch nicht gespeichert")).ToBeVisibleAsync();
        await first.Page.GetByLabel("Postleitzahl").FillAsync("67657");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(second.Page.GetByText("Jemand anderes hat inzwischen etwas geändert.")).ToBeVisibleAsync();

        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern", Exact = true }).ClickAsync();

        var row = second.Page.GetByRole(AriaRole.Row, new() { Name = "Postleitzahl" });
        await Expect(row.GetByRole(AriaRole.Cell)).ToHaveTextAsync(["67663", "67657"]);
        await Expect(second.Page.GetByRole(AriaRole.Heading, new() { Name = "Jemand anderes hat dasselbe geändert" })).ToBeFocusedAsync();
        await second.AssertNoBarriersAsync();
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Meine Änderung speichern" }).ClickAsync();
        await Expect(first.Page.GetByLabel("Postleitzahl")).ToHaveValueAsync("67663");
    }

    [Fact]
    public async Task Whoever_leaves_with_something_unsaved_is_asked_first()
    {
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await tab.Page.GetByLabel("Name", new() { Exact = true }).First.FillAsync("Nicht gespeichert");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Verlauf" }).ClickAsync();

        var question = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "Noch nicht gespeichert" });
        await Expect(question).ToContainTextAsync("geht verloren");
        await tab.AssertNoBarriersAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Hier bleiben" }).ClickAsync();
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true }).First).ToHaveValueAsync("Nicht gespeichert");

        var asked = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        tab.Page.Dialog += async (_, dialog) =>
        {
            asked.TrySetResult(dialog.Type);
            await dialog.AcceptAsync();
        };
        await tab.Page.ReloadAsync();
        Assert.Equal("beforeunload", await asked.Task);
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true }).First).ToHaveValueAsync("Kaiserslautern");

        await tab.Page.GetByLabel("Name", new() { Exact = true }).First.FillAsync("Nicht gespeichert");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Verlauf" }).ClickAsync();
        await question.GetByRole(AriaRole.Button, new() { Name = "Ohne Speichern gehen" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Verlauf");
        Assert.Equal("Kaiserslautern", (await RegionAsync()).GetProperty("name_without_prefix").GetString());
    }

    [Fact]
    public async Task The_team_hides_the_municipality_sees_what_is_missing_and_makes_it_public_again()
    {
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Wieder verbergen" }).ClickAsync();
        await Expect(tab.Page.GetByText("Wieder verbergen? Die Kommune")).ToBeFocusedAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Wieder verbergen", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Noch nicht öffentlich" })).ToBeVisibleAsync();
        Assert.False((await RegionAsync()).GetProperty("live").GetBoolean());

        await tab.GoAsync($"/admin/{ScreensFixture.Region}");
        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Noch nicht öffentlich" })).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();
        foreach (var box in await tab.Page.Locator(".checklist input").AllAsync())
        {
            await box.CheckAsync();
        }

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Öffentlich machen …" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Öffentlich machen", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Kommune ist öffentlich.")).ToBeVisibleAsync();
        Assert.True((await RegionAsync()).GetProperty("live").GetBoolean());
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_team_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Einstellungen" })).ToHaveCountAsync(0);
    }

    private async Task<JsonElement> RegionAsync()
    {
        using var json = JsonDocument.Parse(await screens.ReadAsync("/api/v3/regions/"));
        return json.RootElement.EnumerateArray().Single(region => region.GetProperty("path").GetString()!.Contains(ScreensFixture.Region, StringComparison.Ordinal)).Clone();
    }
}
