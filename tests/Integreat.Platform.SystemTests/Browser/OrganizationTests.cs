using System.Text.Json;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Whom pages belong to.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class OrganizationTests(ScreensFixture screens)
{
    private const string Screen = $"/admin/{ScreensFixture.Region}/organizations";
    private const string Page = "Was unser Verein macht";

    [Fact]
    public async Task An_organisation_is_added_given_a_page_changed_and_not_deleted_while_it_has_one()
    {
        var manager = await screens.InviteAsync("manager");
        await using var tab = await screens.OpenAsync(manager, Screen);
        await Button(tab, "Neue Organisation").ClickAsync();
        await Dialog(tab).GetByLabel("Name", new() { Exact = true }).FillAsync("Willkommen im Verein");
        await Dialog(tab).GetByLabel("Website").FillAsync("https://verein.example");
        await tab.AssertNoBarriersAsync();
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        var row = tab.Page.GetByRole(AriaRole.Row, new() { Name = "Willkommen im Verein" });
        await Expect(row).ToContainTextAsync("https://verein.example");

        using var client = await screens.ClientAsync(manager);
        await GivePageAsync(client, "Willkommen im Verein");
        Assert.Equal("Willkommen im Verein", await OwnerAsync());

        await row.GetByRole(AriaRole.Button, new() { Name = "Bearbeiten" }).ClickAsync();
        await Dialog(tab).GetByLabel("Name", new() { Exact = true }).FillAsync("Verein am Markt");
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Speichern" }).ClickAsync();
        await Expect(tab.Page.GetByText("„Verein am Markt“ ist gespeichert.")).ToBeVisibleAsync();
        Assert.Equal("Verein am Markt", await OwnerAsync());

        await Button(tab, "Löschen …: Verein am Markt").ClickAsync();
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Endgültig löschen" }).ClickAsync();
        await Expect(Dialog(tab).GetByRole(AriaRole.Alert)).ToContainTextAsync("Darauf verweist noch etwas.");
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Abbrechen" }).ClickAsync();
        await Expect(Dialog(tab)).ToHaveCountAsync(0);

        await Button(tab, "Neue Organisation").ClickAsync();
        await Dialog(tab).GetByLabel("Name", new() { Exact = true }).FillAsync("Für kurze Zeit");
        await tab.Page.Keyboard.PressAsync("Enter");
        await Button(tab, "Löschen …: Für kurze Zeit").ClickAsync();
        await Dialog(tab).GetByRole(AriaRole.Button, new() { Name = "Endgültig löschen" }).ClickAsync();
        await Expect(tab.Page.GetByText("„Für kurze Zeit“ ist gelöscht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = "Für kurze Zeit" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Who_may_not_see_organisations_is_told_so()
    {
        await using var tab = await screens.OpenAsync(await screens.InviteAsync("editor"), Screen);

        await Expect(tab.Page.GetByText("Dazu reicht Ihre Rolle nicht.")).ToBeVisibleAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Link, new() { Name = "Organisationen" })).ToHaveCountAsync(0);
    }

    private static async Task GivePageAsync(TestClient client, string organization)
    {
        var region = $"regions/{ScreensFixture.Region}";
        var found = await client.OkAsync(HttpMethod.Get, $"{region}/organizations?text={Uri.EscapeDataString(organization)}");
        var page = (await client.OkAsync(HttpMethod.Post, $"{region}/pages", new { })).GetProperty("id").GetInt64();
        await SendAsync(client, $"{region}/pages/{page}/texts/de", new { status = "PUBLIC", title = Page, content = "<p>Wir.</p>" }, ("If-None-Match", "*"));
        await client.OkAsync(HttpMethod.Post, $"{region}/pages/bulk/organization", new
        {
            items = new[] { new { id = page } },
            organization = found.GetProperty("items")[0].GetProperty("id").GetInt64(),
        });
    }

    private static async Task SendAsync(TestClient client, string route, object body, (string, string) seen)
    {
        using var answer = await client.SendAsync(HttpMethod.Put, route, body, ("Sec-Fetch-Site", "same-origin"), seen);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    // As readers get it.
    private async Task<string?> OwnerAsync()
    {
        using var pages = JsonDocument.Parse(await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"));
        var owner = pages.RootElement.EnumerateArray().Single(each => each.GetProperty("title").GetString() == Page).GetProperty("organization");
        return owner.ValueKind is JsonValueKind.Object ? owner.GetProperty("name").GetString() : null;
    }

    private static ILocator Button(Tab tab, string name) => tab.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static ILocator Dialog(Tab tab) => tab.Page.GetByRole(AriaRole.Dialog);
}
