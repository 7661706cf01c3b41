using System.Globalization;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Open;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>The open formats of an edition: what calendars, maps, readers of news and search engines understand without an app.</summary>
internal sealed class FeedEndpoints(DirectoryReplica directory, EditionReplicas editions, IOptions<PublicOptions> options)
{
    public static readonly Problem ItemUnknown =
        new(404, "item-unknown", "There is nothing of this number here. The list of its kind names all.");

    public void Map(OpenRoutes routes)
    {
        routes.MapEditionRead(IndexAsync, "/feeds/{region}/{language}");
        MapWhole(routes, "events.ics", CalendarWriter.Type, (edition, site) => CalendarFeed.Write(edition, edition.ListedEvents, site));
        MapWhole(routes, "news.atom", NewsDocuments.AtomType, NewsDocuments.WriteAtom);
        MapWhole(routes, "news.json", NewsDocuments.JsonFeedType, NewsDocuments.WriteJsonFeed);
        MapWhole(routes, "locations.geojson", LocationFeed.Type, LocationFeed.Write);
        MapItem(
            routes, "events", "ics", ItemKinds.Event, CalendarWriter.Type,
            (edition, item, site) => CalendarFeed.Write(edition, [item], site));
        MapItem(routes, "events", "jsonld", ItemKinds.Event, LinkedData.Type, LinkedData.WriteEvent);
        MapItem(
            routes, "locations", "jsonld", ItemKinds.Location, LinkedData.Type,
            (_, item, site) => LinkedData.WriteLocation(item, site));
    }

    private Task IndexAsync(HttpContext http, DirectoryEntry region, string language) =>
        BodyResponse.SendAsync(http, Body.Document("application/json", FeedIndex.Write(SiteOf(region, language))));

    private void MapWhole(OpenRoutes routes, string name, string type, Func<EditionSnapshot, FeedSite, byte[]> write) =>
        routes.MapEditionRead(
            async (http, region, language) =>
            {
                var site = SiteOf(region, language);
                var edition = await editions.FreshAsync(region.Region, language, http);
                http.Response.Headers.Link = FeedIndex.LinkTo(site);
                http.Response.Headers.CacheControl = "no-cache";
                await BodyResponse.SendAsync(http, edition.Derived(
                    $"{name} {site.Key}", (snapshot, share) => Body.Document(type, write(snapshot, site), share)));
            },
            $"/feeds/{{region}}/{{language}}/{name}");

    // One item is quickly written, and there may be very many: nothing of it is kept.
    private void MapItem(
        OpenRoutes routes, string name, string extension, string kind, string type,
        Func<EditionSnapshot, Fragment, FeedSite, byte[]> write) => routes.MapEditionRead(
        async (http, region, language) =>
        {
            var edition = await editions.FreshAsync(region.Region, language, http);
            if (!long.TryParse((string)http.Request.RouteValues["id"]!, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                || edition.Find(kind, number) is not { Visibility: Visibility.Public } item)
            {
                await ItemUnknown.SendAsync(http);
                return;
            }

            var site = SiteOf(region, language);
            http.Response.Headers.Link = FeedIndex.LinkTo(site);
            http.Response.Headers.CacheControl = "no-cache";
            await BodyResponse.SendAsync(http, Body.Document(type, write(edition, item, site)));
        },
        $"/feeds/{{region}}/{{language}}/{name}/{{id}}.{extension}");

    private FeedSite SiteOf(DirectoryEntry region, string language) =>
        FeedSite.Of(region, language, directory.FindLanguage(language)?.Bcp47Tag ?? language, options.Value);
}
