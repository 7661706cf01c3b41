using System.Text.Json;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Tests.Accounts;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Tests.Admin;

/// <summary>Every route of the admin API, tried by everybody: what the table says is what happens.</summary>
[Collection(AccountsTests.Name)]
public sealed class RouteRightsTests(AccountsFixture fixture, ITestOutputHelper output)
{
    private const string Root = "api/admin/v1/";

    private IEnumerable<(RouteEndpoint Route, string Pattern, string Method, AdminRule? Rule)> Routes =>
        from route in fixture.Platform.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = route.RoutePattern.RawText!.TrimStart('/')
        where pattern.StartsWith(Root, StringComparison.Ordinal)
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["?"]
        select (route, pattern[Root.Length..].TrimEnd('/'), method, route.Metadata.GetMetadata<AdminRule>());

    [Fact]
    public void Every_route_says_who_may_use_it() => Assert.All(Routes, route =>
    {
        Assert.True(route.Rule is not null, $"{route.Method} {route.Pattern} has no rule.");
        Assert.NotEqual("?", route.Method);
        Assert.Equal(route.Pattern.StartsWith("regions/{region}", StringComparison.Ordinal), route.Rule!.Reach is AdminReach.Region);
        Assert.Equal(
            (route.Pattern is "regions" && route.Method is "POST") || route.Pattern.Split('/')[0] is "register" or "staff" or "accounts" or "conditions" or "languages" or "offers" or "categories" or "news",
            route.Rule.Reach is AdminReach.Platform);
        Assert.True(route.Rule is not { Reach: AdminReach.Region, Capability: null }, $"{route.Method} {route.Pattern} names no capability.");
    });

    [Fact]
    public async Task Every_role_may_what_the_table_says_in_its_own_region_and_nothing_elsewhere()
    {
        var (own, foreign) = (await Newsroom.OpenAsync(fixture, "matrix", "de"), await Newsroom.OpenAsync(fixture, "matrix-fremd", "de"));
        var page = await own.Town.AddPublicAsync("Seite");
        await foreign.Town.AddPublicAsync("Seite");
        // At the same time, because most of it is waiting. What one of them changes, no other's rights depend on.
        var members = await Task.WhenAll(Enum.GetValues<RegionRole>().Select(role => TryMemberAsync(own, role, page)));
        var staff = await Task.WhenAll(Enum.GetValues<StaffRole>().Select(role => TryStaffAsync(own, role, page)));
        var tried = members.Sum() + staff.Sum();

        var (stranger, _) = await own.StrangerAsync();
        using var nobody = fixture.Client();
        foreach (var (_, pattern, method, _) in Routes.Where(route => route.Rule!.Reach is AdminReach.Region or AdminReach.Platform))
        {
            var isRegion = pattern.StartsWith("regions/", StringComparison.Ordinal);
            AssertSame(isRegion ? "region-unknown" : "rights-missing", await TryAsync(stranger, method, Fill(pattern, "matrix", page)), "stranger", method, pattern);
            AssertSame("sign-in-required", await TryAsync(nobody, method, Fill(pattern, "matrix", page)), "nobody", method, pattern);
            tried += 2;
        }

        output.WriteLine($"{tried} combinations of route, role and region tried.");
        Assert.True(tried > 400, $"Only {tried} combinations were tried.");
    }

    [Fact]
    public async Task A_stranger_s_bad_requests_tell_nothing_either()
    {
        await Newsroom.OpenAsync(fixture, "verschwiegen", "de");
        var (stranger, _) = await (await Newsroom.OpenAsync(fixture, "anderswo", "de")).StrangerAsync();
        foreach (var (method, route, body) in ((string, string, object?)[])
            [
                ("PUT", "members/kim", new { role = "king" }),
                ("PUT", "pages/1/texts/de", new { status = "PUBLIC", title = "Titel" }), // without If-Match
                ("PUT", "pages/1/texts/de", new { status = "NONE", title = "" }),
                ("GET", "pages?count=0", null),
                ("GET", "pages?after=404", null),
                ("GET", "pages?archived=maybe", null),
                ("POST", "pages", "no object"),
                ("DELETE", "pages/1/rights/kim", null),
            ])
        {
            var there = await stranger.RefusedAsync(new HttpMethod(method), $"regions/verschwiegen/{route}", body);
            var nowhere = await stranger.RefusedAsync(new HttpMethod(method), $"regions/gibt-es-nicht/{route}", body);
            Assert.Equal(nowhere, there);
        }
    }

    private async Task<int> TryMemberAsync(Newsroom own, RegionRole role, long page)
    {
        var (client, _) = await own.MemberAsync(RightsMapping.Name(role));
        var tried = await TryPlatformAsync(client, null);
        foreach (var (_, pattern, method, rule) in Routes.Where(route => route.Rule!.Reach is AdminReach.Region))
        {
            var capability = RightsMapping.Parse<Capability>(rule!.Capability!)!.Value;
            var expected = RightsTable.Of(capability, role) is Allowance.Everywhere ? null : "rights-missing";
            AssertSame(expected, await TryAsync(client, method, Fill(pattern, "matrix", page)), role, method, pattern);
            AssertSame("region-unknown", await TryAsync(client, method, Fill(pattern, "matrix-fremd", page)), role, method, pattern);
            AssertSame("region-unknown", await TryAsync(client, method, Fill(pattern, "gibt-es-nicht", page)), role, method, pattern);
            tried += 3;
        }

        return tried;
    }

