using System.Globalization;
using Integreat.Platform.Tests.Accounts;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>What whoever belongs to an organisation does with its pages, and not with others.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class OwnPagesTests(ScreensFixture screens)
{
    private const string Region = $"regions/{ScreensFixture.Region}";
    private const string Screen = $"/admin/{ScreensFixture.Region}";

    [Fact]
    public async Task An_observer_writes_and_publishes_the_page_of_their_organisation_and_only_reads_another()
    {
        var observer = await screens.InviteAsync("observer");
        var (own, other) = await BeginAsync(observer, "observer", "Gilde");
        await using var desk = await Writing.OpenAsync(screens, observer, own);

        await desk.Title.FillAsync("Gilde eigene Seite, neu");
        await desk.PressAsync("Veröffentlichen");
        await Expect(desk.Screen.GetByText("Der Text ist veröffentlicht.")).ToBeVisibleAsync();
        Assert.Contains("Gilde eigene Seite, neu", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"), StringComparison.Ordinal);
        await desk.Tab.GoAsync(Properties(own));
        await Expect(desk.Button("Bild wählen")).ToBeEnabledAsync();
        await Expect(desk.Screen.GetByRole(AriaRole.Combobox, new() { Name = "Organisation" })).ToHaveCountAsync(0); // that would give rights away

        await desk.Tab.GoAsync(Writing.Address(other, "de"));
        await Expect(desk.Screen.GetByText("Ändern dürfen Sie nur Seiten Ihrer Organisation")).ToBeVisibleAsync();
        await Expect(desk.Title).ToHaveAttributeAsync("readonly", "");
        await Expect(desk.Button("Veröffentlichen")).ToHaveCountAsync(0);
        await desk.Tab.GoAsync(Properties(other));
        await Expect(desk.Screen.GetByText("Ihre Rolle erlaubt das nur an Seiten Ihrer Organisation")).ToBeVisibleAsync();
        await Expect(desk.Screen.Locator(".properties button")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task In_the_tree_only_pages_of_the_organisation_are_published_and_the_others_say_why_not()
    {
        var author = await screens.InviteAsync("author");
        var (own, other) = await BeginAsync(author, "author", "Zunft");
        await using var tab = await screens.OpenAsync(author, $"{Screen}/pages?language=de");
        await tab.Page.Locator("input[type=search]").FillAsync("Zunft");
        var publish = tab.Page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen (de)" });

        await tab.Page.Locator($"#page-{other} [data-choose]").ClickAsync();
        await Expect(publish).ToBeDisabledAsync();
        await Expect(publish).ToHaveAccessibleDescriptionAsync("Nicht alle gewählten Seiten dürfen Sie veröffentlichen.");
        await tab.AssertNoBarriersAsync();

        await tab.Page.Locator($"#page-{other} [data-choose]").ClickAsync();
        await tab.Page.Locator($"#page-{own} [data-choose]").ClickAsync();
        await publish.ClickAsync();
        await Expect(tab.Page.Locator(".mud-snackbar")).ToBeVisibleAsync();
        Assert.Contains("Zunft eigene Seite", await screens.ReadAsync($"/api/v3/{ScreensFixture.Region}/de/pages/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_manager_sees_the_pages_of_their_organisation_alone()
    {
        var manager = await screens.InviteAsync("event-manager");
        var (own, _) = await BeginAsync(manager, "event-manager", "Innung");
        await using var tab = await screens.OpenAsync(manager, $"{Screen}/pages");

        await Expect(tab.Page.Locator(".tree-row[data-page]")).ToHaveCountAsync(1);
        await tab.Page.Locator($"#page-{own} a").First.ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Button, new() { Name = "Veröffentlichen", Exact = true })).ToBeEnabledAsync();
    }

    private static string Properties(long page) => string.Create(CultureInfo.InvariantCulture, $"{Screen}/pages/{page}");

    // An organisation to which the person belongs, with a draft of its own, and another draft that belongs to nobody.
    private async Task<(long Own, long Other)> BeginAsync(Person person, string role, string organization)
    {
        using var client = await screens.ClientAsync(person: null);
        var owner = await IdAsync(client, "organizations", new { name = organization });
        var members = (await client.OkAsync(HttpMethod.Get, $"{Region}/members")).GetProperty("members").EnumerateArray();
        var account = members.Single(member => member.GetProperty("email").GetString() == person.Email).GetProperty("account").GetString();
        await client.OkAsync(HttpMethod.Put, $"{Region}/members/{account}", new { role, organization = owner });
        var (own, other) = (await DraftAsync(client, $"{organization} eigene Seite"), await DraftAsync(client, $"{organization} fremde Seite"));
        await client.OkAsync(HttpMethod.Post, $"{Region}/pages/bulk/organization", new { items = new[] { new { id = own } }, organization = owner });
        return (own, other);
    }

    private static async Task<long> DraftAsync(TestClient client, string title)
    {
        var page = await IdAsync(client, "pages", new { });
        using var saved = await client.SendAsync(
            HttpMethod.Put, string.Create(CultureInfo.InvariantCulture, $"{Region}/pages/{page}/texts/de"), new { status = "DRAFT", title, content = "<p>Wir.</p>" },
            ("Sec-Fetch-Site", "same-origin"), ("If-None-Match", "*"));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return page;
    }

    private static async Task<long> IdAsync(TestClient client, string kind, object body) =>
        (await client.OkAsync(HttpMethod.Post, $"{Region}/{kind}", body)).GetProperty("id").GetInt64();
}
