using System.Globalization;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Gateway;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What a page has besides its texts.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class PropertiesTests(ScreensFixture screens)
{
    [Fact]
    public async Task A_manager_gives_a_page_an_image_an_organisation_an_offer_and_the_text_of_another_page()
    {
        var manager = await screens.InviteAsync("manager");
        using var client = await screens.ClientAsync(manager);
        using (var picture = new ByteArrayContent(Pictures.Png()))
        {
            using var uploaded = await client.SendAsync(HttpMethod.Post, $"regions/{ScreensFixture.Region}/media?name=Wappen.png", picture);
            Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await using var source = await Writing.BeginAsync(screens, manager);
        await source.PutAsync("Gemeinsame Regeln", "<p>Das gilt für alle.</p>");
        await using var desk = await Writing.BeginAsync(screens, manager);
        await desk.PutAsync("Eigene Seite", "<p>Das gilt hier.</p>");
        var properties = string.Create(CultureInfo.InvariantCulture, $"/admin/{ScreensFixture.Region}/pages/{desk.Page}");
        await desk.Tab.GoAsync(properties);

        await desk.PressAsync("Bild wählen");
        await desk.Screen.GetByLabel("Bild suchen").Or(desk.Screen.Locator(".picker input[type=search]")).First.FillAsync("Wappen");
        await desk.Screen.GetByRole(AriaRole.Button, new() { Name = "Wappen.png" }).ClickAsync();
        await Expect(desk.Screen.GetByText("Bild der Seite: gespeichert.")).ToBeVisibleAsync();
        await desk.Screen.GetByRole(AriaRole.Combobox, new() { Name = "Organisation" }).SelectOptionAsync("Stadtverwaltung Kaiserslautern");
        await Expect(desk.Screen.GetByText("Organisation: gespeichert.")).ToBeVisibleAsync();
        await desk.Screen.GetByLabel("Jobsuche der Bundesagentur für Arbeit").CheckAsync();
        await Expect(desk.Screen.GetByText("Angebote in der Seite: gespeichert.")).ToBeVisibleAsync();
        await desk.Tab.GoAsync(properties); // the messages lie over what stands at the bottom
        await desk.PressAsync("Seite wählen");
        await desk.Screen.Locator("#mirror-search").FillAsync("Gemeinsame");
        await desk.Screen.GetByRole(AriaRole.Button, new() { Name = "Gemeinsame Regeln" }).ClickAsync();
        await Expect(desk.Screen.GetByText("Text einer anderen Seite: gespeichert.")).ToBeVisibleAsync();
        await desk.Tab.GoAsync(properties);
        await desk.Screen.GetByLabel("nach dem eigenen Text").CheckAsync();
        await Expect(desk.Screen.GetByText("Text einer anderen Seite: gespeichert.")).ToBeVisibleAsync();
        await desk.Tab.AssertNoBarriersAsync();

        var page = await PageAsync("Eigene Seite");
        Assert.True(page.GetProperty("organization").ValueKind is JsonValueKind.Object, page.ToString());
        Assert.Contains("/media/", page.GetProperty("thumbnail").GetString(), StringComparison.Ordinal);
        Assert.Equal("Stadtverwaltung Kaiserslautern", page.GetProperty("organization").GetProperty("name").GetString());
        Assert.Equal("jobsuche", page.GetProperty("embedded_offers")[0].GetProperty("alias").GetString());
        Assert.Matches("Das gilt hier.*Das gilt für alle.", page.GetProperty("content").GetString());

        await desk.Tab.GoAsync(properties);
        await desk.Screen.GetByRole(AriaRole.Combobox, new() { Name = "Organisation" }).SelectOptionAsync("");
        await Expect(desk.Screen.GetByText("Organisation: gespeichert.")).ToBeVisibleAsync();
        await Expect(desk.Screen.GetByRole(AriaRole.Combobox, new() { Name = "Organisation" })).ToHaveValueAsync("");
        await desk.Screen.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(desk.Screen.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        Assert.Equal(JsonValueKind.Object, (await PageAsync("Eigene Seite")).GetProperty("organization").ValueKind);
    }

    [Fact]
    public async Task A_page_whose_text_another_region_shows_has_its_title_and_its_region_there_also_after_coming_back()
    {
        await using var source = await Writing.BeginAsync(screens);
        await source.PutAsync("Gelbe Säcke", "<p>Am Montag.</p>");
        var region = await screens.FoundAsync("07315000");
        using var client = await screens.ClientAsync(person: null);
        var page = (await client.OkAsync(HttpMethod.Post, $"regions/{region}/pages", new { })).GetProperty("id").GetInt64();
        var properties = string.Create(CultureInfo.InvariantCulture, $"/admin/{region}/pages/{page}");
        await using var tab = await screens.OpenAsync(person: null, properties);
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Seite wählen" }).ClickAsync();
        var name = (await tab.Page.Locator("#mirror-region option").Filter(new() { HasText = "Kaiserslautern" }).InnerTextAsync()).Trim();
        await tab.Page.Locator("#mirror-region").SelectOptionAsync(name);
        await tab.Page.Locator("#mirror-search").FillAsync("Gelbe");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = $"Gelbe Säcke ({name})" }).ClickAsync();
        await Expect(tab.Page.GetByText("Text einer anderen Seite: gespeichert.")).ToBeVisibleAsync();

        await tab.GoAsync(properties);
        await Expect(tab.Page.GetByText($"Gelbe Säcke ({name})")).ToBeVisibleAsync();
        await tab.AssertNoBarriersAsync();
    }

    [Fact]
    public async Task Who_gets_a_right_to_one_page_can_write_it_until_it_is_taken_back()
    {
        var (manager, observer) = (await screens.InviteAsync("manager"), await screens.InviteAsync("observer"));
        await using var desk = await Writing.BeginAsync(screens, manager);
        await desk.PutAsync("Nur für eine", "<p>Text</p>");
        using var client = await screens.ClientAsync(observer);
        var text = string.Create(CultureInfo.InvariantCulture, $"regions/{ScreensFixture.Region}/pages/{desk.Page}/texts/de");
        Assert.Equal(HttpStatusCode.Forbidden, await SaveAsync());

        await desk.Tab.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/admin/{ScreensFixture.Region}/pages/{desk.Page}"));
        await desk.Screen.GetByRole(AriaRole.Combobox, new() { Name = "Person" }).SelectOptionAsync(observer.Name);
        await desk.PressAsync("Erlauben");
        await Expect(desk.Screen.GetByText($"{observer.Name} darf diese Seite bearbeiten.")).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.OK, await SaveAsync());

        await desk.Screen.GetByRole(AriaRole.Button, new() { Name = $"Entfernen: {observer.Name}" }).ClickAsync();
        await Expect(desk.Screen.GetByText($"{observer.Name} hat an dieser Seite kein eigenes Recht mehr.")).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.Forbidden, await SaveAsync());

        async Task<HttpStatusCode> SaveAsync()
        {
            using var saved = await client.SendAsync(
                HttpMethod.Put, text, new { status = "DRAFT", title = "Nur für eine", content = "<p>Von der einen</p>" }, ("If-Match", "\"1\""));
            return saved.StatusCode;
        }
    }

    [Fact]
    public async Task Who_may_not_edit_the_page_sees_what_it_has_and_changes_nothing()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("observer"), $"/admin/{ScreensFixture.Region}/pages/1000001");

        await Expect(tab.Page.GetByText("Sie können hier nichts ändern")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".properties button")).ToHaveCountAsync(0);
        await Expect(tab.Page.Locator(".properties input:enabled")).ToHaveCountAsync(0);
    }

    private async Task<JsonElement> PageAsync(string title)
    {
        using var json = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"));
        return json.RootElement.EnumerateArray().Single(each => each.GetProperty("title").GetString() == title).Clone();
    }
}
