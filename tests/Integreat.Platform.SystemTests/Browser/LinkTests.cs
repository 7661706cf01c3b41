using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What a text links to, and the cards that it shows.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class LinkTests(ScreensFixture screens)
{
    private const string Search = "input[type=search]:visible";

    [Theory]
    [InlineData("Seite", "bankkonto", "Bankkonto eröffnen", "/de/[^\"]*bankkonto[^\"]*/")]
    [InlineData("Ort", "nordring", "Bürgerbüro am Nordring", "/de/locations/[^\"]*/")]
    [InlineData("Veranstaltung", "deutschkurs am vor", "Deutschkurs am Vormittag", "/de/events/[^\"]*/")]
    public async Task A_link_to_something_of_the_municipality_is_looked_up_by_its_name(string kind, string typed, string name, string address)
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync($"Verweis {desk.Page}");
        await desk.TypeAsync("Siehe ");
        await desk.PressAsync("Link");
        await desk.Screen.GetByRole(AriaRole.Radio, new() { Name = kind, Exact = true }).CheckAsync();
        await desk.Screen.Locator(Search).FillAsync(typed);
        var found = desk.Screen.Locator("[data-target]");
        await Expect(found).ToHaveCountAsync(1);
        await Expect(found).ToContainTextAsync(name);
        await desk.Tab.AssertNoBarriersAsync();
        await found.ClickAsync();

        await desk.PressAsync("Veröffentlichen");

        await desk.IsAsync("saved");
        Assert.Matches($"<p>Siehe <a href=\"[^\"]*/kaiserslautern{address}\"[^>]*>{Regex.Escape(name)}</a></p>", await ReadAsync(desk));
    }

    [Fact]
    public async Task A_contacts_card_shows_what_was_chosen_in_the_preview_and_to_readers()
    {
        await using var desk = await Writing.BeginAsync(screens);
        await desk.Title.FillAsync($"Kontakt {desk.Page}");
        await desk.TypeAsync("Fragen Sie hier:");
        await desk.PressAsync("Kontaktkarte");
        await Expect(desk.Screen.GetByRole(AriaRole.Radio, new() { Name = "Kontaktkarte" })).ToBeCheckedAsync();
        foreach (var left in (string[])["Anschrift", "Telefon", "Mobiltelefon", "Internetseite"])
        {
            await desk.Screen.GetByRole(AriaRole.Checkbox, new() { Name = left, Exact = true }).UncheckAsync();
        }

        await desk.Screen.Locator(Search).FillAsync("meldewesen");
        await Expect(desk.Screen.Locator("[data-target]")).ToHaveCountAsync(1);
        await desk.Tab.AssertNoBarriersAsync();
        await desk.Screen.Locator("[data-target]").ClickAsync();
        await Expect(desk.Text.Locator(".reference")).ToContainTextAsync("only_email");

        await desk.PressAsync("Vorschau");
        var shown = desk.Screen.FrameLocator(".preview iframe").Locator(".contact-card");
        await Expect(shown.Locator("h4")).ToHaveTextAsync("Team Meldewesen | Anmeldung und Ummeldung");
        await Expect(shown.Locator("p")).ToHaveTextAsync(["meldewesen@example.org"]);
        await desk.PressAsync("Schließen");
        await desk.PressAsync("Veröffentlichen");

        await desk.IsAsync("saved");
        Assert.Matches(
            "<p>Fragen Sie hier:</p><div class=\"contact-card[^>]*><h4>Team Meldewesen \\| Anmeldung und Ummeldung</h4>"
            + "<p><a href=\"mailto:meldewesen@example.org\">meldewesen@example.org</a></p></div>",
            await ReadAsync(desk));
    }

    [Fact]
    public async Task Who_may_not_see_contacts_is_told_so_where_they_would_be_chosen()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("event-manager"), $"/admin/{ScreensFixture.Region}/events");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Deutschkurs am Vormittag" }).First.ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Deutsch" }).First.ClickAsync();
        await Expect(tab.Page.Locator("[data-save-state]")).Not.ToBeEmptyAsync(); // the editor stands
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Kontaktkarte" }).ClickAsync();

        await Expect(tab.Page.Locator(".picker [role=status]").First).ToHaveTextAsync("Dazu reicht Ihre Rolle nicht. Bitten Sie jemanden, der die Kommune verwaltet.");
        await Expect(tab.Page.Locator("[data-target]")).ToHaveCountAsync(0);
    }

    private async Task<string> ReadAsync(Writing desk)
    {
        using var page = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/page/?id={desk.Page}"));
        return page.RootElement.GetProperty("content").GetString()!;
    }
}
