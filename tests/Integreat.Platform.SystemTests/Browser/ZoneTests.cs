using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Gateway;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Integreat.Platform.SystemTests.Browser;

/// <summary>Moments are said as clocks in the region show them, wherever the server stands and whoever looks from where.</summary>
[Collection(ScreensFixture.Collection)]
public sealed class ZoneTests(ScreensFixture screens)
{
    private const string Landau = "07313000";

    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    // Where it is another day than at the server, whatever the time is there.
    private static readonly TimeZoneInfo Far = TimeZoneInfo.FindSystemTimeZoneById(DateTimeOffset.UtcNow.Hour >= 12 ? "Pacific/Kiritimati" : "Etc/GMT+12");

    [Fact]
    public async Task A_file_a_colleague_and_a_text_are_dated_as_in_the_region()
    {
        var (region, kim) = (await screens.FoundAsync(Landau), await screens.InviteAsync("author"));
        using var client = await screens.ClientAsync(person: null);
        await MoveToAsync(client, region);
        await client.OkAsync(HttpMethod.Post, $"regions/{region}/invitations", new { email = kim.Email, role = "manager", name = kim.Name });
        using var picture = new ByteArrayContent(Pictures.Png());
        using var uploaded = await client.SendAsync(HttpMethod.Post, $"regions/{region}/media?name=Leuchtturm.png", picture);
        Assert.True(uploaded.IsSuccessStatusCode, await uploaded.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var file = (await client.OkAsync(HttpMethod.Get, $"regions/{region}/media?text=Leuchtturm")).GetProperty("files")[0].GetProperty("lastModified");

        await using var tab = await screens.OpenAsync(kim, $"/admin/{region}/media");
        await tab.Page.Locator(".files button").Filter(new() { HasText = "Leuchtturm.png" }).ClickAsync();
        await Expect(tab.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync(There(file.GetDateTimeOffset(), "d"));

        await tab.GoAsync($"/admin/{region}/people");
        var seen = (await client.OkAsync(HttpMethod.Get, $"accounts?text={Uri.EscapeDataString(kim.Email)}")).GetProperty("accounts")[0].GetProperty("lastSeen");
        await Expect(tab.Page.GetByRole(AriaRole.Row, new() { Name = kim.Email })).ToContainTextAsync(There(seen.GetDateTimeOffset(), "d"));

        var page = (await client.OkAsync(HttpMethod.Post, $"regions/{region}/pages", new { })).GetProperty("id").GetInt64();
        var saved = await SaveAsync(client, string.Create(CultureInfo.InvariantCulture, $"regions/{region}/pages/{page}/texts/de"));
        await tab.GoAsync(string.Create(CultureInfo.InvariantCulture, $"/admin/{region}/pages/{page}/de"));
        await Expect(tab.Page.Locator("[data-save-state]")).ToHaveTextAsync($"Gespeichert: {There(saved, "t")}");
    }

    [Fact]
    public async Task The_last_change_of_each_region_is_dated_as_in_that_region()
    {
        var region = await screens.FoundAsync(Landau);
        using var client = await screens.ClientAsync(person: null);
        await MoveToAsync(client, region);
        var conditions = (await client.OkAsync(HttpMethod.Get, "conditions")).GetProperty("regions").EnumerateArray();
        var changed = conditions.Single(each => each.GetProperty("region").GetString() == region).GetProperty("lastChange").GetDateTimeOffset();

        await using var tab = await screens.OpenAsync(person: null, "/admin/platform/regions");
        var row = tab.Page.GetByRole(AriaRole.Row).Filter(new() { Has = tab.Page.Locator($"a[href='admin/{region}']") });
        await Expect(row.GetByRole(AriaRole.Cell).Last).ToHaveTextAsync(There(changed, "g"));
    }

    private static string There(DateTimeOffset moment, string format) => TimeZoneInfo.ConvertTime(moment, Far).ToString(format, German);

    private static async Task MoveToAsync(TestClient client, string region)
    {
        var known = JsonNode.Parse((await client.OkAsync(HttpMethod.Get, $"regions/{region}/settings")).GetRawText())!;
        var settings = known["settings"]!;
        settings["timeZone"] = Far.Id;
        using var changed = await client.SendAsync(
            HttpMethod.Put, $"regions/{region}/settings", settings, ("Sec-Fetch-Site", "same-origin"), ("If-Match", $"\"{known["revision"]}\""));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
    }

    private static async Task<DateTimeOffset> SaveAsync(TestClient client, string text)
    {
        using var saved = await client.SendAsync(
            HttpMethod.Put, text, new { status = "PUBLIC", title = "Fern", content = "<p>Weit weg</p>" }, ("Sec-Fetch-Site", "same-origin"), ("If-None-Match", "*"));
        Assert.True(saved.IsSuccessStatusCode, await saved.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (await client.OkAsync(HttpMethod.Get, text)).GetProperty("working").GetProperty("lastUpdated").GetDateTimeOffset();
    }
}
