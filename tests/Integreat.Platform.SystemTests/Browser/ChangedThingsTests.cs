using System.Globalization;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Whatever was changed is told by its name, where people see what was done.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class ChangedThingsTests(ScreensFixture screens)
{
    private const string Region = $"regions/{ScreensFixture.Region}";
    private const string Screen = $"admin/{ScreensFixture.Region}";

    [Fact]
    public async Task An_event_a_place_a_contact_and_news_are_told_by_what_they_are_called_now_and_by_number_when_they_are_gone()
    {
        var manager = await screens.InviteAsync("manager");
        using var client = await screens.ClientAsync(manager);
        var market = await AddAsync(client, "events", new { start = DateTimeOffset.UtcNow.AddDays(40), end = DateTimeOffset.UtcNow.AddDays(40.1) });
        await PutAsync(client, Text("events", market), new { status = "PUBLIC", title = "Nachtflohmarkt", content = "<p>Bis zwei.</p>" }, "*");
        var category = (await client.OkAsync(HttpMethod.Get, $"{Region}/locations?count=1")).GetProperty("items")[0].GetProperty("data").GetProperty("category").GetInt64();
        var house = await AddAsync(client, "locations", new { address = "Marktplatz 1", postalCode = "67655", city = "Kaiserslautern", category, latitude = 49.4, longitude = 7.8 });
        await PutAsync(client, Text("locations", house), new { status = "PUBLIC", title = "Haus der Vereine" }, "*");
        var contact = await AddAsync(client, "contacts", new { location = house, card = new { name = "Ada Lauter" } });
        var news = await AddAsync(client, "news", new { });
        await PutAsync(client, Text("news", news), new { title = "Rathausstraße gesperrt", text = "Bis Freitag." }, "*");

        await using var tab = await screens.OpenAsync(manager, $"/{Screen}");
        var latest = tab.Page.GetByRole(AriaRole.Region, new() { Name = "Letzte Änderungen", Exact = true });
        await LeadsAsync(latest, "Nachtflohmarkt", $"events/{market}/de");
        await LeadsAsync(latest, "Haus der Vereine", $"locations/{house}/de");
        await LeadsAsync(latest, "Ada Lauter", $"contacts/{contact}");
        await LeadsAsync(latest, "Rathausstraße gesperrt", $"news/{news}");
        await tab.AssertNoBarriersAsync();

        await PutAsync(client, Text("events", market), new { status = "PUBLIC", title = "Mitternachtsmarkt", content = "<p>Bis zwei.</p>" }, "\"1\"");
        await LeadsAsync(latest, "Mitternachtsmarkt", $"events/{market}/de");
        await Expect(latest.GetByText("Nachtflohmarkt")).ToHaveCountAsync(0);

        await tab.GoAsync($"/{Screen}/history");
        var rows = tab.Page.Locator("table.history");
        await LeadsAsync(rows, "Mitternachtsmarkt", $"events/{market}/de");
        await LeadsAsync(rows, "Ada Lauter", $"contacts/{contact}");

        using var team = await screens.ClientAsync(person: null);
        await team.OkAsync(HttpMethod.Post, Route("events", market) + "/archive");
        await team.OkAsync(HttpMethod.Delete, Route("events", market));
        await Expect(rows.GetByText($"Veranstaltung {market}").First).ToBeVisibleAsync();
        await Expect(rows.GetByText("Mitternachtsmarkt")).ToHaveCountAsync(0);
    }

    private static Task LeadsAsync(ILocator place, string name, FormattableString address) =>
        Expect(place.GetByRole(AriaRole.Link, new() { Name = name }).First)
            .ToHaveAttributeAsync("href", $"{Screen}/{FormattableString.Invariant(address)}");

    private static string Route(string kind, long id) => string.Create(CultureInfo.InvariantCulture, $"{Region}/{kind}/{id}");

    private static string Text(string kind, long id) => $"{Route(kind, id)}/texts/de";

    private static async Task<long> AddAsync(TestClient client, string kind, object body) =>
        (await client.OkAsync(HttpMethod.Post, $"{Region}/{kind}", body)).GetProperty("id").GetInt64();

    private static async Task PutAsync(TestClient client, string route, object text, string seen)
    {
        using var answer = await client.SendAsync(
            HttpMethod.Put, route, text, ("Sec-Fetch-Site", "same-origin"), seen is "*" ? ("If-None-Match", "*") : ("If-Match", seen));
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
