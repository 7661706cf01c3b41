using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How people keep places, contacts and organisations over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class PlaceStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task A_place_its_contact_and_its_owner_are_kept_from_the_first_to_the_last()
    {
        var room = await Newsroom.OpenAsync(fixture, "orte", "de");
        var ((manager, _), (team, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.StaffAsync(StaffRoles.ServiceTeam));
        var category = await CategoryAsync();

        var guild = await manager.CreateAsync("regions/orte/organizations", new { name = "Gilde" });
        var place = await manager.CreateAsync("regions/orte/locations", Place(category, "Marktplatz 1", guild));
        var (one, contacts) = ($"regions/orte/locations/{place}", "regions/orte/contacts");
        await manager.PutAsync($"{one}/texts/de", new { status = "REVIEW", title = "Amt" }, "*");
        Assert.Equal(HttpStatusCode.OK, (await manager.PostAsync($"{one}/texts/de/return", new { comment = "Welches?" }, "\"1\"")).Status);
        await manager.PutAsync($"{one}/texts/de", new { status = "REVIEW", title = "Rathaus" }, "\"1\"");
        Assert.Equal(HttpStatusCode.OK, (await manager.PostAsync($"{one}/texts/de/accept", null, "\"2\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync(
            $"{one}/texts/de", new { status = "PUBLIC", title = "Rathaus", content = "<p>Hier</p>", metaDescription = "Das Rathaus" }, "\"3\"")).Status);
        var contact = await manager.CreateAsync(contacts, new { location = place, card = new { name = "Kim Beispiel", phoneNumber = "0631 1" } });
        Assert.Contains("Rathaus", await room.PublicAsync("de/locations/"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"{one}/attributes", Place(category, "Marktplatz 2", guild), "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await manager.PutAsync($"{one}/attributes", Place(category, "Marktplatz 3", guild), "\"7\"")).Status);
        var (read, tag) = await manager.ReadAsync(one);
        Assert.Equal(("\"2\"", "Marktplatz 2"), (tag, read.GetProperty("data").GetProperty("address").GetString()));
        Assert.Equal("Das Rathaus", (await manager.ReadAsync($"{one}/texts/de")).Body.GetProperty("working").GetProperty("metaDescription").GetString());
        Assert.Equal([place], await ListAsync(manager, $"regions/orte/locations?text=rat&organization={guild}&category={category}&archived=false"));
        Assert.Empty(await ListAsync(manager, "regions/orte/locations?organization=404"));

        var (card, revision) = await manager.ReadAsync($"{contacts}/{contact}");
        Assert.Equal(("\"1\"", "Kim Beispiel"), (revision, card.GetProperty("data").GetProperty("card").GetProperty("name").GetString()));
        Assert.Equal([contact], await ListAsync(manager, $"{contacts}?text=BEISPIEL&location={place}"));
        Assert.Empty(await ListAsync(manager, $"{contacts}?text=niemand"));
        Assert.Equal((409, "general-contact-exists"), await manager.RefusedAsync(
            HttpMethod.Post, contacts, new { location = place, card = new { name = "Sam" } }));

        Assert.Equal((409, "still-used"), await manager.RefusedAsync(HttpMethod.Delete, $"regions/orte/organizations/{guild}"));
        Assert.Equal(HttpStatusCode.OK, (await manager.PutAsync($"regions/orte/organizations/{guild}/attributes", new { name = "Zunft" }, "\"1\"")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await manager.PutAsync($"regions/orte/organizations/{guild}/attributes", new { name = "Amt" }, "\"1\"")).Status);
        Assert.Equal("\"2\"", (await manager.ReadAsync($"regions/orte/organizations/{guild}")).Tag);
        Assert.Equal([guild], await ListAsync(manager, "regions/orte/organizations?text=zunft"));

        await manager.OkAsync(HttpMethod.Post, $"{contacts}/{contact}/archive");
        await manager.OkAsync(HttpMethod.Post, $"{one}/archive");
        Assert.Equal([contact], await ListAsync(manager, $"{contacts}?archived=true"));
        await team.OkAsync(HttpMethod.Delete, $"{contacts}/{contact}");
        await team.OkAsync(HttpMethod.Delete, one);
        await manager.OkAsync(HttpMethod.Delete, $"regions/orte/organizations/{guild}");
        foreach (var gone in (string[])[one, $"{contacts}/{contact}", $"regions/orte/organizations/{guild}"])
        {
            Assert.Equal(404, (await manager.RefusedAsync(HttpMethod.Get, gone)).Status);
        }
    }

    [Fact]
    public async Task What_makes_no_sense_is_refused_with_a_sentence()
    {
        var room = await Newsroom.OpenAsync(fixture, "orte-unsinn", "de");
        var (kim, _) = await room.MemberAsync(RegionRoles.Manager);
        var category = await CategoryAsync();
        var place = await kim.CreateAsync("regions/orte-unsinn/locations", Place(category, "Marktplatz 1", null));
        foreach (var (status, code, method, route, body) in ((int, string, string, string, object?)[])
            [
                (400, "body-wrong", "POST", "locations", new { address = "Marktplatz 1" }),
                (400, "body-wrong", "POST", "locations", new { address = (string?)null, postalCode = "1", city = "x", category }),
                (400, "body-wrong", "POST", "locations", new { address = "a", postalCode = "1", city = "x", category, openingHours = new object?[] { null } }),
                (422, "opening-days-invalid", "POST", "locations", new { address = "a", postalCode = "1", city = "x", category, openingHours = new[] { new { closed = true } } }),
                (422, "latitude-invalid", "POST", "locations", new { address = "a", postalCode = "1", city = "x", category, latitude = 91 }),
                (422, "category-unknown", "POST", "locations", new { address = "a", postalCode = "1", city = "x", category = 404 }),
                (422, "organization-unknown", "POST", "locations", Place(category, "a", 404)),
                (404, "location-unknown", "GET", "locations/404", null),
                (404, "location-unknown", "POST", "locations/404/archive", null),
                (428, "if-match-missing", "PUT", $"locations/{place}/attributes", Place(category, "a", null)),
                (409, "location-not-archived", "POST", $"locations/{place}/restore", null),
                (400, "body-wrong", "POST", "contacts", new { location = place }),
                (422, "contact-empty", "POST", "contacts", new { location = place, card = new { name = " " } }),
                (422, "location-unknown", "POST", "contacts", new { location = 404, card = new { name = "Kim" } }),
                (404, "contact-unknown", "GET", "contacts/404", null),
                (422, "name-missing", "POST", "organizations", new { name = " " }),
                (422, "media-unknown", "POST", "organizations", new { name = "Gilde", logo = 404 }),
                (404, "organization-unknown", "GET", "organizations/404", null),
                (400, "query-invalid", "GET", "contacts?count=201", null),
            ])
        {
            Assert.Equal((status, code), await kim.RefusedAsync(new HttpMethod(method), $"regions/orte-unsinn/{route}", body));
        }
    }

    private static object Place(long category, string address, long? organization) => new
    {
        address,
        postalCode = "67655",
        city = "Musterstadt",
        category,
        organization,
        latitude = 49.4,
        longitude = 7.8,
    };

    private static async Task<long[]> ListAsync(TestClient client, string route) =>
        [.. (await client.OkAsync(HttpMethod.Get, route)).GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetInt64())];

    private async Task<long> CategoryAsync() => (await fixture.Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveCategoryAsync(
        CommandContext.Service("category:places"), null, new CategoryData { Names = [new("de", "Amt")], Icon = "office", Color = "#1DC6C6" })).Id!.Value;
}
