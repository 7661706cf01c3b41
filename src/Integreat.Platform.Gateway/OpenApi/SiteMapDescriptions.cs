using Integreat.Platform.Gateway.SiteMaps;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>What search engines read, in the document of the public API.</summary>
internal static class SiteMapDescriptions
{
    private const string Feature = "Site maps";
    private const string Xml = "application/xml";

    private const string Index =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
          <sitemap><loc>https://cms.example.org/sitemaps/augsburg/de.xml</loc></sitemap>
        </sitemapindex>
        """;

    private const string Map =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
          <url>
            <loc>https://integreat.app/augsburg/de/willkommen/</loc>
            <lastmod>2019-08-12T07:57:42Z</lastmod>
            <xhtml:link rel="alternate" hreflang="en" href="https://integreat.app/augsburg/en/welcome/" />
          </url>
        </urlset>
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "For search engines: what there is to read in the web app.");
        document.Add(new RouteDescription
        {
            Addresses = ["/robots.txt"],
            Name = "readRobots",
            Feature = Feature,
            Summary = "Where the site maps are",
            Type = "text/plain",
            Answer = Shapes.Text(),
            Example = "User-agent: *\nDisallow:\n\nSitemap: https://cms.example.org/sitemap.xml\n",
            Problems = [],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/sitemap.xml"],
            Name = "readSiteMapIndex",
            Feature = Feature,
            Summary = "The site maps of all live regions in their listed languages",
            Type = Xml,
            Answer = Shapes.Text(),
            Example = Index,
            Problems = [],
        });
        var map = new RouteDescription
        {
            Addresses = ["/sitemaps/{region}/{language}.xml"],
            Name = "readSiteMap",
            Feature = Feature,
            Summary = "What can be read of an edition in the web app, with translations",
            Type = Xml,
            Answer = Shapes.Text(),
            Example = Map,
            Problems = [],
        };
        document.Add(map);
        document.Add(map with
        {
            Addresses = ["/sitemaps/{region}/{language}/{part}.xml"],
            Name = "readSiteMapPart",
            Summary = "What did not fit into the first part of a site map",
            Details = "The index names all parts of an edition that was read recently.",
            Path = [new PathParameter("part", "From 2 on.", "2", "^[0-9]+$")],
            Problems = [SiteMapEndpoints.PartUnknown],
        });
    }
}
