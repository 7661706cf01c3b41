using System.Globalization;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What people see first in a region: always as it is now.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class HomeTests(ScreensFixture screens)
{
    private const string Home = $"/admin/{ScreensFixture.Region}";
    private const string Region = $"regions/{ScreensFixture.Region}";

    [Fact]
    public async Task A_translation_waits_for_its_author_as_soon_as_its_source_has_changed_and_no_longer_when_it_is_renewed()
    {
        var (kim, lee) = (await screens.InviteAsync("editor"), await screens.InviteAsync("editor"));
        using var own = await screens.ClientAsync(kim);
        using var other = await screens.ClientAsync(lee);
        var page = (await other.OkAsync(HttpMethod.Post, $"{Region}/pages", new { })).GetProperty("id").GetInt64();
        await PutAsync(other, $"pages/{page}/texts/de", "Müll trennen", "*");
        await using var tab = await screens.OpenAsync(kim, Home);
        var outdated = Section(tab, "Veraltete Übersetzungen");
        await Expect(outdated).ToContainTextAsync("In allen Sprachen, die Leser:innen wählen können");

        await PutAsync(own, $"pages/{page}/texts/ar", "فرز النفايات", "*");
        await Expect(outdated).ToContainTextAsync("In den Sprachen, in denen Sie geschrieben haben: العربية");
        await Expect(outdated.GetByRole(AriaRole.Link, new() { Name = "فرز النفايات" })).ToHaveCountAsync(0);

        await PutAsync(other, $"pages/{page}/texts/de", "Müll richtig trennen", "\"1\"");
        await Expect(outdated.GetByRole(AriaRole.Link, new() { Name = "فرز النفايات" })).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();
        Assert.Contains("فرز النفايات", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/ar/pages/"), StringComparison.Ordinal);

        await PutAsync(own, $"pages/{page}/texts/ar", "فرز النفايات بشكل صحيح", "\"1\"");
        await Expect(outdated.GetByRole(AriaRole.Link, new() { Name = "فرز النفايات" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_event_that_soon_takes_place_for_the_last_time_is_listed_until_it_is_archived()
    {
        var manager = await screens.InviteAsync("manager");
        using var client = await screens.ClientAsync(manager);
        await using var tab = await screens.OpenAsync(manager, Home);
        var ending = Section(tab, "Läuft ab");
        await Expect(ending.GetByText("Wird geladen")).ToHaveCountAsync(0);

        var start = DateTimeOffset.UtcNow.AddHours(30);
        var course = (await client.OkAsync(HttpMethod.Post, $"{Region}/events", new
        {
            start = start.ToString("O", CultureInfo.InvariantCulture),
            end = start.AddHours(2).ToString("O", CultureInfo.InvariantCulture),
        })).GetProperty("id").GetInt64();
        await PutAsync(client, $"events/{course}/texts/de", "Letzter Flohmarkt", "*");
        var link = ending.GetByRole(AriaRole.Link, new() { Name = "Letzter Flohmarkt" });
        await Expect(link).ToHaveAttributeAsync("href", string.Create(CultureInfo.InvariantCulture, $"admin/{ScreensFixture.Region}/events/{course}"));
        Assert.Contains("Letzter Flohmarkt", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/events/"), StringComparison.Ordinal);

        await client.OkAsync(HttpMethod.Post, $"{Region}/events/{course}/archive");
        await Expect(link).ToHaveCountAsync(0);
        Assert.DoesNotContain("Letzter Flohmarkt", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/events/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_others_did_last_is_told_to_who_may_see_the_history()
    {
        var (manager, editor) = (await screens.InviteAsync("manager"), await screens.InviteAsync("editor"));
        using var client = await screens.ClientAsync(editor);
        await using var tab = await screens.OpenAsync(manager, Home);
        var latest = Section(tab, "Letzte Änderungen");
        await Expect(latest.Locator("li time").First).ToBeVisibleAsync();

        var page = (await client.OkAsync(HttpMethod.Post, $"{Region}/pages", new { })).GetProperty("id").GetInt64();
        await PutAsync(client, $"pages/{page}/texts/de", "Gerade eben", "*");

        var told = latest.Locator(".list > li").Filter(new() { HasText = "Gerade eben" }).Filter(new() { HasText = "Text der Seite gespeichert (de)" });
        await Expect(told).ToContainTextAsync(editor.Name);
        await Expect(told.GetByRole(AriaRole.Link, new() { Name = "Gerade eben" })).ToHaveAttributeAsync(
            "href", string.Create(CultureInfo.InvariantCulture, $"admin/{ScreensFixture.Region}/pages/{page}/de"));
        Assert.True(await latest.Locator(".list > li").CountAsync() <= 10);
        await latest.GetByRole(AriaRole.Link, new() { Name = "Ganzer Verlauf" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Verlauf");
    }

    [Fact]
    public async Task Whoever_may_not_write_or_look_back_is_not_told_of_it()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Home);

        await Expect(Section(tab, "Sprachen")).ToBeVisibleAsync();
        await Expect(Section(tab, "Läuft ab")).ToBeVisibleAsync();
        await Expect(Section(tab, "Veraltete Übersetzungen")).ToHaveCountAsync(0);
        await Expect(Section(tab, "Letzte Änderungen")).ToHaveCountAsync(0);
    }

    private static ILocator Section(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });

    private static async Task PutAsync(TestClient client, string route, string title, string seen)
    {
        using var answer = await client.SendAsync(
            HttpMethod.Put, $"{Region}/{route}", new { status = "PUBLIC", title, content = $"<p>{title}</p>" },
            ("Sec-Fetch-Site", "same-origin"), seen is "*" ? ("If-None-Match", "*") : ("If-Match", seen));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
