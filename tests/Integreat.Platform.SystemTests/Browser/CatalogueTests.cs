using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>How the platform's team keeps the offers and categories that municipalities choose from.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class CatalogueTests(ScreensFixture screens)
{
    private const string Screen = "/admin/platform/catalogue";

    [Fact]
    public async Task An_offer_comes_to_the_catalogue_is_shown_by_a_municipality_changed_retired_and_brought_back()
    {
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await Button(tab, "Neues Angebot").ClickAsync();
        await Expect(tab.Page.Locator("#offer-form")).ToBeFocusedAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Kitaplätze");
        await tab.Page.GetByLabel("Kürzel").FillAsync("jobsuche");
        await tab.Page.GetByLabel("Adresse", new() { Exact = true }).FillAsync("https://kita.example/?plz=");
        await tab.Page.GetByLabel("Postleitzahl").SelectOptionAsync("steht am Ende der Adresse");
        await Button(tab, "Feld hinzufügen").ClickAsync();
        await tab.Page.GetByLabel("Feld", new() { Exact = true }).FillAsync("umkreis");
        await tab.Page.GetByLabel("Wert").FillAsync("10");
        await tab.AssertNoBarriersAsync();
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Dieses Kürzel hat schon das Angebot „Jobsuche der Bundesagentur für Arbeit“.")).ToBeVisibleAsync();

        await tab.Page.GetByLabel("Kürzel").FillAsync("kita");
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Kitaplätze steht jetzt im Katalog.")).ToBeVisibleAsync();
        await tab.GoAsync($"/admin/{ScreensFixture.Region}/offers");
        await tab.Page.Locator("[data-offer=kita]").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(tab.Page.GetByText("Kitaplätze wird jetzt gezeigt.")).ToBeVisibleAsync();
        var kita = await OfferAsync("kita");
        Assert.Matches(@"^https://kita\.example/\?plz=676\d\d$", kita.GetProperty("url").GetString());
        Assert.Equal("10", kita.GetProperty("post").GetProperty("umkreis").GetString());

        await tab.GoAsync(Screen);
        await Button(tab, "Bearbeiten: Kitaplätze").ClickAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Kita-Navigator");
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Kita-Navigator ist gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("Kita-Navigator", (await OfferAsync("kita")).GetProperty("name").GetString());
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.Equal("Kitaplätze", (await OfferAsync("kita")).GetProperty("name").GetString());

        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Kitaplätze" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Ausmustern" }).ClickAsync();
        await Expect(row).ToContainTextAsync("(ausgemustert)");
        await Expect(row.GetByRole(AriaRole.Button, new() { Name = "Bearbeiten" })).ToHaveCountAsync(0);
        Assert.Equal("Kitaplätze", (await OfferAsync("kita")).GetProperty("name").GetString()); // who has it keeps it
        await row.GetByRole(AriaRole.Button, new() { Name = "Wieder anbieten" }).ClickAsync();
        await Expect(row).Not.ToContainTextAsync("(ausgemustert)");
    }

    [Fact]
    public async Task A_category_of_locations_gets_a_name_in_arabic_and_another_sign()
    {
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await Button(tab, "Neue Kategorie").ClickAsync();
        await tab.Page.GetByLabel("Deutsch", new() { Exact = true }).FillAsync("Werkstätten");
        await tab.Page.GetByLabel("العربية").FillAsync("ورش");
        await Expect(tab.Page.GetByLabel("العربية")).ToHaveAttributeAsync("dir", "rtl");
        await tab.Page.GetByLabel("Zeichen").SelectOptionAsync("Dienstleistung");
        await tab.Page.GetByLabel("Farbe").SelectOptionAsync("Violett");
        await tab.AssertNoBarriersAsync();
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Werkstätten steht jetzt im Katalog.")).ToBeVisibleAsync();
        var category = await CategoryAsync("ar", "ورش");
        Assert.Equal("#A258FF", category.GetProperty("color").GetString());
        Assert.Equal("service", category.GetProperty("icon").GetString());

        await Button(tab, "Bearbeiten: Werkstätten").ClickAsync();
        await tab.Page.GetByLabel("Farbe").SelectOptionAsync("Grau");
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Werkstätten ist gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("#585858", (await CategoryAsync("ar", "ورش")).GetProperty("color").GetString());

        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Werkstätten" });
        await row.GetByRole(AriaRole.Button, new() { Name = "Ausmustern" }).ClickAsync();
        await Expect(row).ToContainTextAsync("(ausgemustert)");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        await Expect(row).Not.ToContainTextAsync("(ausgemustert)");
    }

    [Fact]
    public async Task Who_was_overtaken_sees_what_differs_and_overwrites_nothing_unasked()
    {
        using var client = await screens.ClientAsync(person: null);
        await SaveAsync(client, "Sprachkurse", ("If-None-Match", "*"));
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await Button(tab, "Bearbeiten: Sprachkurse").ClickAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Deutschkurse");
        await SaveAsync(client, "Integrationskurse", ("If-Match", "\"1\""));

        await Button(tab, "Speichern").ClickAsync();

        await Expect(tab.Page.GetByRole(AriaRole.Heading, new() { Name = "Jemand anderes hat „Integrationskurse“ inzwischen geändert" })).ToBeFocusedAsync();
        await Expect(tab.Page.Locator(".conflict").GetByRole(AriaRole.Cell)).ToHaveTextAsync(["Deutschkurse", "Integrationskurse"]);
        Assert.Equal("Integrationskurse", await NameAsync());
        await tab.AssertNoBarriersAsync();

        await Button(tab, "Gespeichertes behalten").ClickAsync();
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Integrationskurse");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Sprachschulen");
        await SaveAsync(client, "Kurse", ("If-Match", "\"2\""));
        await Button(tab, "Speichern").ClickAsync();
        await Button(tab, "Meine Änderung speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Sprachschulen ist gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("Sprachschulen", await NameAsync());

        async Task<string?> NameAsync() => (await client.OkAsync(HttpMethod.Get, "offers/kurse")).GetProperty("name").GetString();
    }

    [Fact]
    public async Task What_another_of_the_team_changes_appears_by_itself_and_a_form_that_is_being_filled_in_stays()
    {
        using var client = await screens.ClientAsync(person: null);
        await client.OkAsync(HttpMethod.Post, "categories", new { names = new[] { new { language = "de", name = "Tauschläden" } }, icon = "other", color = "#585858" });
        await using var tab = await screens.OpenAsync(person: null, Screen);
        await using var other = await screens.OpenAsync(person: null, Screen);
        await Button(tab, "Neues Angebot").ClickAsync();
        await tab.Page.GetByLabel("Kürzel").FillAsync("jobsuche");
        await tab.Page.GetByLabel("Adresse", new() { Exact = true }).FillAsync("https://nachbarn.example/");
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nachbarschaft");
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Dieses Kürzel hat schon das Angebot")).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("Nachbarschaftshilfe");

        await Button(other, "Bearbeiten: Tauschläden").ClickAsync();
        await other.Page.GetByLabel("Deutsch", new() { Exact = true }).FillAsync("Leihläden");
        await Button(other, "Speichern").ClickAsync();
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Leihläden" });
        await Expect(row).ToBeVisibleAsync();
        await Button(other, "Ausmustern: Leihläden").ClickAsync();
        await Expect(row).ToContainTextAsync("(ausgemustert)");

        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(tab.Page.GetByLabel("Name", new() { Exact = true })).ToHaveValueAsync("Nachbarschaftshilfe");
        await Expect(tab.Page.GetByText("Dieses Kürzel hat schon das Angebot")).ToBeVisibleAsync();
        await tab.Page.GetByLabel("Kürzel").FillAsync("nachbarn");
        await Button(tab, "Speichern").ClickAsync();
        await Expect(tab.Page.GetByText("Nachbarschaftshilfe steht jetzt im Katalog.")).ToBeVisibleAsync();
        await Expect(other.Page.GetByRole(AriaRole.Row, new() { Name = "Nachbarschaftshilfe" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Languages_of_the_platform_follow_what_others_change_of_them()
    {
        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/languages");
        await Button(tab, "Bearbeiten: German").ClickAsync();
        await tab.Page.GetByLabel("Titel der Web-App").FillAsync("Integreat hier");
        using var client = await screens.ClientAsync(person: null);
        using (var saved = await client.SendAsync(
            HttpMethod.Put, "languages/eo", new { bcp47Tag = "eo", nativeName = "Esperanto", englishName = "Esperanto", textDirection = "LEFT_TO_RIGHT" }, ("If-None-Match", "*")))
        {
            Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Esperanto" });
        await Expect(row).ToBeVisibleAsync();
        await client.OkAsync(HttpMethod.Delete, "languages/eo");
        await Expect(row).ToContainTextAsync("(ausgemustert)");
        await Expect(tab.Page.GetByLabel("Titel der Web-App")).ToHaveValueAsync("Integreat hier");
    }

    [Fact]
    public async Task Whoever_of_the_team_may_not_change_the_catalogue_reads_it_and_others_find_nothing_of_it()
    {
        using (var administrator = await screens.ClientAsync(person: null))
        {
            await administrator.OkAsync(HttpMethod.Post, "staff/invitations", new { email = "app-team@example.org", role = "app-team" });
        }

        var person = new Person("app-team@example.org", "Kim App", "fünf Wörter in einer Reihe");
        var secret = (await screens.ReceiveLinkAsync(person.Email, "/admin/invitation")).Split('#')[1];
        using (var client = new TestClient(new Uri(screens.Site)))
        {
            await client.OkAsync(
                HttpMethod.Post, "invitations/accept", new { token = secret, name = person.Name, password = person.Password }, HttpStatusCode.NoContent);
        }

        await using (var tab = await screens.OpenAsync(person, Screen))
        {
            await Expect(tab.Page.GetByText("Ändern kann es das Service-Team.")).ToBeVisibleAsync();
            await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = "Ausbildungssuche" })).ToBeVisibleAsync();
            await Expect(tab.Page.Locator(".catalogue button")).ToHaveCountAsync(0);
        }

        await using var other = await screens.OpenAsync(await screens.InviteAsync("manager"), Screen);
        await Expect(other.Page.Locator("h1")).ToHaveTextAsync("Das gibt es hier nicht.");
        await Expect(other.Page.GetByRole(AriaRole.Link, new() { Name = "Katalog" })).ToHaveCountAsync(0);
    }

    private static ILocator Button(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static async Task SaveAsync(TestClient client, string name, (string Name, string Value) seen)
    {
        using var saved = await client.SendAsync(HttpMethod.Put, "offers/kurse", new { name }, seen);
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // As readers get them.
    private async Task<JsonElement> OfferAsync(string alias)
    {
        using var offers = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/offers/"));
        return offers.RootElement.EnumerateArray().Single(offer => offer.GetProperty("alias").GetString() == alias).Clone();
    }

    private async Task<JsonElement> CategoryAsync(string language, string name)
    {
        using var categories = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/{language}/location-categories/"));
        return categories.RootElement.EnumerateArray().Single(category => category.GetProperty("name").GetString() == name).Clone();
    }
}
