using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class SiteMapRoutesTests
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static int _regionsMade;

    private readonly GatewayFixture _gateway;
    private readonly string _region = $"karte-{Interlocked.Increment(ref _regionsMade)}";
    private readonly long _number;

    public SiteMapRoutesTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        _number = gateway.AddRegion(_region, earlier: $"{_region}-alt").Region;
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_map_lists_what_people_can_read()
    {
        PutItems();

        var map = await ReadAsync($"/sitemaps/{_region}/de.xml");

        Assert.Equal(Map + "urlset", map.Name);
        Assert.Equal(
            ["", "willkommen/", "willkommen/amt/", "events/fest/", "locations/rathaus/", "disclaimer/"],
            map.Elements(Map + "url").Select(url => url.Element(Map + "loc")!.Value.Replace($"https://app.example/{_region}/de/", "", StringComparison.Ordinal)));
        Assert.All(map.Elements(Map + "url").Skip(1), url => Assert.Equal("2026-03-10T10:28:00Z", url.Element(Map + "lastmod")!.Value));
    }

    [Fact]
    public async Task The_index_names_live_regions_in_listed_languages_and_wakes_no_edition()
    {
        _gateway.AddRegion($"{_region}-hidden", "HIDDEN");
        _gateway.AddRegion($"{_region}-archiv", "ARCHIVED");
        var editions = _gateway.Leaders.Editions.Count;

        var index = await ReadAsync("/sitemap.xml");

        Assert.Equal(Map + "sitemapindex", index.Name);
        var files = index.Elements(Map + "sitemap").Select(file => file.Element(Map + "loc")!.Value)
            .Where(file => file.Contains($"/{_region}", StringComparison.Ordinal));
        Assert.Equal([$"https://cms.example/sitemaps/{_region}/de.xml"], files);
        Assert.Equal(editions, _gateway.Leaders.Editions.Count);
    }

    [Fact]
    public async Task A_map_that_is_too_large_goes_on_in_further_files_that_the_index_names()
    {
        // A path of a million letters may need nine million bytes, so six of them need more than one file.
        var path = new string('x', 1_000_000);
        _gateway.Leaders.Edition(_number, "de").Put(
            [.. Enumerable.Range(1, 6).Select(id => Items.Public(ItemKinds.Location, id, $"/{path}/{id}/", "", "") with { Envelope = default, Content = default })]);

        var first = await ReadAsync($"/sitemaps/{_region}/de.xml");
        var index = await ReadAsync("/sitemap.xml");
        var names = index.Descendants(Map + "loc").Select(file => file.Value).Where(file => file.Contains($"/{_region}/", StringComparison.Ordinal)).ToList();

        Assert.Equal([$"https://cms.example/sitemaps/{_region}/de.xml", $"https://cms.example/sitemaps/{_region}/de/2.xml"], names[..2]);
        var rest = await Task.WhenAll(names.Skip(1).Select(name => ReadAsync(new Uri(name).AbsolutePath)));
        Assert.Equal(7, rest.Append(first).Sum(file => file.Elements(Map + "url").Count()));
        await AssertProblemAsync($"/sitemaps/{_region}/de/{names.Count + 1}.xml", "site-map-unknown");
    }

    [Fact]
    public async Task Maps_are_revalidated_and_compressed_like_all_answers()
    {
        PutItems();
        using var plain = await _gateway.GetAsync($"/sitemaps/{_region}/de.xml");
        using var held = await _gateway.GetAsync($"/sitemaps/{_region}/de.xml", ("If-None-Match", plain.Headers.ETag!.Tag));
        using var coded = await _gateway.GetAsync($"/sitemaps/{_region}/de.xml", ("Accept-Encoding", "gzip"));
        using var head = await _gateway.SendAsync(HttpMethod.Head, "/sitemap.xml");

        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Equal("gzip", coded.Content.Headers.ContentEncoding.Single());
        await using var unpacked = new GZipStream(await coded.Content.ReadAsStreamAsync(Cancellation), CompressionMode.Decompress);
        Assert.True(XNode.DeepEquals(
            await XDocument.LoadAsync(unpacked, LoadOptions.None, Cancellation),
            XDocument.Parse(await plain.Content.ReadAsStringAsync(Cancellation))));
        Assert.Equal("application/xml", head.Content.Headers.ContentType?.ToString());
        Assert.NotNull(head.Headers.ETag);
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem_and_an_earlier_address_redirects()
    {
        await AssertProblemAsync("/sitemaps/nirgends/de.xml", "region-unknown");
        await AssertProblemAsync($"/sitemaps/{_region}/en.xml", "language-unknown");
        await AssertProblemAsync($"/sitemaps/{_region}/de/1.xml", "site-map-unknown");
        await AssertProblemAsync($"/sitemaps/{_region}/de/2.xml", "site-map-unknown");
        foreach (var rest in (string[])["de.xml", "de/2.xml"])
        {
            using var moved = await _gateway.GetAsync($"/sitemaps/{_region}-alt/{rest}");
            Assert.Equal($"/sitemaps/{_region}/{rest}", moved.Headers.Location?.OriginalString);
        }
    }

    [Fact]
    public async Task Robots_find_the_index_and_may_read_everything()
    {
        using var response = await _gateway.GetAsync("/robots.txt");

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "User-agent: *\nDisallow:\n\nSitemap: https://cms.example/sitemap.xml\n", await response.Content.ReadAsStringAsync(Cancellation));
    }

    private void PutItems() => _gateway.Leaders.Edition(_number, "de").Put(
        Items.Public(ItemKinds.Imprint, 0, $"/{_region}/de/disclaimer/", "Impressum", ""),
        Items.Public(ItemKinds.Location, 21, $"/{_region}/de/locations/rathaus/", "Rathaus", ""),
        Items.Public(ItemKinds.Event, 11, $"/{_region}/de/events/fest/", "Fest", ""),
        new Fragment { Kind = ItemKinds.Event, Id = 12, Visibility = Visibility.Hidden, Slugs = ["vorbei"] },
        Items.Public(ItemKinds.News, 31, $"/{_region}/de/news/local/301/", "Neues", ""),
        Items.Public(ItemKinds.Page, 2, $"/{_region}/de/willkommen/amt/", "Amt", "") with { Page = new PagePlace(1, 1) },
        Items.Public(ItemKinds.Page, 1, $"/{_region}/de/willkommen/", "Willkommen", ""),
        Pages.Unlisted(3, Visibility.Archived, "archiv"));

    private async Task<XElement> ReadAsync(string target)
    {
        using var response = await _gateway.GetAsync(target);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/xml", response.Content.Headers.ContentType?.ToString());
        return XDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation)).Root!;
    }

    private async Task AssertProblemAsync(string target, string code)
    {
        using var response = await _gateway.GetAsync(target);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
    }
}
