using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>Who archives or deletes something can ask before what still points to it.</summary>
[Collection(AccountsTests.Name)]
public sealed class UsesStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task What_points_to_a_page_is_told_with_texts_that_link_to_any_of_its_addresses()
    {
        var room = await Newsroom.OpenAsync(fixture, "nutzen", "de", "ar");
        var ((editor, _), (manager, _), (events, _)) = (
            await room.MemberAsync(RegionRoles.Editor), await room.MemberAsync(RegionRoles.Manager), await room.MemberAsync(RegionRoles.EventManager));
        var town = room.Town;
        var target = await town.AddPublicAsync("Rathaus & Ämter", "<p>[page 1]</p>");
        await town.PublishAsync(target, "ar", "مكتب", "");
        await town.PublishAsync(target, "de", "Bürgerbüro", "<a href=\"/nutzen/de/bürgerbüro/\">ich selbst</a>");
        var below = await town.AddPublicAsync("Unterseite", "", target);
        long[] linking =
        [
            await town.AddPublicAsync("Alte Adresse", "<a href=\"https://integreat.app/nutzen/de/rathaus-%C3%A4mter/?x=1#y\">a</a>"),
            await town.AddPublicAsync("Andere Sprache", "<a href='http://INTEGREAT.app/nutzen/ar/%D9%85%D9%83%D8%AA%D8%A8'>a</a>"),
            await town.AddPublicAsync("Nummer", $"<p>[page {target} \"Amt\"]</p>"),
            await town.AddPublicAsync("Marke", $"[page_link {target}]Amt[/page_link]"),
        ];
        var draft = await town.AddAsync();
        await town.SaveAsync(draft, "de", "Entwurf", "<a href=\"/nutzen/de/ankommen/bürgerbüro/\">a</a>", "", "DRAFT");
        foreach (var other in (string[])["/nutzen/de/events/bürgerbüro/", "https://example.org/nutzen/de/bürgerbüro/", "/nutzen/en/bürgerbüro/", "/anderswo/de/bürgerbüro/"])
        {
            await town.AddPublicAsync("Nichts", $"<a href=\"{other}\">a</a> [contact {target}] [page {target}0]");
        }

        await manager.PutAsync("regions/nutzen/imprint/texts/de", new { status = "PUBLIC", title = "Impressum", content = "<a href=\"/nutzen/de/B%C3%BCrgerb%C3%BCro\">a</a>" }, "*");

        var uses = await UsesAsync(editor, $"regions/nutzen/pages/{target}/uses");
        Assert.Equal([$"page {below} ", .. linking.Append(draft).Select(page => $"page {page} de"), "imprint  de"], uses);
        Assert.Empty(await UsesAsync(editor, $"regions/nutzen/pages/{below}/uses"));
        Assert.Equal((403, "rights-missing"), await events.RefusedAsync(HttpMethod.Get, $"regions/nutzen/pages/{target}/uses"));
        Assert.Equal((404, "page-unknown"), await editor.RefusedAsync(HttpMethod.Get, "regions/nutzen/pages/404/uses"));

        // Links keep nothing from being archived: readers see that one is missing.
        await editor.OkAsync(HttpMethod.Post, $"regions/nutzen/pages/{target}/archive");
    }

    [Fact]
    public async Task What_points_to_an_event_a_place_or_a_contact_is_told_as_well()
    {
        var room = await Newsroom.OpenAsync(fixture, "nutzen-orte", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        const string Region = "regions/nutzen-orte";
        var category = (await fixture.Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveCategoryAsync(
            CommandContext.Service("category:uses"), null, new CategoryData { Names = [new("de", "Amt")], Icon = "office", Color = "#1DC6C6" })).Id;
        var place = await manager.CreateAsync($"{Region}/locations", new { address = "Markt 1", postalCode = "1", city = "x", category, latitude = 49.4, longitude = 7.8 });
        await manager.PutAsync($"{Region}/locations/{place}/texts/de", new { status = "PUBLIC", title = "Rathaus" }, "*");
        var contact = await manager.CreateAsync($"{Region}/contacts", new { location = place, card = new { name = "Kim" } });
        var course = await manager.CreateAsync($"{Region}/events", new { start = "2030-01-01T10:00:00Z", end = "2030-01-01T11:00:00Z", location = place });
        await manager.PutAsync($"{Region}/events/{course}/texts/de", new { status = "PUBLIC", title = "Kurs" }, "*");
        var page = await room.Town.AddPublicAsync(
            "Seite", $"[contact {contact}] <a href=\"/nutzen-orte/de/events/kurs$2030-01-01/\">a</a> <a href=\"/nutzen-orte/de/locations/rathaus/\">b</a>");

        var numbered = await room.Town.AddPublicAsync("Nummern", $"[event {course} \"Kurs\"] [location {place}] [contact {place}0]");

        Assert.Equal(
            [$"event {course} ", $"contact {contact} ", $"page {page} de", $"page {numbered} de"], await UsesAsync(manager, $"{Region}/locations/{place}/uses"));
        Assert.Equal([$"page {page} de", $"page {numbered} de"], await UsesAsync(manager, $"{Region}/events/{course}/uses"));
        Assert.Equal([$"page {page} de"], await UsesAsync(manager, $"{Region}/contacts/{contact}/uses"));
        Assert.Equal((404, "contact-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"{Region}/contacts/404/uses"));
        Assert.Equal((404, "location-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"{Region}/locations/404/uses"));
        Assert.Equal((404, "event-unknown"), await manager.RefusedAsync(HttpMethod.Get, $"{Region}/events/404/uses"));
    }

    private static async Task<string[]> UsesAsync(TestClient client, string route) =>
    [
        .. (await client.OkAsync(HttpMethod.Get, route)).GetProperty("uses").EnumerateArray()
            .Select(use => $"{use.GetProperty("kind").GetString()} {Number(use)} {use.GetProperty("language").GetString()}"),
    ];

    private static string Number(JsonElement use) => use.GetProperty("id") is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : "";
}
