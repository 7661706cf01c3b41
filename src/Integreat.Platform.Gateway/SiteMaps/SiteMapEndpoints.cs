using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Open;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.SiteMaps;

/// <summary>Tells search engines what there is to read in the web app: an index, a site map of every edition, and where the index is.</summary>
internal sealed class SiteMapEndpoints(DirectoryReplica directory, EditionReplicas editions, IOptions<PublicOptions> options)
{
    private const string IndexPath = "/sitemap.xml";

    public static readonly Problem PartUnknown =
        new(404, "site-map-unknown", "The site map has no such part. The index names all of them.");

    private readonly PublicOptions _site = options.Value;
    private readonly ConditionalWeakTable<EditionSnapshot, Counted> _parts = [];

    public void Map(OpenRoutes routes)
    {
        routes.MapRead("/robots.txt", RobotsAsync);
        routes.MapRead(IndexPath, IndexAsync);
        routes.MapEditionRead((http, region, language) => SendAsync(http, region, language, part: 1), "/sitemaps/{region}/{language}.xml");
        routes.MapEditionRead(PartAsync, "/sitemaps/{region}/{language}/{part:int}.xml");
    }

    // Nothing is forbidden: a search engine that runs the web app reads the API as the app does.
    private Task RobotsAsync(HttpContext http, DirectorySnapshot regions) => BodyResponse.SendAsync(http, Body.Document(
        "text/plain; charset=utf-8",
        Encoding.UTF8.GetBytes($"User-agent: *\nDisallow:\n\nSitemap: {_site.CmsUrl}{IndexPath}\n")));

    /// <summary>
    /// Regions that are live, in the languages that are listed. Only editions that this gateway holds anyway are asked how many parts
    /// they have: an index must not wake a whole country, and more than one part is for an edition of tens of thousands of items.
    /// </summary>
    private Task IndexAsync(HttpContext http, DirectorySnapshot regions)
    {
        var parts = regions.Listed.Where(region => region.Status is "ACTIVE")
            .SelectMany(region => ListedLanguages(region), (region, language) => (Region: region, Language: language))
            .Select(edition => (edition.Region.Slug, edition.Language, Parts: PartsHeld(edition.Region, edition.Language)))
            .ToImmutableArray();
        var large = string.Join(' ', parts.Where(edition => edition.Parts > 1));
        return BodyResponse.SendAsync(http, regions.Derived($"site maps {large}", share => Body.Document(
            SiteMap.Type,
            SiteMap.WriteIndex(parts.SelectMany(edition => Enumerable.Range(1, edition.Parts), (edition, part) =>
                $"{_site.CmsUrl}{PathOf(edition.Slug, edition.Language, part)}")),
            share)));
    }

    private Task PartAsync(HttpContext http, DirectoryEntry region, string language)
    {
        // The first part has its own address.
        var part = int.Parse((string)http.Request.RouteValues["part"]!, NumberStyles.Integer, CultureInfo.InvariantCulture);
        return part < 2 ? PartUnknown.SendAsync(http) : SendAsync(http, region, language, part);
    }

    private async Task SendAsync(HttpContext http, DirectoryEntry region, string language, int part)
    {
        var edition = await editions.FreshAsync(region.Region, language, http);
        var files = Split(edition, region, language);
        if (part > files.Length)
        {
            await PartUnknown.SendAsync(http);
            return;
        }

        // Tags belong to the platform and the start pages to the region; both may change while the edition stays as it is.
        var basis = string.Join(' ', ListedLanguages(region).Append(language).Select(listed => $"{listed}={TagOf(listed)}"));
        await BodyResponse.SendAsync(http, edition.Derived($"site map {part} {region.Slug} {basis}", (_, share) => Body.Document(
            SiteMap.Type, SiteMap.Write(files[part - 1], _site.WebAppUrl, TagOf), share)));
    }

    private int PartsHeld(DirectoryEntry region, string language)
    {
        if (editions.Held(region.Region, language) is not { } edition)
        {
            return 1;
        }

        // Counted once: an index that looked at every item of every edition would be the most expensive of all answers.
        if (!_parts.TryGetValue(edition, out var counted) || !ReferenceEquals(counted.Region, region))
        {
            counted = new Counted(region, Split(edition, region, language).Length);
            _parts.AddOrUpdate(edition, counted);
        }

        return counted.Parts;
    }

    /// <summary>The region's start page goes first, so that no site map is empty: that would be none.</summary>
    private ImmutableArray<ImmutableArray<SiteMapUrl>> Split(EditionSnapshot edition, DirectoryEntry region, string language)
    {
        var start = new SiteMapUrl(
            language, StartPath(region, language), LastUpdated: null,
            [.. ListedLanguages(region).Where(other => other != language).Select(other => new Alternate(other, StartPath(region, other)))]);
        return SiteMap.Split(SiteMap.UrlsOf(edition, language).Prepend(start), _site.WebAppUrl, SiteMapLimits.Protocol);
    }

    private string TagOf(string language) => directory.FindLanguage(language)?.Bcp47Tag ?? language;

    private static IEnumerable<string> ListedLanguages(DirectoryEntry region) =>
        region.Languages.Where(language => language is { Active: true, Visible: true }).Select(language => language.Slug);

    private static string StartPath(DirectoryEntry region, string language) => $"/{region.Slug}/{language}/";

    private static string PathOf(string region, string language, int part) => part == 1
        ? $"/sitemaps/{region}/{language}.xml"
        : string.Create(CultureInfo.InvariantCulture, $"/sitemaps/{region}/{language}/{part}.xml");

    /// <summary>How many files an edition needs, as long as its region is this.</summary>
    private sealed record Counted(DirectoryEntry Region, int Parts);
}
