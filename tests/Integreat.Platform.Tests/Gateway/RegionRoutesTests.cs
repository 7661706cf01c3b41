using System.Net;
using System.Text.Json;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class RegionRoutesTests(GatewayFixture gateway)
{
    [Theory]
    [InlineData("/api/v3/regions/")]
    [InlineData("/wp-json/extensions/v3/sites/")]
    public async Task Regions_are_listed_by_name_as_people_sort_and_without_archived_ones(string address)
    {
        var mark = $"list{address.Length}-";
        foreach (var (name, status) in (ReadOnlySpan<(string, string)>)[
            ("Testumgebung", "HIDDEN"), ("Nürnberg", "ACTIVE"), ("hallo aschaffenburg", "ACTIVE"), ("Altenstadt", "ARCHIVED"),
            ("Augsburg", "ACTIVE"), ("Äpfelstadt", "ACTIVE"), ("Zell", "ACTIVE")])
        {
            gateway.AddRegion($"{mark}{name.Length}-{name[0] % 32}", status, name);
        }

        using var json = JsonDocument.Parse(await gateway.ReadAsync(address));
        var names = json.RootElement.EnumerateArray()
            .Where(region => region.GetProperty("path").GetString()!.StartsWith(mark, StringComparison.Ordinal))
            .Select(region => region.GetProperty("name").GetString()!);

        Assert.Equal(["Äpfelstadt", "Augsburg", "hallo aschaffenburg", "Nürnberg", "Testumgebung", "Zell"], names);
    }

    [Fact]
    public async Task A_region_and_its_languages_have_both_forms_of_address()
    {
        gateway.AddRegion("zwei-formen");

        Assert.Equal("""{"name":"zwei-formen","path":"zwei-formen"}""", await gateway.ReadAsync("/api/v3/regions/zwei-formen/"));
        Assert.Equal("""{"name":"zwei-formen","path":"zwei-formen"}""", await gateway.ReadAsync("/wp-json/extensions/v3/sites/zwei-formen/"));
        Assert.Equal("""[{"code":"de"}]""", await gateway.ReadAsync("/api/v3/zwei-formen/languages/"));
        Assert.Equal("""[{"code":"de"}]""", await gateway.ReadAsync("/zwei-formen/de/wp-json/extensions/v3/languages/"));
    }

    [Fact]
    public async Task An_archived_region_says_so()
    {
        gateway.AddRegion("archiviert", "ARCHIVED");
        foreach (var address in (string[])["/api/v3/regions/archiviert/", "/api/v3/archiviert/languages/"])
        {
            Assert.Equal("""{"error":"This region is archived."}""", await gateway.ReadAsync(address, HttpStatusCode.NotFound));
        }
    }

    [Theory]
    [InlineData("/api/v3/regions/niemand/")]
    [InlineData("/api/v3/niemand/languages/")]
    [InlineData("/api/v3/niemand/de/pages/")]
    [InlineData("/api/v3/niemand/de/page/?id=1")]
    [InlineData("/api/v3/niemand/de/post/")]
    [InlineData("/api/v3/niemand/de/parents/?url=a")]
    [InlineData("/api/v3/niemand/de/children/")]
    [InlineData("/niemand/de/wp-json/extensions/v3/languages/")]
    [InlineData("/niemand/de/wp-json/extensions/v3/children/")]
    public async Task An_unknown_region_is_not_found_on_any_route_and_wakes_no_edition(string address)
    {
        var editions = gateway.Leaders.Editions.Count;

        Assert.Equal("""{"error":"No Region matches the given query."}""", await gateway.ReadAsync(address, HttpStatusCode.NotFound));
        Assert.Equal(editions, gateway.Leaders.Editions.Count);
    }

    [Theory]
    [InlineData("/api/v3/regions/frueher/", "/api/v3/regions/heute/")]
    [InlineData("/api/v3/frueher/languages/", "/api/v3/heute/languages/")]
    [InlineData("/api/v3/frueher/frueher/page/?url=/frueher/ä", "/api/v3/heute/frueher/page/?url=/frueher/%C3%A4")]
    [InlineData("/frueher/de/wp-json/extensions/v3/pages/", "/heute/de/wp-json/extensions/v3/pages/")]
    [InlineData("/wp-json/extensions/v3/sites/frueher/", "/wp-json/extensions/v3/sites/heute/")]
    public async Task An_earlier_address_leads_to_todays(string address, string expected)
    {
        gateway.AddRegion("heute", earlier: "frueher");

        using var response = await gateway.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task A_new_region_is_there_at_once()
    {
        await gateway.ReadAsync("/api/v3/regions/eben-erst/", HttpStatusCode.NotFound);
        gateway.AddRegion("eben-erst");

        await gateway.ReadAsync("/api/v3/regions/eben-erst/");
    }
}
