using System.Collections.Immutable;
using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.SiteMaps;

namespace Integreat.Platform.Tests.Gateway;

public sealed class SiteMapTests
{
    private const string Site = "https://app.example";

    [Fact]
    public void An_address_is_encoded_and_names_all_its_translations_and_itself()
    {
        var url = new SiteMapUrl(
            "de", "/stadt/de/behörden & ämter/", new DateTimeOffset(2026, 3, 10, 11, 28, 0, 316, TimeSpan.FromHours(1)),
            [new Alternate("ar", "/stadt/ar/سلطات/")]);

        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <urlset xmlns:xhtml="http://www.w3.org/1999/xhtml" xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url>
            <loc>https://app.example/stadt/de/beh%C3%B6rden%20%26%20%C3%A4mter/</loc>
            <lastmod>2026-03-10T10:28:00Z</lastmod>
            <xhtml:link rel="alternate" hreflang="tag-de" href="https://app.example/stadt/de/beh%C3%B6rden%20%26%20%C3%A4mter/" />
            <xhtml:link rel="alternate" hreflang="tag-ar" href="https://app.example/stadt/ar/%D8%B3%D9%84%D8%B7%D8%A7%D8%AA/" />
            </url>
            <url>
            <loc>https://app.example/stadt/de/</loc>
            </url>
            </urlset>
            """,
            Write([url, new SiteMapUrl("de", "/stadt/de/", null, [])]));
    }

    [Fact]
    public void What_fits_is_one_file_and_nothing_is_one_as_well()
    {
        Assert.Equal(3, Assert.Single(SiteMap.Split(Urls(3), Site, new SiteMapLimits(3, long.MaxValue))).Length);
        Assert.Empty(Assert.Single(SiteMap.Split([], Site, SiteMapLimits.Protocol)));
    }

    [Fact]
    public void More_addresses_than_a_file_may_hold_go_on_in_the_next()
    {
        var files = SiteMap.Split(Urls(7), Site, new SiteMapLimits(3, long.MaxValue));

        Assert.Equal([3, 3, 1], files.Select(file => file.Length));
        Assert.Equal(Urls(7).Select(url => url.Path), files.SelectMany(file => file).Select(url => url.Path));
    }

    [Theory]
    [InlineData("a")]
    [InlineData("سلطات")]
    [InlineData("字")]
    [InlineData("🙂")]
    [InlineData("&")]
    public void No_file_is_larger_than_a_file_may_be(string letter)
    {
        const int limit = 20_000;
        var slug = string.Concat(Enumerable.Repeat(letter, 40));
        var urls = Enumerable.Range(0, 60).Select(number => new SiteMapUrl(
            "de", $"/stadt/de/{number}-{slug}/", DateTimeOffset.UnixEpoch,
            [.. Enumerable.Range(0, number % 5).Select(other => new Alternate("ar", $"/stadt/ar/{other}-{slug}/"))]));

        var files = SiteMap.Split(urls, Site, new SiteMapLimits(50_000, limit));

        Assert.True(files.Length > 1);
        Assert.All(files, file => Assert.InRange(Encoding.UTF8.GetByteCount(Write(file)), 1, limit));
        Assert.Equal(60, files.Sum(file => file.Length));
    }

    private static IEnumerable<SiteMapUrl> Urls(int count) =>
        Enumerable.Range(1, count).Select(number => new SiteMapUrl("de", $"/stadt/de/{number}/", null, []));

    private static string Write(ImmutableArray<SiteMapUrl> urls) =>
        Encoding.UTF8.GetString(SiteMap.Write(urls, Site, language => $"tag-{language}"));
}
