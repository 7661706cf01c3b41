using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>
/// A manager of one region tries to get at another one: by its address, by the numbers of its things, by a token, by versions and by members of bodies
/// that nobody asked for. Nothing succeeds, and nothing tells whether there is such a thing.
/// </summary>
[Collection(AccountsTests.Name)]
public sealed partial class TrespassTests(AccountsFixture fixture, ITestOutputHelper output)
{
    private const string Nobodys = "987654321";

    /// <summary>Every route with a number in its address, with a number of the other region and with one that nobody has.</summary>
    [Fact]
    public async Task Numbers_of_another_region_s_things_are_nobody_s_in_one_s_own()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "einbrecher", "de"), await Newsroom.OpenAsync(fixture, "tresor", "de"));
        var ((attacker, _), (owner, _)) = (await own.StaffAsync(StaffRoles.Superuser), await foreign.MemberAsync(RegionRoles.Manager));
        var things = await FillAsync(owner, "tresor");
        var before = await HistoryAsync(owner, "tresor");
        var tried = 0;
        foreach (var (method, path, body) in await RoutesAsync())
        {
            if (Kind().Match(path) is not { Success: true } kind || !things.TryGetValue(kind.Groups[1].Value, out var theirs))
            {
                continue;
            }

            // The platform's team may everything in its own region: nothing but the number stands in the way.
            var there = await SendAsync(attacker, method, Fill(path, theirs), body);
            var nowhere = await SendAsync(attacker, method, Fill(path, Nobodys), body);
            Assert.True(there == nowhere, $"{method} {path}: {there} for a thing of another region, {nowhere} for none.");
            Assert.False(there.StartsWith('2'), $"{method} {path}: {there}");
            tried++;
        }

        Assert.Equal(before, await HistoryAsync(owner, "tresor"));
        Assert.True(tried > 40, $"Only {tried} routes were tried.");
        output.WriteLine($"{tried} routes tried with numbers of another region.");

        string Fill(string path, string number) => Place().Replace(path, place => place.Groups[1].Value switch
        {
            "region" => "einbrecher",
            "language" => "de",
            "date" => "2030-01-01",
            "account" => "nobody",
            "version" => "1",
            _ => number,
        });
    }

    [Fact]
    public async Task Another_region_s_things_cannot_be_named_in_bodies_either()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "nachbar", "de"), await Newsroom.OpenAsync(fixture, "nebenan", "de"));
        var ((attacker, _), (owner, _)) = (await own.MemberAsync(RegionRoles.Manager), await foreign.MemberAsync(RegionRoles.Manager));
        var things = await FillAsync(owner, "nebenan");
        var page = await attacker.CreateAsync("regions/nachbar/pages", new { });
        foreach (var (method, route, body) in ((string, string, Func<long, object>)[])
            [
                ("POST", "pages", number => new { parent = number }),
                ("POST", "pages", number => new { after = number }),
                ("PUT", $"pages/{page}/place", number => new { parent = number }),
                ("PUT", $"pages/{page}/attributes", number => new { organization = number, embeddedOffers = Array.Empty<long>() }),
                ("PUT", $"pages/{page}/attributes", number => new { icon = number, embeddedOffers = Array.Empty<long>() }),
                ("POST", "events", number => new { start = "2030-01-01T10:00:00Z", end = "2030-01-01T11:00:00Z", location = number }),
                ("POST", "events", number => new { start = "2030-01-01T10:00:00Z", end = "2030-01-01T11:00:00Z", icon = number }),
                ("POST", "contacts", number => new { location = number, card = new { name = "Kim" } }),
                ("POST", "organizations", number => new { name = "Gilde", logo = number }),
                ("POST", "media/folders", number => new { name = "Ordner", parent = number }),
                ("POST", "invitations", number => new { email = "jemand@nachbar.example", role = "author", organization = number }),
            ])
        {
            foreach (var (kind, number) in things)
            {
                var there = await SendAsync(attacker, method, $"regions/nachbar/{route}", JsonContent.Create(body(long.Parse(number, CultureInfo.InvariantCulture))));
                var nowhere = await SendAsync(attacker, method, $"regions/nachbar/{route}", JsonContent.Create(body(987654321)));
                Assert.True(there == nowhere, $"{method} {route} names a thing of {kind}: {there}, and {nowhere} for one that there is not.");
                Assert.False(there.StartsWith('2'), $"{method} {route} names a thing of {kind}: {there}");
            }
        }
    }

    [Fact]
    public async Task A_token_opens_no_other_region_and_a_forged_version_writes_over_nothing()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "mit-schluessel", "de"), await Newsroom.OpenAsync(fixture, "verschlossen", "de"));
        var ((attacker, _), (owner, _)) = (await own.MemberAsync(RegionRoles.Manager), await foreign.MemberAsync(RegionRoles.Manager));
        var theirs = await owner.CreateAsync("regions/verschlossen/pages", new { });
        await owner.PutAsync($"regions/verschlossen/pages/{theirs}/texts/de", new { status = "PUBLIC", title = "Ihres" }, "*");
        var mine = await attacker.CreateAsync("regions/mit-schluessel/pages", new { });
        await attacker.PutAsync($"regions/mit-schluessel/pages/{mine}/texts/de", new { status = "PUBLIC", title = "Meines" }, "*");
        var made = await attacker.OkAsync(HttpMethod.Post, "session/tokens", new { name = "Programm", scopes = PersonalScopes.Known, expiresInDays = 1 });
        using var program = fixture.Client();
        (string, string)[] shown = [("Authorization", $"Bearer {made.GetProperty("token").GetString()}"), ("If-Match", "\"1\"")];

        foreach (var slug in (string[])["verschlossen", "gibt-es-nicht"])
        {
            Assert.Equal((404, "region-unknown"), await program.RefusedAsync(HttpMethod.Get, $"regions/{slug}/pages", null, shown));
            Assert.Equal((404, "region-unknown"), await program.RefusedAsync(
                HttpMethod.Put, $"regions/{slug}/pages/{theirs}/texts/de", new { status = "PUBLIC", title = "Meins" }, shown));
        }

        foreach (var (forged, status) in ((string, int)[])[("\"2\"", 412), ("\"0\"", 412), ("\"-1\"", 400), ("W/\"1\"", 400), ("*", 400), ("\"1\", \"2\"", 400)])
        {
            Assert.Equal(status, (await program.RefusedAsync(
                HttpMethod.Put, $"regions/mit-schluessel/pages/{mine}/texts/de", new { status = "PUBLIC", title = "Anders" },
                shown[0], ("If-Match", forged))).Status);
        }

        Assert.Contains("Ihres", await foreign.PublicAsync("de/pages/"), StringComparison.Ordinal);
        Assert.Contains("Meines", await own.PublicAsync("de/pages/"), StringComparison.Ordinal);
    }

    /// <summary>What a body says beside what it is asked for is not heard: nobody gives themselves a role, a number or somebody else's name.</summary>
    [Fact]
    public async Task Members_that_nobody_asked_for_do_nothing()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "hochstapler", "de"), await Newsroom.OpenAsync(fixture, "geschaedigt", "de"));
        var (attacker, account) = await own.MemberAsync(RegionRoles.Author);
        var rights = (await attacker.OkAsync(HttpMethod.Get, "regions/hochstapler/rights")).GetRawText();
        var everything = new Dictionary<string, object>
        {
            ["role"] = "superuser",
            ["staffRole"] = "superuser",
            ["capabilities"] = new[] { "manage-staff" },
            ["pageRights"] = new[] { new { page = 1, mayPublish = true } },
            ["id"] = 1,
            ["number"] = 99,
            ["version"] = 99,
            ["revision"] = 99,
            ["region"] = foreign.Town.Number,
            ["account"] = "somebody",
            ["author"] = "somebody",
            ["creator"] = "somebody",
            ["by"] = "somebody",
            ["at"] = "2001-01-01T00:00:00Z",
            ["lastUpdated"] = "2001-01-01T00:00:00Z",
            ["archived"] = true,
            ["context"] = new { account = "service" },
            ["commandId"] = "x",
            ["dryRun"] = true,
            ["organization"] = 1,
            ["email"] = "chefin@hochstapler.example",
        };

        var page = (await attacker.OkAsync(HttpMethod.Post, "regions/hochstapler/pages", everything)).GetProperty("id").GetInt64();
        var text = $"regions/hochstapler/pages/{page}/texts/de";
        await attacker.PutAsync(text, new Dictionary<string, object>(everything) { ["status"] = "DRAFT", ["title"] = "Titel" }, "*");
        var manager = new Dictionary<string, object>(everything) { ["role"] = "manager" };
        Assert.Equal((403, "rights-missing"), await attacker.RefusedAsync(HttpMethod.Put, $"regions/hochstapler/members/{account}", manager));
        Assert.Equal((403, "rights-missing"), await attacker.RefusedAsync(HttpMethod.Put, $"staff/{account}", everything));
        Assert.Equal((403, "rights-missing"), await attacker.RefusedAsync(HttpMethod.Post, "regions/hochstapler/invitations", manager));

        var saved = (await attacker.ReadAsync(text)).Body.GetProperty("working");
        Assert.Equal((1, account), (saved.GetProperty("number").GetInt32(), saved.GetProperty("author").GetString()));
        Assert.NotEqual(2001, saved.GetProperty("lastUpdated").GetDateTimeOffset().Year);
        Assert.False((await attacker.ReadAsync($"regions/hochstapler/pages/{page}")).Body.GetProperty("archived").GetBoolean());
        Assert.Equal(rights, (await attacker.OkAsync(HttpMethod.Get, "regions/hochstapler/rights")).GetRawText());
        Assert.Equal("[]", await foreign.PublicAsync("de/pages/"));
    }

    /// <summary>One thing of each kind, by its kind as addresses call it.</summary>
    private static async Task<Dictionary<string, string>> FillAsync(TestClient owner, string region)
    {
        var page = await owner.CreateAsync($"regions/{region}/pages", new { });
        await owner.PutAsync($"regions/{region}/pages/{page}/texts/de", new { status = "PUBLIC", title = "Seite" }, "*");
        var things = new Dictionary<string, long>
        {
            ["pages"] = page,
            ["events"] = await owner.CreateAsync($"regions/{region}/events", new { start = "2030-01-01T10:00:00Z", end = "2030-01-01T11:00:00Z" }),
            ["organizations"] = await owner.CreateAsync($"regions/{region}/organizations", new { name = "Gilde" }),
            ["news"] = await owner.CreateAsync($"regions/{region}/news", new { }),
            ["folders"] = await owner.CreateAsync($"regions/{region}/media/folders", new { name = "Ordner" }),
        };
        return things.ToDictionary(thing => thing.Key, thing => thing.Value.ToString(CultureInfo.InvariantCulture));
    }

    private static async Task<string> HistoryAsync(TestClient owner, string region) =>
        (await owner.OkAsync(HttpMethod.Get, $"regions/{region}/history")).GetRawText();

    /// <summary>Method, path and an example of the body, as the API describes itself.</summary>
    private async Task<List<(string Method, string Path, JsonContent? Body)>> RoutesAsync()
    {
        var document = JsonNode.Parse(await fixture.Platform.ReadAsync("/openapi/admin.json"))!;
        return
        [
            .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => (
                operation.Key.ToUpperInvariant(),
                path.Key["/api/admin/v1/".Length..],
                operation.Value!["requestBody"]?["content"]?["application/json"]?["example"] is { } example ? JsonContent.Create(example) : null)),
        ];
    }

    private static async Task<string> SendAsync(TestClient client, string method, string route, JsonContent? body)
    {
        var sent = body is null ? null : JsonContent.Create(JsonNode.Parse(await body.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        using var response = await client.SendAsync(new HttpMethod(method), route, sent, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"1\""));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var problem = response.IsSuccessStatusCode ? default : JsonSerializer.Deserialize<JsonElement>(text);
        return response.IsSuccessStatusCode
            ? $"{(int)response.StatusCode}"
            : $"{(int)response.StatusCode} {problem.GetProperty("code").GetString()} {Number().Replace(problem.GetProperty("detail").GetString()!, "#")}";
    }

    [GeneratedRegex(@"^regions/\{region\}/(?:media/)?(\w+)/\{(?:id|page|folder)\}")]
    private static partial Regex Kind();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\d+")]
    private static partial Regex Number();
}
