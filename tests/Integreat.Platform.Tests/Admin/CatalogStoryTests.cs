using System.Net;
using System.Text.Json.Nodes;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>How the platform's team keeps what regions choose from, over HTTP.</summary>
[Collection(AccountsTests.Name)]
public sealed class CatalogStoryTests(AccountsFixture fixture)
{
    [Fact]
    public async Task An_offer_is_added_chosen_and_retired_and_who_has_it_keeps_it()
    {
        var (first, second) = (await Newsroom.OpenAsync(fixture, "angebot", "de"), await Newsroom.OpenAsync(fixture, "angebot-spaeter", "de"));
        var ((team, _), (app, _), (manager, _)) = (
            await first.StaffAsync(StaffRoles.ServiceTeam), await first.StaffAsync(StaffRoles.AppTeam), await first.MemberAsync(RegionRoles.Manager));
        var offer = new { name = "Lehrstellen", url = "https://lehre.example/", postData = new[] { new { name = "partner", value = "ig" } } };

        Assert.Equal((403, "rights-missing"), await app.RefusedAsync(HttpMethod.Put, "offers/lehrstellen", offer, Seen("\"0\"")));
        Assert.Equal((403, "rights-missing"), await manager.RefusedAsync(HttpMethod.Get, "offers"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await team.PutAsync("offers/lehrstellen", offer, null)).Status);
        var (status, added) = await team.PutAsync("offers/lehrstellen", offer, "*");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal((412, "stale-version"), await team.RefusedAsync(HttpMethod.Put, "offers/lehrstellen", offer, ("Sec-Fetch-Site", "same-origin"), ("If-None-Match", "*")));
        var (shown, tag) = await app.ReadAsync("offers/lehrstellen");
        Assert.Equal(
            ("\"1\"", added.GetProperty("id").GetInt64(), "ig", false),
            (tag, shown.GetProperty("id").GetInt64(), shown.GetProperty("postData")[0].GetProperty("value").GetString(), shown.GetProperty("retired").GetBoolean()));
        Assert.Contains(
            "lehrstellen", (await app.OkAsync(HttpMethod.Get, "offers")).GetProperty("offers").EnumerateArray().Select(each => each.GetProperty("slug").GetString()));

        var number = added.GetProperty("id").GetInt64();
        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(team, "angebot", [number])).Status);
        Assert.Contains("Lehrstellen", await first.PublicAsync("de/offers/"), StringComparison.Ordinal);
        foreach (var some in (long[][])[[number], []])
        {
            Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(team, "angebot-spaeter", some)).Status); // it knows the offer
        }

        await team.OkAsync(HttpMethod.Delete, "offers/lehrstellen");
        Assert.True((await app.ReadAsync("offers/lehrstellen")).Body.GetProperty("retired").GetBoolean());
        Assert.Contains("Lehrstellen", await first.PublicAsync("de/offers/"), StringComparison.Ordinal);

        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow().AddMinutes(2)); // a region asks again what there is
        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(team, "angebot", [number])).Status);
        var (refused, why) = await ChooseAsync(team, "angebot-spaeter", [number]);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "offer-retired"), (refused, why.GetProperty("code").GetString()));
        var (_, unknown) = await ChooseAsync(team, "angebot-spaeter", [404]);
        Assert.Contains("404", unknown.GetProperty("detail").GetString(), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync("offers/lehrstellen", offer, "\"2\"")).Status);
        Assert.Equal(HttpStatusCode.OK, (await ChooseAsync(team, "angebot-spaeter", [number])).Status);
        Assert.Contains("Lehrstellen", await second.PublicAsync("de/offers/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_and_categories_are_kept_in_the_same_way()
    {
        var room = await Newsroom.OpenAsync(fixture, "katalog", "de");
        var (team, _) = await room.StaffAsync(StaffRoles.ServiceTeam);
        var esperanto = new { bcp47Tag = "eo", nativeName = "Esperanto", englishName = "Esperanto" };
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync("languages/eo", esperanto, "*")).Status);
        Assert.Equal("Esperanto", (await team.ReadAsync("languages/eo")).Body.GetProperty("nativeName").GetString());
        await team.OkAsync(HttpMethod.Delete, "languages/eo");
        Assert.Equal((422, "language-not-on-platform"), await team.RefusedAsync(
            HttpMethod.Post, "regions/katalog/languages", new { language = "eo", parent = "de", active = true, visible = true }));

        var form = new { names = new[] { new { language = "de", name = "Schule" } }, icon = "education", color = "#FF3333" };
        var category = await team.CreateAsync("categories", form);
        Assert.Equal(HttpStatusCode.OK, (await team.PutAsync($"categories/{category}", form, "\"1\"")).Status);
        var (read, tag) = await team.ReadAsync($"categories/{category}");
        Assert.Equal(("\"2\"", "Schule"), (tag, read.GetProperty("names")[0].GetProperty("name").GetString()));
        await team.OkAsync(HttpMethod.Delete, $"categories/{category}");
        Assert.True((await team.ReadAsync($"categories/{category}")).Body.GetProperty("retired").GetBoolean());

        foreach (var (status, code, method, route, body) in ((int, string, string, string, object?)[])
            [
                (404, "offer-unknown", "GET", "offers/nichts", null),
                (404, "offer-unknown", "DELETE", "offers/nichts", null),
                (404, "language-unknown", "GET", "languages/xx", null),
                (404, "language-unknown", "DELETE", "languages/xx", null),
                (404, "category-unknown", "GET", "categories/404", null),
                (404, "category-unknown", "DELETE", "categories/404", null),
                (422, "icon-unknown", "POST", "categories", new { form.names, icon = "castle", form.color }),
                (400, "body-wrong", "POST", "categories", new { names = new object?[] { null }, form.icon, form.color }),
                (422, "slug-invalid", "PUT", "offers/l%C3%A4den", new { name = "Läden" }),
                (422, "text-direction-unknown", "PUT", "languages/eo", new { bcp47Tag = "eo", nativeName = "E", englishName = "E", textDirection = "DOWN" }),
            ])
        {
            Assert.Equal((status, code), await team.RefusedAsync(new HttpMethod(method), route, body, method is "PUT" ? Seen("\"2\"") : [("Sec-Fetch-Site", "same-origin")]));
        }
    }

    private static (string, string)[] Seen(string tag) => [("Sec-Fetch-Site", "same-origin"), ("If-Match", tag)];

    private static async Task<(HttpStatusCode Status, System.Text.Json.JsonElement Body)> ChooseAsync(TestClient team, string region, long[] offers)
    {
        var (read, tag) = await team.ReadAsync($"regions/{region}/settings");
        var settings = JsonNode.Parse(read.GetProperty("settings").GetRawText())!;
        settings["offers"] = new JsonArray([.. offers.Select(offer => (JsonNode)offer)]);
        return await team.PutAsync($"regions/{region}/settings", settings, tag);
    }
}
