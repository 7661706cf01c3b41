using System.Net;
using System.Xml.Linq;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Site maps of the golden town.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenSiteMapTests(PlatformFixture fixture)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task A_site_map_lists_pages_and_imprint_with_their_translations()
    {
        var map = await ReadAsync("/sitemaps/goldstadt/ar.xml");

        Assert.Equal(
            [
                " | ar:/ar/ de:/de/ en:/en/",
                "2024-07-01T10:00:00Z | ar:/ar/مرحبا/ de:/de/willkommen/ en:/en/welcome/",
                "2024-07-01T10:00:00Z | ar:/ar/مصدر/ de:/de/quelle/",
                "2024-07-01T10:00:00Z | ar:/ar/مملوء/ de:/de/leer/ en:/en/filled/",
                "2024-07-01T10:00:00Z | ar:/ar/سلطات/ de:/de/behörden-und-ämter/",
                "2024-07-01T10:00:00Z | ar:/ar/disclaimer/ de:/de/disclaimer/ en:/en/disclaimer/",
            ],
            map.Elements(Map + "url").Select(url =>
            {
                var links = url.Elements(Xhtml + "link").ToList();
                Assert.Equal(url.Element(Map + "loc")!.Value, links[0].Attribute("href")!.Value);
                return $"{url.Element(Map + "lastmod")?.Value} | {string.Join(' ', links.Select(Describe))}";
            }));
    }

    [Fact]
    public async Task The_index_names_it()
    {
        var files = (await ReadAsync("/sitemap.xml")).Descendants(Map + "loc").Select(file => file.Value).ToList();

        Assert.Equal(
            ["http://localhost:8000/sitemaps/goldstadt/de.xml", "http://localhost:8000/sitemaps/goldstadt/en.xml", "http://localhost:8000/sitemaps/goldstadt/ar.xml"],
            files.Where(file => file.Contains("goldstadt", StringComparison.Ordinal)));
        Assert.DoesNotContain(files, file => file.Contains("vorstadt", StringComparison.Ordinal)); // hidden
        Assert.DoesNotContain(files, file => file.Contains("altstadt", StringComparison.Ordinal)); // archived
    }

    private static string Describe(XElement link)
    {
        var address = link.Attribute("href")!.Value;
        Assert.True(address.All(char.IsAscii), address);
        return $"{link.Attribute("hreflang")!.Value}:{Uri.UnescapeDataString(address).Replace("https://integreat.app/goldstadt", "", StringComparison.Ordinal)}";
    }

    private async Task<XElement> ReadAsync(string target)
    {
        using var response = await fixture.Platform.GetAsync(target);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
    }
}
