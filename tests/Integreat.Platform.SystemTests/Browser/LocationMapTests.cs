using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using IRequest = Microsoft.Playwright.IRequest;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Where places are: seen on a map, and said on one. A tab fails if it asks another site for anything.</summary>
[Collection(ScreensFixture.Collection)]
public sealed partial class LocationMapTests(ScreensFixture screens)
{
    private const string Region = $"regions/{ScreensFixture.Region}";
    private const string Locations = $"/admin/{ScreensFixture.Region}/locations";
    private const string Tiles = "https://tiles.example.org";

    [Fact]
    public async Task The_map_shows_what_the_search_finds_and_leads_there_with_the_keyboard()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Locations);
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Karte", Exact = true }).ClickAsync();
        await Expect(Marks(tab).First).ToBeVisibleAsync();
        Assert.NotEqual(1, await Marks(tab).CountAsync());
        await tab.Page.GetByLabel("Orte suchen").FillAsync("bücherei");
        await Expect(Marks(tab)).ToHaveCountAsync(1);
        await tab.AssertNoBarriersAsync();

        await Mark(tab, "Stadtteilbücherei Klosterhof").FocusAsync();
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(Panel(tab).GetByRole(AriaRole.Heading)).ToBeFocusedAsync();
        await Expect(Panel(tab)).ToContainTextAsync("Klosterstraße 4, 67655");
        await tab.AssertNoBarriersAsync();
        await Panel(tab).GetByRole(AriaRole.Button, new() { Name = "Zurück zur Karte" }).ClickAsync();
        await Expect(Mark(tab, "Stadtteilbücherei Klosterhof")).ToBeFocusedAsync();
        await tab.Page.Keyboard.PressAsync("Space");
        await Panel(tab).GetByRole(AriaRole.Link, new() { Name = "Stadtteilbücherei Klosterhof" }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync("Stadtteilbücherei Klosterhof");
    }

    [Fact]
    public async Task Places_that_lie_on_each_other_are_reached_and_those_without_a_position_are_named()
    {
        var names = (string[])["Doppelhaus links", "Doppelhaus rechts", "Doppelhaus nirgends"];
        using (var client = await screens.ClientAsync(person: null))
        {
            foreach (var name in names)
            {
                await MakeAsync(client, name, name.EndsWith("nirgends", StringComparison.Ordinal) ? null : (49.401, 7.701));
            }
        }

        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), $"{Locations}?view=map");
        await tab.Page.GetByLabel("Orte suchen").FillAsync("Doppelhaus");
        await Mark(tab, $"2 Orte: {names[0]}, {names[1]}").ClickAsync();

        await Expect(Panel(tab).GetByRole(AriaRole.Link)).ToHaveTextAsync([names[0], names[1]]);
        await tab.Page.GetByText("1 Ort hat noch keine Position").ClickAsync();
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = names[2] }).ClickAsync();
        await Expect(tab.Page.Locator("h1")).ToHaveTextAsync(names[2]);
    }

    [Fact]
    public async Task A_position_that_is_set_by_a_click_is_saved_and_readers_have_it()
    {
        string id;
        using (var client = await screens.ClientAsync(person: null))
        {
            id = await MakeAsync(client, "Bolzplatz", position: null);
        }

        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), $"{Locations}/{id}");
        await Expect(Latitude(tab)).ToHaveValueAsync("0");
        await Map(tab).ScrollIntoViewIfNeededAsync();
        await Expect(tab.Page.Locator(".map-outline")).ToHaveCountAsync(1);
        await Map(tab).ClickAsync();
        await Expect(Latitude(tab)).Not.ToHaveValueAsync("0");
        var (first, second) = (await NumberAsync(Latitude(tab)), await NumberAsync(Longitude(tab)));
        Assert.InRange(first, 49.4, 49.48); // the middle of the town
        Assert.InRange(second, 7.7, 7.84);

        await Pin(tab).DragToAsync(Map(tab), new() { TargetPosition = new() { X = 100, Y = 60 } });
        await Expect(Longitude(tab)).Not.ToHaveValueAsync(second.ToString(CultureInfo.InvariantCulture));
        var (latitude, longitude) = (await NumberAsync(Latitude(tab)), await NumberAsync(Longitude(tab)));
        Assert.True(latitude > first && longitude < second, "It was dragged to the north-west.");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();

        Assert.Equal((latitude, longitude), await PositionAsync("Bolzplatz"));
        await tab.AssertNoBarriersAsync();
    }

    [Fact]
    public async Task A_place_whose_position_is_set_comes_onto_the_map_unless_somebody_wants_otherwise()
    {
        string id;
        using (var client = await screens.ClientAsync(person: null))
        {
            id = await MakeAsync(client, "Bouleplatz", position: null, onMap: false);
        }

        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), $"{Locations}/{id}");
        await Expect(OnMap(tab)).Not.ToBeCheckedAsync();
        await Map(tab).ScrollIntoViewIfNeededAsync();
        await Expect(tab.Page.Locator(".map-outline")).ToHaveCountAsync(1);
        await Map(tab).ClickAsync();
        await Expect(OnMap(tab)).ToBeCheckedAsync();
        await Expect(OnMap(tab)).ToHaveAccessibleDescriptionAsync("Eingeschaltet, weil der Ort jetzt eine Position hat. Sie können es wieder ausschalten.");
        await tab.AssertNoBarriersAsync();

        await Longitude(tab).FillAsync("0");
        await Latitude(tab).FillAsync("0");
        await Latitude(tab).PressAsync("Tab");
        await Expect(OnMap(tab)).Not.ToBeCheckedAsync();
        await Expect(tab.Page.GetByText("Ausgeschaltet, weil der Ort keine Position mehr hat.")).ToBeVisibleAsync();
        await Latitude(tab).FillAsync("49.44");
        await Longitude(tab).FillAsync("7.75");
        await Longitude(tab).PressAsync("Tab");
        await Expect(OnMap(tab)).ToBeCheckedAsync();
        await OnMap(tab).UncheckAsync();
        await Expect(tab.Page.GetByText("jetzt eine Position hat")).ToHaveCountAsync(0);
        await Longitude(tab).FillAsync("7.76");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("Gespeichert.")).ToBeVisibleAsync();

        using var saved = await screens.ClientAsync(person: null);
        var data = (await saved.OkAsync(HttpMethod.Get, $"{Region}/locations/{id}")).GetProperty("data");
        Assert.Equal((7.76, false), (data.GetProperty("longitude").GetDouble(), data.GetProperty("onMap").GetBoolean()));
    }

    [Fact]
    public async Task The_map_follows_the_fields_and_who_may_only_look_moves_nothing()
    {
        string id;
        using (var client = await screens.ClientAsync(person: null))
        {
            id = await MakeAsync(client, "Grillplatz", (49.42, 7.72));
        }

        await using (var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), $"{Locations}/{id}"))
        {
            await Expect(Pin(tab)).ToHaveCountAsync(1);
            await Longitude(tab).FillAsync("0");
            await Latitude(tab).FillAsync("0");
            await Latitude(tab).PressAsync("Tab");
            await Expect(Pin(tab)).ToHaveCountAsync(0);
            await Latitude(tab).FillAsync("49.5");
            await Latitude(tab).PressAsync("Tab");
            await Expect(Pin(tab)).ToBeVisibleAsync();
        }

        await using var other = await screens.OpenAsync(await screens.InviteAsync("observer"), $"{Locations}/{id}");
        await Expect(Pin(other)).ToBeVisibleAsync();
        await Map(other).ClickAsync(new() { Position = new() { X = 60, Y = 200 } });
        await Expect(other.Page.GetByText("Ein Klick auf die Karte setzt die Position")).ToHaveCountAsync(0);
        await other.Page.GetByRole(AriaRole.Button, new() { Name = "Näher heran" }).ClickAsync(); // what a click did is there before
        await Expect(Latitude(other)).ToHaveValueAsync("49.42");
    }

    [Fact]
    public async Task With_tiles_their_site_is_asked_for_pictures_and_nobody_else_for_anything()
    {
        await screens.RestartAsync(
            new("Screens__MapTiles", $"{Tiles}/{{z}}/{{x}}/{{y}}.png?key=1"), new("Screens__MapAttribution", "© Kim Beispiel"),
            new("Screens__MapAttributionUrl", "https://maps.example.org/licence"));
        try
        {
            await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Locations);
            tab.OtherSite = $"{Tiles}/";
            ConcurrentQueue<IRequest> asked = [];
            await tab.Page.RouteAsync($"{Tiles}/**", async route =>
            {
                asked.Enqueue(route.Request);
                await route.FulfillAsync(new() { ContentType = "image/svg+xml", Body = "<svg xmlns='http://www.w3.org/2000/svg' width='256' height='256'/>" });
            });
            var answer = await tab.Page.GotoAsync($"{Locations}?view=map");
            await Expect(tab.Page.Locator(".leaflet-tile-loaded").First).ToBeVisibleAsync();

            var images = (await answer!.HeaderValueAsync("Content-Security-Policy"))!.Split("; ").Single(rule => rule.StartsWith("img-src", StringComparison.Ordinal));
            Assert.Equal($"img-src 'self' data: blob: {screens.Site} {Tiles}", images);
            Assert.All(asked, request => Assert.Matches(Tile(), request.Url));
            Assert.Equal($"{screens.Site}/", (await asked.First().AllHeadersAsync())["referer"]);
            await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "© Kim Beispiel" })).ToHaveAttributeAsync("href", "https://maps.example.org/licence");
            await tab.AssertNoBarriersAsync();
        }
        finally
        {
            await screens.RestartAsync();
        }
    }

    [Fact]
    public async Task Without_tiles_no_picture_of_another_site_may_be_loaded()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), Locations);
        var answer = await tab.Page.GotoAsync($"{Locations}?view=map");

        await Expect(tab.Page.GetByText("Ohne Kartenbild: Für diese Plattform ist keines eingerichtet. Die gestrichelte Linie umgibt das Gebiet.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".leaflet-tile")).ToHaveCountAsync(0);
        Assert.Contains($"img-src 'self' data: blob: {screens.Site}; ", (await answer!.HeaderValueAsync("Content-Security-Policy"))!, StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync(TestClient client, string name, (double Latitude, double Longitude)? position, bool onMap = true)
    {
        var category = (await client.OkAsync(HttpMethod.Get, $"{Region}/locations")).GetProperty("items")[0].GetProperty("data").GetProperty("category").GetInt64();
        var (latitude, longitude) = position ?? default;
        var id = (await client.OkAsync(HttpMethod.Post, $"{Region}/locations", new { address = "Am Rand 1", postalCode = "67655", city = "Kaiserslautern", category, latitude, longitude, onMap }))
            .GetProperty("id").GetInt64().ToString(CultureInfo.InvariantCulture);
        using var text = await client.SendAsync(
            HttpMethod.Put, $"{Region}/locations/{id}/texts/de", new { status = "PUBLIC", title = name, content = "<p>Hier.</p>" },
            ("Sec-Fetch-Site", "same-origin"), ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, text.StatusCode);
        return id;
    }

    // As readers get it.
    private async Task<(double, double)> PositionAsync(string title)
    {
        using var places = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/locations/"));
        var location = places.RootElement.EnumerateArray().Single(each => each.GetProperty("title").GetString() == title).GetProperty("location");
        return (location.GetProperty("latitude").GetDouble(), location.GetProperty("longitude").GetDouble());
    }

    private static async Task<double> NumberAsync(ILocator field) => double.Parse(await field.InputValueAsync(), CultureInfo.InvariantCulture);

    private static ILocator Marks(Tab tab) => tab.Page.Locator(".map-mark");

    private static ILocator Mark(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Panel(Tab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "Auf der Karte gewählt" });

    private static ILocator Map(Tab tab) => tab.Page.GetByRole(AriaRole.Region, new() { Name = "Position auf der Karte" });

    private static ILocator Pin(Tab tab) => tab.Page.Locator(".map-pin");

    private static ILocator OnMap(Tab tab) => tab.Page.GetByLabel("Auf der Karte zeigen");

    private static ILocator Latitude(Tab tab) => tab.Page.GetByLabel("Breitengrad");

    private static ILocator Longitude(Tab tab) => tab.Page.GetByLabel("Längengrad");

    [GeneratedRegex(@"^https://tiles\.example\.org/\d+/\d+/\d+\.png\?key=1$")]
    private static partial Regex Tile();
}
