using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How the languages of a municipality are chosen.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class LanguagesTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/languages";

    [Fact]
    public async Task The_team_adds_a_language_lists_it_switches_it_off_and_takes_that_back()
    {
        using (var client = await screens.ClientAsync(person: null))
        {
            var ukrainian = new { bcp47Tag = "uk-UA", nativeName = "Українська", englishName = "Ukrainian" };
            using var added = await client.SendAsync(HttpMethod.Put, "languages/uk", ukrainian, ("If-None-Match", "*"));
            Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await using var tab = await screens.OpenAsync(person: null, Screen);
        var add = tab.Page.GetByRole(AriaRole.Form, new() { Name = "Sprache hinzufügen" });
        await add.GetByRole(AriaRole.Combobox, new() { Name = "Sprache", Exact = true }).SelectOptionAsync("uk");
        await add.GetByRole(AriaRole.Combobox, new() { Name = "Übersetzt aus" }).SelectOptionAsync("de");
        await add.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(tab.Page.GetByText("Ukrainisch ist hinzugefügt.")).ToBeVisibleAsync();
        Assert.DoesNotContain("uk", await LanguagesAsync());

        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Українська" });
        await row.GetByLabel("Übersetzt aus").SelectOptionAsync("en");
        await Expect(tab.Page.GetByText("wird jetzt aus Englisch")).ToBeVisibleAsync();
        await Expect(row.Locator(".depth")).ToHaveAttributeAsync("style", "--depth: 2");
        await row.GetByLabel("Für Leser:innen").SelectOptionAsync("Listed");
        await Expect(tab.Page.GetByText("Ukrainisch steht in der Auswahl.")).ToBeVisibleAsync();
        Assert.Contains("uk", await LanguagesAsync());

        await row.GetByLabel("Für Leser:innen").SelectOptionAsync("Off");
        await Expect(tab.Page.GetByText("Ukrainisch abschalten?")).ToBeFocusedAsync();
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abschalten", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Ukrainisch ist abgeschaltet.")).ToBeVisibleAsync();
        Assert.DoesNotContain("uk", await LanguagesAsync());

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.Contains("uk", await LanguagesAsync());

        // The stories that come after this one know three languages.
        await row.GetByLabel("Für Leser:innen").SelectOptionAsync("Off");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abschalten", Exact = true }).ClickAsync();
        await Expect(row.GetByLabel("Für Leser:innen")).ToHaveValueAsync("Off");
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_team_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Sprachen" })).ToHaveCountAsync(0);
    }

    private async Task<IEnumerable<string>> LanguagesAsync()
    {
        using var json = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/languages/"));
        return [.. json.RootElement.EnumerateArray().Select(language => language.GetProperty("code").GetString()!)];
    }
}
