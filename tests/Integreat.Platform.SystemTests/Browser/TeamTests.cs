using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How the platform's team keeps regions, people and languages.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class TeamTests(ScreensFixture screens)
{
    [Fact]
    public async Task A_city_is_founded_on_one_page_and_goes_live()
    {
        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/new-region");
        var found = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Kommune anlegen" });
        await Expect(found).ToBeDisabledAsync();
        await tab.Page.GetByLabel("Name, Postleitzahl oder amtlicher Gemeindeschlüssel").FillAsync("neustadt an");
        await tab.Page.GetByLabel("Neustadt an der Weinstraße").CheckAsync();
        await tab.Page.GetByLabel("Ihre Seiten, Orte und Kontakte werden übernommen").SelectOptionAsync(ScreensFixture.Region);
        await tab.Page.GetByLabel("E-Mail-Adresse; die Person").FillAsync("leitung@neustadt.example");
        await found.ClickAsync();

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Neustadt an der Weinstraße ist angelegt");
        var preview = await tab.Page.GetByRole(AriaRole.Link, new() { Name = "/preview/" }).GetAttributeAsync("href");
        Assert.StartsWith($"{screens.Site}/preview/neustadt", preview, StringComparison.Ordinal);
        Assert.False((await FindAsync("neustadt")).GetProperty("live").GetBoolean());
        Assert.Equal(await TitlesAsync(ScreensFixture.Region), await TitlesAsync("neustadt-an-der-weinstrasse"));
        await screens.ReceiveLinkAsync("leitung@neustadt.example", "/admin/invitation");

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Zur Kommune" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync("Neustadt an der Weinstraße");
        await Expect(tab.Page.Locator("h1")).ToContainTextAsync("noch verborgen");
        await Expect(tab.Page.Locator(".launch")).ToBeVisibleAsync();
        foreach (var despite in await tab.Page.Locator(".launch input[type=checkbox]").AllAsync())
        {
            await despite.CheckAsync();
        }

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Öffentlich machen …" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Öffentlich machen", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Kommune ist öffentlich.")).ToBeVisibleAsync();
        Assert.True((await FindAsync("neustadt")).GetProperty("live").GetBoolean());
    }

    [Fact]
    public async Task All_regions_are_sorted_by_whatever_somebody_wants_and_leave_as_a_table()
    {
        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/regions");
        await Expect(tab.Page.GetByRole(AriaRole.Rowheader, new() { Name = "Kaiserslautern" })).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Seiten" }).ClickAsync();
        await Expect(tab.Page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Seiten");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Seiten" }).ClickAsync();
        await Expect(tab.Page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Seiten");

        await tab.Page.GetByLabel("Suchen").FillAsync("gibt es nicht");
        await Expect(tab.Page.GetByText("Keine Kommune passt dazu.")).ToBeVisibleAsync();

        var download = await tab.Page.RunAndWaitForDownloadAsync(() => tab.Page.GetByRole(AriaRole.Link, new() { Name = "Als Tabelle (CSV)" }).ClickAsync());
        Assert.Contains("\nkaiserslautern,", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_language_comes_to_the_platform_and_is_retired_and_brought_back()
    {
        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/languages");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Sprache" }).ClickAsync();
        await tab.Page.GetByLabel("Kürzel").FillAsync("ti");
        await tab.Page.GetByLabel("BCP-47-Kennung").FillAsync("ti");
        await tab.Page.GetByLabel("Name in der Sprache selbst").FillAsync("ትግርኛ");
        await tab.Page.GetByLabel("Englischer Name").FillAsync("Tigrinya");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "ትግርኛ" });
        await Expect(row).ToContainTextAsync("Tigrinya");

        await row.GetByRole(AriaRole.Button, new() { Name = "Ausmustern" }).ClickAsync();
        await Expect(row).ToContainTextAsync("(ausgemustert)");
        await row.GetByRole(AriaRole.Button, new() { Name = "Wieder anbieten" }).ClickAsync();
        await Expect(row).Not.ToContainTextAsync("(ausgemustert)");

        using var client = await screens.ClientAsync(person: null);
        var languages = (await client.OkAsync(HttpMethod.Get, "languages")).GetProperty("languages").EnumerateArray();
        Assert.False(languages.Single(language => language.GetProperty("slug").GetString() == "ti").GetProperty("retired").GetBoolean());
    }

    [Fact]
    public async Task Whoever_works_in_a_region_is_found_and_somebody_comes_into_the_team()
    {
        var kim = await screens.InviteAsync("observer");
        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/accounts");
        await tab.Page.GetByLabel("Name oder E-Mail-Adresse").FillAsync(kim.Email);
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = kim.Email })).ToContainTextAsync(ScreensFixture.Region);

        await tab.Page.GetByLabel("E-Mail-Adresse", new() { Exact = true }).FillAsync("service@example.org");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Ins Team einladen" }).ClickAsync();
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "service@example.org" }).First;
        await Expect(row.GetByRole(AriaRole.Combobox)).ToHaveValueAsync("service-team");
        await screens.ReceiveLinkAsync("service@example.org", "/admin/invitation");
    }

    [Fact]
    public async Task Whoever_is_not_in_the_team_finds_nothing_of_it()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), "/admin/platform/regions");

        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Das gibt es hier nicht.");
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Alle Kommunen" })).ToHaveCountAsync(0);
    }

    // As readers get it.
    private async Task<JsonElement> FindAsync(string region)
    {
        using var regions = JsonDocument.Parse(await screens.ReadAsync("/api/v3/regions/"));
        return regions.RootElement.EnumerateArray().Single(each => each.GetProperty("path").GetString()!.Contains(region, StringComparison.Ordinal)).Clone();
    }

    private async Task<string[]> TitlesAsync(string region)
    {
        using var pages = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{region}/en/pages/"));
        return [.. pages.RootElement.EnumerateArray().Select(page => page.GetProperty("title").GetString()!)];
    }
}
