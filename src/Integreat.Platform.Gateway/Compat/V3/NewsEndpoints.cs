using System.Globalization;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The news of an edition: all sources together, one item, and the older feed of the region's own. A list of an unknown language is empty.</summary>
internal sealed class NewsEndpoints(EditionReplicas editions)
{
    public void Map(V3Routes routes)
    {
        routes.MapEditionRead(NewsAsync, "news");
        routes.MapEditionRead(SingleAsync, "news/{id}");
        routes.MapEditionRead(OlderAsync, "fcm");
    }

    private async Task NewsAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var query = NewsQuery.Parse(http.Request.Query);
        var edition = await FindAsync(http, region, language);
        await BodyResponse.SendAsync(http, edition is null ? Body.List([])
            : query.AsksForAll ? NewsFeed.All(edition)
            : NewsFeed.List(query.Choose(new NewsFeed(edition).Newest)));
    }

    private async Task SingleAsync(HttpContext http, DirectoryEntry region, string language)
    {
        if (await FindAsync(http, region, language) is not { } edition)
        {
            await ApiError.NoLanguage.SendAsync(http);
        }
        else if (!TryParse((string)http.Request.RouteValues["id"]!, out var source, out var number))
        {
            await ApiError.BadNewsId.SendAsync(http);
        }
        else if (source is not NewsSources.Local && !NewsSources.External.Contains(source))
        {
            await ApiError.NoNewsSource.SendAsync(http);
        }
        else if (number is not { } id || NewsFeed.Find(edition, source, id) is not { } item)
        {
            await ApiError.NotFound.SendAsync(http);
        }
        else
        {
            await BodyResponse.SendAsync(http, edition.Single(item));
        }
    }

    private async Task OlderAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var query = NewsQuery.Parse(http.Request.Query) with { IsPaged = false, Sources = [] };
        var edition = await FindAsync(http, region, language);
        await BodyResponse.SendAsync(http, edition is null ? Body.List([])
            : query.AsksForAll ? NewsFeed.AllOlder(edition)
            : NewsFeed.OlderList(query.Choose(new NewsFeed(edition).NewestLocal)));
    }

    private async Task<EditionSnapshot?> FindAsync(HttpContext http, DirectoryEntry region, string language) =>
        region.Serves(language) ? await editions.FreshAsync(region.Region, language, http) : null;

    /// <summary>"local-217"; the number is null if nothing can have it.</summary>
    private static bool TryParse(string id, out string source, out long? number)
    {
        var dash = id.LastIndexOf('-');
        var digits = id[(dash + 1)..];
        source = dash < 0 ? "" : id[..dash];
        number = long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return dash >= 0 && digits.Length > 0 && digits.All(char.IsAsciiDigit);
    }
}
