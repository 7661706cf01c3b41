using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How a calendar is kept, and what readers get of it.</summary>
[Collection(ScreensFixture.Collection)]
public sealed partial class EventTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/events";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    // Dates that are over are not shown, so it lies ahead; taken once, so that a story may last beyond midnight.
    private static readonly DateOnly First = NextTuesday(DateOnly.FromDateTime(DateTime.UtcNow).AddDays(2));

    [Fact]
    public async Task A_weekly_course_with_an_exception_is_made_and_published()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);
        var id = await MakeAsync(tab, "Deutsch am Dienstag");

        await tab.Page.GetByLabel("Wiederholung").SelectOptionAsync("WEEKLY");
        await tab.Page.GetByLabel("Letzter möglicher Tag").FillAsync(Iso(First.AddDays(21)));
        await tab.Page.GetByLabel("Letzter möglicher Tag").PressAsync("Tab");
        await Expect(tab.Page.GetByText($"jede Woche am Dienstag bis {First.AddDays(21).ToString("d. MMMM yyyy", German)}")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".dates > li")).ToHaveCountAsync(4);
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();

        await Date(tab, First.AddDays(7)).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Fällt aus") }).ClickAsync();
        await Expect(Date(tab, First.AddDays(7))).ToHaveAttributeAsync("data-state", "cancelled");
        await Date(tab, First.AddDays(14)).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Verlegen") }).ClickAsync();
        var move = tab.Page.GetByRole(AriaRole.Form, new() { Name = "Verlegen" });
        await move.GetByLabel("Beginn", new() { Exact = true }).FillAsync(Iso(First.AddDays(15)));
        await move.GetByLabel("Beginn: Uhrzeit").FillAsync("14:30");
        await move.GetByLabel("Ende: Uhrzeit").FillAsync("16:00");
        await move.GetByRole(AriaRole.Button, new() { Name = "Verlegen" }).ClickAsync();
        await Expect(Date(tab, First.AddDays(14))).ToHaveAttributeAsync("data-state", "moved");

        await PublishAsync(tab, id, "Wir lernen zusammen.");

        Assert.Equal(
            [$"{Iso(First)}T10:00", $"{Iso(First.AddDays(15))}T14:30", $"{Iso(First.AddDays(21))}T10:00"],
            await StartsAsync("Deutsch am Dienstag"));
    }

    [Fact]
    public async Task A_date_that_was_cancelled_by_mistake_is_brought_back()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("event-manager"), Screen);
        var id = await MakeAsync(tab, "Chor");
        await tab.Page.GetByLabel("Wiederholung").SelectOptionAsync("DAILY");
        await tab.Page.GetByLabel("Letzter möglicher Tag").FillAsync(Iso(First.AddDays(1)));
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();

        await Date(tab, First).GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Fällt aus") }).ClickAsync();
        await Expect(Date(tab, First)).ToHaveAttributeAsync("data-state", "cancelled");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();

        await Expect(Date(tab, First)).ToHaveAttributeAsync("data-state", "regular");
        await PublishAsync(tab, id, "Singen.");
        Assert.Equal([$"{Iso(First)}T10:00", $"{Iso(First.AddDays(1))}T10:00"], await StartsAsync("Chor"));
    }

    [Fact]
    public async Task An_event_is_found_in_its_month_copied_archived_and_brought_back()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);
        var id = await MakeAsync(tab, "Sommerfest");
        await PublishAsync(tab, id, "Mit Musik.");

        await tab.GoAsync($"{Screen}?month={First.ToString("yyyy-MM", CultureInfo.InvariantCulture)}");
        await Expect(tab.Page.Locator($"td[data-day='{Iso(First)}']")).ToContainTextAsync("Sommerfest");
        await tab.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Sommerfest") }).ClickAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Kopie anlegen" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Sommerfest (Kopie)");
        Assert.DoesNotContain("Sommerfest (Kopie)", await EventsAsync(), StringComparison.Ordinal);

        await tab.GoAsync($"{Screen}/{id}");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Archivieren" }).ClickAsync();
        await Expect(tab.Page.GetByText("Das liegt im Archiv.")).ToBeVisibleAsync();
        Assert.DoesNotContain("Sommerfest", await EventsAsync(), StringComparison.Ordinal);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.Contains("Sommerfest", await EventsAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1280, 800)]
    [InlineData(800, 600)]
    [InlineData(640, 400)] // a desk at 200 %
    [InlineData(390, 844)]
    public async Task A_long_word_stays_within_its_day_and_is_read_to_its_end(int width, int height)
    {
        const string title = "Ausländerbehördensprechstundenverlegungsbekanntmachung";
        var look = Look.German with
        {
            Width = width,
            Height = height,
        };
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen, look);
        await MakeAsync(tab, title);

        await tab.GoAsync($"{Screen}?month={First.ToString("yyyy-MM", CultureInfo.InvariantCulture)}");
        var word = tab.Page.Locator($"td[data-day='{Iso(First)}']").GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"{title}$") }).First;
        await word.FocusAsync();
        await Expect(word).ToBeFocusedAsync();
        await Expect(word.Locator("bdi")).ToHaveAttributeAsync("lang", "de");
        await Expect(word).ToHaveCSSAsync("hyphens", "auto");
        Assert.Equal(0, await tab.Page.EvaluateAsync<int>("""
            () => [...document.querySelectorAll('.month td')].filter(day => {
              const own = day.getBoundingClientRect();
              return [...day.querySelectorAll('a, bdi')].some(each => each.getBoundingClientRect().right > own.right + 1 || each.scrollWidth > each.clientWidth && each.clientWidth > 0);
            }).length
            """));
        Assert.True(await tab.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"));
        await tab.AssertNoBarriersAsync();
    }

    [Fact]
    public async Task Who_may_only_look_is_told_so_and_finds_nothing_to_press()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Screen);
        await Expect(tab.Page.Locator(".events tbody tr").First).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Veranstaltung" })).ToHaveCountAsync(0);

        await tab.Page.Locator(".events tbody th a").First.ClickAsync();

        await Expect(tab.Page.GetByText("Zum Ändern reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" })).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByLabel("Wiederholung")).ToBeDisabledAsync();
    }

    private static async Task<string> MakeAsync(Tab tab, string title)
    {
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Neue Veranstaltung", Exact = true }).ClickAsync();
        var form = tab.Page.GetByRole(AriaRole.Form, new() { Name = "Neue Veranstaltung" });
        await form.GetByLabel("Titel").FillAsync(title);
        await form.GetByLabel("Tag", new() { Exact = true }).FillAsync(Iso(First));
        await form.GetByRole(AriaRole.Button, new() { Name = "Anlegen" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(title);
        return Number().Match(tab.Page.Url).Groups[1].Value;
    }

    private static async Task PublishAsync(Tab tab, string id, string text)
    {
        await tab.GoAsync($"{Screen}/{id}/de");
        await Expect(tab.Page.Locator("[data-save-state]")).Not.ToBeEmptyAsync();
        await tab.Page.GetByRole(AriaRole.Textbox, new() { Name = "Text", Exact = true }).ClickAsync();
        await tab.Page.Keyboard.TypeAsync(text);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true }).ClickAsync();
        await Expect(tab.Page.GetByText("Der Text ist veröffentlicht.")).ToBeVisibleAsync();
    }

    private static ILocator Date(Tab tab, DateOnly date) => tab.Page.Locator($".dates > li[data-date='{Iso(date)}']");

    private Task<string> EventsAsync() => screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/events/");

    // When it begins, as readers are told.
    private async Task<List<string>> StartsAsync(string title)
    {
        using var events = JsonDocument.Parse(await EventsAsync());
        return [.. events.RootElement.EnumerateArray().Where(each => each.GetProperty("title").GetString() == title)
            .Select(each => each.GetProperty("event").GetProperty("start").GetString()![..16]).Order(StringComparer.Ordinal)];
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"/events/(\d+)")]
    private static partial Regex Number();

    private static DateOnly NextTuesday(DateOnly day) => day.AddDays(((int)DayOfWeek.Tuesday - (int)day.DayOfWeek + 7) % 7);
}