    private async Task<int> TryStaffAsync(Newsroom own, StaffRole role, long page)
    {
        var (client, _) = await own.StaffAsync(RightsMapping.Name(role));
        var tried = await TryPlatformAsync(client, role);
        foreach (var (_, pattern, method, rule) in Routes.Where(route => route.Rule!.Reach is AdminReach.Region))
        {
            var capability = RightsMapping.Parse<Capability>(rule!.Capability!)!.Value;
            var expected = RightsTable.Allows(capability, role) ? null : "rights-missing";
            AssertSame(expected, await TryAsync(client, method, Fill(pattern, "matrix", page)), role, method, pattern);
            AssertSame(expected, await TryAsync(client, method, Fill(pattern, "matrix-fremd", page)), role, method, pattern);
            AssertSame("region-unknown", await TryAsync(client, method, Fill(pattern, "gibt-es-nicht", page)), role, method, pattern);
            tried += 3;
        }

        return tried;
    }

    private async Task<int> TryPlatformAsync(TestClient client, StaffRole? role)
    {
        var tried = 0;
        foreach (var (_, pattern, method, rule) in Routes.Where(route => route.Rule!.Reach is AdminReach.Platform))
        {
            var allowed = role is { } staff
                && (rule!.Capability is not { } name || RightsTable.Allows(RightsMapping.Parse<Capability>(name)!.Value, staff));
            AssertSame(allowed ? null : "rights-missing", await TryAsync(client, method, Fill(pattern, "", 0)), role, method, pattern);
            tried++;
        }

        return tried;
    }

    // The person of the address is nobody's account, so that what is allowed changes nobody's rights.
    private static string Fill(string pattern, string region, long page) => pattern
        .Replace("{region}", region, StringComparison.Ordinal)
        .Replace("{page:long}", $"{page}", StringComparison.Ordinal)
        .Replace("{media:long}", "404", StringComparison.Ordinal)
        .Replace("{folder:long}", "404", StringComparison.Ordinal)
        .Replace("{id:long}", $"{page}", StringComparison.Ordinal)
        .Replace("{date}", "2030-01-01", StringComparison.Ordinal)
        .Replace("{account}", "nobody", StringComparison.Ordinal)
        .Replace("{slug}", "niemandes", StringComparison.Ordinal)
        .Replace("{code}", "qq", StringComparison.Ordinal)
        .Replace("{version:int}", "1", StringComparison.Ordinal)
        .Replace("{version:long}", "1", StringComparison.Ordinal)
        .Replace("{language}", "de", StringComparison.Ordinal);

    /// <summary>The refusal that speaks of rights; null where rights were no obstacle.</summary>
    private static async Task<string?> TryAsync(TestClient client, string method, string route)
    {
        object? body = method is "PUT" or "POST" ? Body(route) : null;
        using var response = await client.SendAsync(
            new HttpMethod(method), route, body, ("Sec-Fetch-Site", "same-origin"), ("If-Match", "\"0\""));
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var code = response.IsSuccessStatusCode ? null : JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString();
        Assert.True(code is not ("body-wrong" or "route-unknown" or "method-wrong" or "internal"), $"{method} {route}: {text}");
        return code is "rights-missing" or "region-unknown" or "sign-in-required" ? code : null;
    }

    // Says enough for every route, and for none too much: the status of a text decides which right it takes.
    private static Dictionary<string, object> Body(string route)
    {
        var body = new Dictionary<string, object>
        {
            ["email"] = "nobody@matrix.example",
            ["ags"] = "00000000",
            ["template"] = "matrix",
            ["languages"] = Array.Empty<string>(),
            ["role"] = route.StartsWith("staff", StringComparison.Ordinal) ? "app-team" : "observer",
            ["mayPublish"] = false,
            ["comment"] = "Bitte kürzer.",
            ["status"] = route.EndsWith("settings", StringComparison.Ordinal) ? "ACTIVE" : "DRAFT",
            ["title"] = "Titel",
            ["numbers"] = new[] { 404 },
            ["embeddedOffers"] = Array.Empty<long>(),
            ["start"] = "2030-01-01T10:00:00Z",
            ["end"] = "2030-01-01T11:00:00Z",
            ["moment"] = "2030-01-01T10:00:00Z",
            ["address"] = "Marktplatz 1",
            ["postalCode"] = "67655",
            ["city"] = "Musterstadt",
            ["category"] = 404,
            ["location"] = 404,
            ["card"] = new { name = "Kim" },
            ["name"] = "Gilde",
            ["slug"] = "gilde",
            ["language"] = route.EndsWith("languages", StringComparison.Ordinal) ? "xx" : "de",
        };
        if (route.Contains("/bulk/", StringComparison.Ordinal))
        {
            body["items"] = new[] { new { id = 404 } };
            body["organization"] = 404;
        }

        if (route.StartsWith("languages/", StringComparison.Ordinal))
        {
            (body["bcp47Tag"], body["nativeName"], body["englishName"]) = ("qq", "Niemandes", "Nobody's");
        }

        if (route.StartsWith("categories", StringComparison.Ordinal))
        {
            (body["names"], body["icon"], body["color"]) = (new[] { new { language = "de", name = "Amt" } }, "office", "#1DC6C6");
        }

        if (route.Contains("/languages", StringComparison.Ordinal))
        {
            body["parent"] = "de";
        }

        return body;
    }

    private static void AssertSame(string? expected, string? actual, object? who, string method, string pattern) =>
        Assert.True(expected == actual, $"{who}, {method} {pattern}: {actual ?? "allowed"} instead of {expected ?? "allowed"}.");
}
