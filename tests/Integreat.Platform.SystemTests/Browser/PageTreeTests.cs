using System.Text.Json;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How people work in the page tree, and what readers get of it.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class PageTreeTests(ScreensFixture screens)
{
    private const string Tree = $"/admin/{ScreensFixture.Region}/pages";

    [Fact]
    public async Task A_page_is_made_and_moved_with_the_keyboard_and_the_move_undone()
    {
        var kim = await screens.InviteAsync("editor");
        var (_, last) = await GrowAsync(kim, "Tastenprobe");
        await using var tab = await screens.OpenAsync(kim, Tree);
        await FindAsync(tab, "Tastenprobe");

        await tab.Page.Locator(".tree").FocusAsync();
        await tab.Page.Keyboard.PressAsync("End");
        await Expect(Row(tab, last)).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("active"));
        await Expect(tab.Page.Locator(".tree")).ToHaveAttributeAsync("aria-activedescendant", $"page-{last}");
        await tab.Page.Keyboard.PressAsync("Alt+ArrowUp");
        await Expect(tab.Page.GetByText("Verschoben.")).ToBeVisibleAsync();
        Assert.Equal(["Tastenprobe 2", "Tastenprobe 1"], await ChildrenAsync("Tastenprobe"));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.Equal(["Tastenprobe 1", "Tastenprobe 2"], await ChildrenAsync("Tastenprobe"));
    }

    [Fact]
    public async Task A_page_is_dragged_into_another_one()
    {
        var kim = await screens.InviteAsync("editor");
        var (first, last) = await GrowAsync(kim, "Ziehprobe");
        await using var tab = await screens.OpenAsync(kim, Tree);
        await FindAsync(tab, "Ziehprobe");

        await Row(tab, last).DragToAsync(Row(tab, first));

        await Expect(Row(tab, last)).ToHaveAttributeAsync("aria-level", "3");
        Assert.Equal(["Ziehprobe 1"], await ChildrenAsync("Ziehprobe"));
        Assert.Equal(["Ziehprobe 2"], await ChildrenAsync("Ziehprobe 1"));
    }

    [Fact]
    public async Task What_others_do_appears_by_itself()
    {
        var (kim, lee) = (await screens.InviteAsync("editor"), await screens.InviteAsync("editor"));
        var (first, _) = await GrowAsync(kim, "Nachbarprobe");
        await using var tab = await screens.OpenAsync(lee, Tree);
        await FindAsync(tab, "Nachbarprobe");
        await Expect(Row(tab, first)).ToContainTextAsync("Nachbarprobe 1");

        using var client = await screens.ClientAsync(kim);
        await PublishAsync(client, first, "Nachbarprobe eins", "\"1\"");

        await Expect(Row(tab, first)).ToContainTextAsync("Nachbarprobe eins");
    }

    [Fact]
    public async Task Pages_are_found_by_who_wrote_them_last_and_by_whom_they_belong_to()
    {
        var (manager, kim) = (await screens.InviteAsync("manager"), await screens.InviteAsync("editor"));
        var (first, last) = await GrowAsync(manager, "Vereinsprobe");
        await using var tab = await screens.OpenAsync(kim, Tree);
        await FindAsync(tab, "Vereinsprobe");
        var authors = tab.Page.GetByLabel("Zuletzt geschrieben von");
        await Expect(authors.Locator("option", new() { HasText = kim.Name })).ToHaveCountAsync(0); // has written nothing yet

        using var client = await screens.ClientAsync(kim);
        await PublishAsync(client, last, "Vereinsprobe zwei", "\"1\"");
        await authors.SelectOptionAsync(kim.Name);
        await Expect(Row(tab, last)).ToContainTextAsync("Vereinsprobe zwei");
        await Expect(Row(tab, first)).ToHaveCountAsync(0);
        await authors.SelectOptionAsync(manager.Name);
        await Expect(Row(tab, first)).ToBeVisibleAsync();
        await Expect(Row(tab, last)).ToHaveCountAsync(0);
        await authors.SelectOptionAsync("");

        await GiveAsync(manager, "Verein der Vereinsprobe", first);
        await tab.Page.GetByLabel("Organisation").SelectOptionAsync("Verein der Vereinsprobe");
        await Expect(Row(tab, first)).ToBeVisibleAsync();
        await Expect(Row(tab, last)).ToHaveCountAsync(0);
        await tab.AssertNoBarriersAsync();
        using var answer = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"));
        Assert.Equal(
            ["Vereinsprobe 1"],
            answer.RootElement.EnumerateArray().Where(page => page.GetProperty("organization") is { ValueKind: JsonValueKind.Object } own && own.GetProperty("name").GetString() == "Verein der Vereinsprobe")
                .Select(page => page.GetProperty("title").GetString()!));
    }

    [Fact]
    public async Task Pages_are_archived_together_and_brought_back()
    {
        var kim = await screens.InviteAsync("editor");
        var (first, last) = await GrowAsync(kim, "Archivprobe");
        await using var tab = await screens.OpenAsync(kim, Tree);
        await FindAsync(tab, "Archivprobe");

        await Row(tab, first).Locator("[data-choose]").ClickAsync();
        await Row(tab, last).Locator("[data-choose]").ClickAsync();
        await Expect(tab.Page.GetByText("2 Seiten ausgewählt")).ToBeVisibleAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("2 Seiten archiviert.")).ToBeVisibleAsync();
        await Expect(Row(tab, first)).ToHaveCountAsync(0);
        Assert.Empty(await ChildrenAsync("Archivprobe"));

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        await Expect(Row(tab, first)).ToBeVisibleAsync();
        Assert.Equal(["Archivprobe 1", "Archivprobe 2"], await ChildrenAsync("Archivprobe"));
    }

    [Fact]
    public async Task Whoever_may_only_look_gets_no_buttons_and_a_stranger_no_tree()
    {
        var (observer, eventManager) = (await screens.InviteAsync("observer"), await screens.InviteAsync("event-manager"));
        await using var tab = await screens.OpenAsync(observer, Tree);
        await Expect(tab.Page.Locator(".tree-row[data-page]").First).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Seite" })).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Archivieren" })).ToHaveCountAsync(0);

        await using var other = await screens.OpenAsync(eventManager, Tree);
        await Expect(other.Page.GetByText("Hier gibt es noch keine Seiten.")).ToBeVisibleAsync();

        await using var nowhere = await screens.OpenAsync(observer, "/admin/gibt-es-nicht/pages");
        await Expect(nowhere.Page.GetByText("Das gibt es hier nicht.").First).ToBeVisibleAsync();
    }

    private static ILocator Row(Tab tab, long page) => tab.Page.Locator($"#page-{page}");

    private static async Task FindAsync(Tab tab, string title)
    {
        await tab.Page.Locator("input[type=search]").FillAsync(title);
        await Expect(tab.Page.Locator(".tree-row[data-page]")).ToHaveCountAsync(3);
    }

    /// <summary>A root page with two pages below it, all published.</summary>
    private async Task<(long First, long Last)> GrowAsync(Person person, string title)
    {
        using var client = await screens.ClientAsync(person);
        var parent = await AddAsync(client, title, null);
        return (await AddAsync(client, $"{title} 1", parent), await AddAsync(client, $"{title} 2", parent));
    }

    private static async Task<long> AddAsync(TestClient client, string title, long? parent)
    {
        var page = (await client.OkAsync(HttpMethod.Post, $"regions/{ScreensFixture.Region}/pages", new { parent })).GetProperty("id").GetInt64();
        await PublishAsync(client, page, title, "*");
        return page;
    }

    private static async Task PublishAsync(TestClient client, long page, string title, string seen)
    {
        using var answer = await client.SendAsync(
            HttpMethod.Put, $"regions/{ScreensFixture.Region}/pages/{page}/texts/de", new { status = "PUBLIC", title, content = "<p>Text</p>" },
            ("Sec-Fetch-Site", "same-origin"), seen is "*" ? ("If-None-Match", "*") : ("If-Match", seen));
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>A new organisation to which the page belongs.</summary>
    private async Task GiveAsync(Person manager, string name, long page)
    {
        using var client = await screens.ClientAsync(manager);
        var owner = (await client.OkAsync(HttpMethod.Post, $"regions/{ScreensFixture.Region}/organizations", new { name, slug = "", website = "" })).GetProperty("id").GetInt64();
        await client.OkAsync(HttpMethod.Post, $"regions/{ScreensFixture.Region}/pages/bulk/organization", new { items = new[] { new { id = page } }, organization = owner });
    }

    // The titles of those below it, as readers get them.
    private async Task<string[]> ChildrenAsync(string title)
    {
        using var answer = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"));
        var pages = answer.RootElement.EnumerateArray().ToList();
        var path = pages.Single(page => page.GetProperty("title").GetString() == title).GetProperty("path").GetString();
        return
        [
            .. pages.Where(page => page.GetProperty("parent").GetProperty("path").GetString() == path)
                .OrderBy(page => page.GetProperty("order").GetInt32()).Select(page => page.GetProperty("title").GetString()!),
        ];
    }
}
