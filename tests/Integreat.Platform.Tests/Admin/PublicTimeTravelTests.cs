using System.Globalization;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Tests.Accounts;

namespace Integreat.Platform.Tests.Admin;

/// <summary>The public API of one's own region, as it was at a moment.</summary>
[Collection(AccountsTests.Name)]
public sealed class PublicTimeTravelTests(AccountsFixture fixture)
{
    [Fact]
    public async Task Readers_answers_may_be_seen_as_they_were()
    {
        var room = await Newsroom.OpenAsync(fixture, "damals", "de", "en");
        var ((manager, _), (staff, _)) = (await room.MemberAsync(RegionRoles.Manager), await room.StaffAsync("superuser"));
        var page = await manager.CreateAsync("regions/damals/pages", new { });
        await manager.PutAsync($"regions/damals/pages/{page}/texts/de", new { status = "PUBLIC", title = "Rathaus", content = "<p>bis 17 Uhr</p>" }, "*");
        var happening = await manager.CreateAsync("regions/damals/events", new { start = InHours(3), end = InHours(5) });
        await manager.PutAsync($"regions/damals/events/{happening}/texts/de", new { status = "PUBLIC", title = "Fest", content = "<p>im Hof</p>" }, "*");
        var before = await ReadAllAsync(manager, "");
        var then = Now();

        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + TimeSpan.FromHours(6)); // the event is over, too
        await manager.PutAsync($"regions/damals/pages/{page}/texts/de", new { status = "PUBLIC", title = "Rathaus", content = "<p>bis 18 Uhr</p>" }, "\"1\"");
        await manager.OkAsync(HttpMethod.Post, $"regions/damals/events/{happening}/archive");
        await staff.OkAsync(HttpMethod.Post, "regions/damals/languages/en/hide");

        Assert.Contains("bis 17 Uhr", before["de/pages/"], StringComparison.Ordinal);
        Assert.Contains("im Hof", before["de/events/"], StringComparison.Ordinal);
        Assert.All(await ReadAllAsync(manager, $"as-of={then}"), answer => Assert.Equal(before[answer.Key], answer.Value));
        var now = await ReadAllAsync(manager, "");
        Assert.Contains("bis 18 Uhr", now["de/pages/"], StringComparison.Ordinal);
        Assert.Equal("[]", now["de/events/"]);
        Assert.DoesNotContain("\"en\"", now["languages/"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_erased_is_not_shown_in_the_past_either()
    {
        var room = await Newsroom.OpenAsync(fixture, "vergessen", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var (staff, _) = await room.StaffAsync("superuser");
        var page = await manager.CreateAsync("regions/vergessen/pages", new { });
        var (_, saved) = await manager.PutAsync(
            $"regions/vergessen/pages/{page}/texts/de", new { status = "PUBLIC", title = "Seite", content = "<p>Frau Muster, 0631 1234</p>" }, "*");
        var then = Now();
        fixture.Clock.MoveTo(fixture.Clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        await manager.PutAsync($"regions/vergessen/pages/{page}/texts/de", new { status = "PUBLIC", title = "Seite", content = "<p>Amt</p>" }, "\"1\"");
        Assert.Contains("0631", await ReadAsync(manager, $"vergessen/de/pages/?as-of={then}"), StringComparison.Ordinal);
        await staff.OkAsync(HttpMethod.Post, $"regions/vergessen/history/{saved.GetProperty("version").GetInt64()}/erase");

        Assert.DoesNotContain("0631", await ReadAsync(manager, $"vergessen/de/pages/?as-of={then}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_back_takes_nothing_of_the_memory_for_compressed_answers()
    {
        var room = await Newsroom.OpenAsync(fixture, "sparsam", "de");
        var (manager, _) = await room.MemberAsync(RegionRoles.Manager);
        var page = await manager.CreateAsync("regions/sparsam/pages", new { });
        var content = string.Concat(Enumerable.Repeat("<p>Offen von 9 bis 17 Uhr.</p>", 50));
        await manager.PutAsync($"regions/sparsam/pages/{page}/texts/de", new { status = "PUBLIC", title = "Amt", content }, "*");
        var taken = fixture.Platform.Service<Compressor>().Taken;

        foreach (var route in (string[])["sparsam/de/pages/", "sparsam/de/page/", "regions/sparsam/", "sparsam/languages/"])
        {
            using var response = await manager.SendAsync(
                HttpMethod.Get, $"../../v3/{route}?url=/sparsam/de/amt/&as-of={Now()}", null, ("Accept-Encoding", "gzip, br"));
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(taken, fixture.Platform.Service<Compressor>().Taken);
    }

    [Fact]
    public async Task Only_who_has_rights_in_the_region_looks_back()
    {
        var room = await Newsroom.OpenAsync(fixture, "nur-wir", "de");
        var ((stranger, _), (observer, _)) = (await room.StrangerAsync(), await room.MemberAsync(RegionRoles.Observer));
        using var nobody = fixture.Client();
        var address = $"nur-wir/de/pages/?as-of={Now()}";

        Assert.Equal("[]", await ReadAsync(observer, address));
        Assert.Equal(HttpStatusCode.Unauthorized, await RefusedAsync(nobody, address));
        Assert.Equal(HttpStatusCode.NotFound, await RefusedAsync(stranger, address));
        Assert.Equal(HttpStatusCode.BadRequest, await RefusedAsync(observer, "nur-wir/de/pages/?as-of=yesterday"));
        Assert.Equal(HttpStatusCode.NotFound, await RefusedAsync(observer, "nur-wir/de/pages/?as-of=2001-01-01T00:00:00Z"));
    }

    private static async Task<Dictionary<string, string>> ReadAllAsync(TestClient client, string query)
    {
        var answers = new Dictionary<string, string>();
        foreach (var route in (string[])
            [
                "de/pages/", "de/events/", "de/locations/", "de/imprint/", "de/children/", "de/page/?url=/damals/de/rathaus/", "en/pages/", "languages/", "de/offers/",
            ])
        {
            answers[route] = await ReadAsync(client, $"damals/{route}{(route.Contains('?', StringComparison.Ordinal) ? "&" : "?")}{query}");
        }

        answers["regions/damals/"] = await ReadAsync(client, $"regions/damals/?{query}");
        return answers;
    }

    private static async Task<string> ReadAsync(TestClient client, string route)
    {
        using var response = await client.SendAsync(HttpMethod.Get, $"../../v3/{route}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{route}: {response.StatusCode} {text}");
        Assert.Equal(route.Contains("as-of", StringComparison.Ordinal) ? "no-store" : null, response.Headers.CacheControl?.ToString());
        return text;
    }

    private static async Task<HttpStatusCode> RefusedAsync(TestClient client, string route)
    {
        using var response = await client.SendAsync(HttpMethod.Get, $"../../v3/{route}");
        var reason = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotEqual("", reason.GetProperty("error").GetString());
        return response.StatusCode;
    }

    private string Now() => fixture.Clock.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private DateTimeOffset InHours(double hours) => fixture.Clock.GetUtcNow() + TimeSpan.FromHours(hours);
}
