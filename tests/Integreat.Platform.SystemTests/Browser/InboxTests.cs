using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What readers say, and what becomes of it.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class InboxTests(ScreensFixture screens)
{
    private const string Home = $"/admin/{ScreensFixture.Region}";
    private const string Screen = $"{Home}/feedback";

    [Fact]
    public async Task Feedback_appears_by_itself_is_read_archived_and_brought_back()
    {
        var manager = await screens.InviteAsync("manager");
        await using var home = await screens.OpenAsync(manager, Home);
        await using var tab = await screens.OpenAsync(manager, Screen);
        await Expect(tab.Page.GetByLabel("Bewertung")).ToBeVisibleAsync();

        await SendAsync(tab, "search", "query=Schwimmbad+am+Sonntag&rating=down&comment=Nichts+gefunden");
        await SendAsync(tab, "map", "rating=up&comment=%D8%B4%D9%83%D8%B1%D8%A7");
        var search = Item(tab, "Schwimmbad am Sonntag");
        await Expect(search).ToContainTextAsync("Nichts gefunden");
        await Expect(search).ToContainTextAsync("nicht hilfreich");
        await Expect(Item(tab, "شكرا")).ToContainTextAsync("Karte");
        await Expect(home.Page.GetByRole(AriaRole.Link, new() { Name = "Rückmeldungen warten" })).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();

        await search.GetByRole(AriaRole.Button, new() { Name = "Als gelesen markieren" }).ClickAsync();
        await Expect(search.GetByText("neu", new() { Exact = true })).ToHaveCountAsync(0);
        await search.GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(search).ToHaveCountAsync(0);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(search).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Bewertung").SelectOptionAsync("hilfreich");
        await Expect(search).ToHaveCountAsync(0);
        await Expect(Item(tab, "شكرا")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Feedback_on_a_page_leads_to_it_and_much_is_archived_and_deleted_at_once()
    {
        var manager = await screens.InviteAsync("manager");
        await using var tab = await screens.OpenAsync(manager, Screen);
        using var pages = System.Text.Json.JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"));
        var page = pages.RootElement[0];
        var slug = page.GetProperty("path").GetString()!.TrimEnd('/').Split('/')[^1];
        await SendAsync(tab, "page", $"slug={slug}&rating=down&comment=Die+Nummer+stimmt+nicht");
        await SendAsync(tab, "page", $"slug={slug}&rating=down&comment=Die+Zeiten+stimmen+nicht");
        await Expect(Item(tab, "Die Zeiten stimmen nicht").GetByRole(AriaRole.Link)).ToHaveAttributeAsync(
            "href", $"admin/{ScreensFixture.Region}/pages/{page.GetProperty("id").GetInt64()}/de");

        await tab.Page.GetByLabel("Wozu").SelectOptionAsync("Seite");
        await Item(tab, "Die Nummer stimmt nicht").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Item(tab, "Die Zeiten stimmen nicht").GetByRole(AriaRole.Checkbox).CheckAsync();
        await tab.Page.GetByRole(AriaRole.Group, new() { Name = "Mehrere auf einmal" }).GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("2 Rückmeldungen sind archiviert.")).ToBeVisibleAsync();
        await Expect(Item(tab, "stimm")).ToHaveCountAsync(0);

        await tab.Page.GetByLabel("Anzeigen").SelectOptionAsync("archivierte");
        await Item(tab, "Die Nummer stimmt nicht").GetByRole(AriaRole.Button, new() { Name = "Löschen" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Endgültig löschen" }).ClickAsync();
        await Expect(tab.Page.GetByText("Die Rückmeldung ist gelöscht.")).ToBeVisibleAsync();
        await Expect(Item(tab, "Die Nummer stimmt nicht")).ToHaveCountAsync(0);
        await Expect(Item(tab, "Die Zeiten stimmen nicht")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_may_not_read_feedback_sees_no_way_there_and_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Rückmeldungen" })).ToHaveCountAsync(0);
    }

    private static ILocator Item(Tab tab, string words) => tab.Page.Locator("[data-feedback]").Filter(new() { HasText = words });

    // As apps of readers do.
    private async Task SendAsync(Tab tab, string kind, string form)
    {
        var answer = await tab.Page.APIRequest.PostAsync($"{screens.Site}/api/v3/{ScreensFixture.Region}/de/feedback/{kind}/", new APIRequestContextOptions
        {
            Headers = [KeyValuePair.Create("Content-Type", "application/x-www-form-urlencoded")],
            DataString = form,
        });
        Assert.True(answer.Ok, await answer.TextAsync());
    }
}
