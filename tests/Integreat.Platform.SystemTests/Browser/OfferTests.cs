using System.Text.Json;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Which services of others a municipality recommends.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class OfferTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/offers";

    [Fact]
    public async Task The_team_switches_an_offer_off_and_takes_that_back()
    {
        Assert.Contains("ausbildungssuche", await AliasesAsync());
        await using var tab = await screens.OpenAsync(person: null, $"/admin/{ScreensFixture.Region}/settings");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Die Kommune zeigt" }).ClickAsync();
        var offer = tab.Page.Locator("[data-offer=ausbildungssuche]");
        await Expect(offer.GetByRole(AriaRole.Link)).ToHaveAttributeAsync("href", await AddressAsync("ausbildungssuche"));
        await Expect(offer).ToContainTextAsync("Braucht die Postleitzahl der Kommune: Sie steht am Ende der Adresse. Vorhanden.");

        await offer.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await Expect(tab.Page.GetByText("Ausbildungssuche der Bundesagentur für Arbeit wird nicht mehr gezeigt.")).ToBeVisibleAsync();
        await Expect(offer.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
        Assert.DoesNotContain("ausbildungssuche", await AliasesAsync());
        await tab.AssertNoBarriersAsync();

        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Rückgängig" }).Last.ClickAsync();
        await Expect(tab.Page.GetByText("Rückgängig gemacht.")).ToBeVisibleAsync();
        await Expect(offer.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        Assert.Contains("ausbildungssuche", await AliasesAsync());
    }

    [Fact]
    public async Task An_offer_says_in_which_pages_it_stands_and_a_retired_one_is_switched_off_after_a_question()
    {
        using var client = await screens.ClientAsync(person: null);
        using (var added = await client.SendAsync(HttpMethod.Put, "offers/wohnungssuche", new { name = "Wohnungssuche" }, ("If-None-Match", "*")))
        {
            Assert.True(added.IsSuccessStatusCode, await added.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        await using var writing = await Writing.BeginAsync(screens);
        await writing.PutAsync("Wohnen hier", "<p>Text</p>");
        var tab = writing.Tab;
        await tab.GoAsync(Screen);
        var offer = tab.Page.Locator("[data-offer=wohnungssuche]");
        await offer.GetByRole(AriaRole.Checkbox).CheckAsync();
        await Expect(tab.Page.GetByText("Wohnungssuche wird jetzt gezeigt.")).ToBeVisibleAsync();
        Assert.Contains("wohnungssuche", await AliasesAsync());

        await tab.GoAsync($"/admin/{ScreensFixture.Region}/pages/{writing.Page}");
        await tab.Page.GetByLabel("Wohnungssuche").CheckAsync();
        await Expect(tab.Page.GetByText("Angebote in der Seite: gespeichert.")).ToBeVisibleAsync();
        await client.OkAsync(HttpMethod.Delete, "offers/wohnungssuche");

        await tab.GoAsync(Screen);
        await Expect(offer.GetByRole(AriaRole.Link, new() { Name = "Wohnen hier" })).ToHaveAttributeAsync("href", $"admin/{ScreensFixture.Region}/pages/{writing.Page}");
        await Expect(offer).ToContainTextAsync("(wird nicht mehr neu vergeben)");
        await offer.GetByRole(AriaRole.Checkbox).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("können Sie es nicht wieder einschalten");
        await tab.AssertNoBarriersAsync();
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Abbrechen" }).ClickAsync();
        await Expect(offer.GetByRole(AriaRole.Checkbox)).ToBeCheckedAsync();
        Assert.Contains("wohnungssuche", await AliasesAsync());

        await offer.GetByRole(AriaRole.Checkbox).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Nicht mehr zeigen" }).ClickAsync();
        await Expect(tab.Page.GetByText("Wohnungssuche wird nicht mehr gezeigt.")).ToBeVisibleAsync();
        await Expect(offer.GetByRole(AriaRole.Checkbox)).ToBeDisabledAsync();
        Assert.DoesNotContain("wohnungssuche", await AliasesAsync());
    }

    [Fact]
    public async Task Who_does_not_belong_to_the_team_sees_the_offers_and_who_switches_them()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("manager"), $"/admin/{ScreensFixture.Region}");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "Angebote", Exact = true }).ClickAsync();

        await Expect(tab.Page.GetByText("Ein- und ausschalten kann sie das Service-Team.")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("[data-offer=jobsuche]")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator(".offers input:enabled")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_may_not_see_pages_is_told_so_and_finds_no_link()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("event-manager"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Angebote", Exact = true })).ToHaveCountAsync(0);
    }

    private async Task<List<string?>> AliasesAsync() => [.. (await OffersAsync()).Select(offer => offer.GetProperty("alias").GetString())];

    // With the postal code, which other stories change.
    private async Task<string> AddressAsync(string alias) =>
        (await OffersAsync()).Single(offer => offer.GetProperty("alias").GetString() == alias).GetProperty("url").GetString()!;

    private async Task<List<JsonElement>> OffersAsync()
    {
        using var offers = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/offers/"));
        return [.. offers.RootElement.Clone().EnumerateArray()];
    }
}
