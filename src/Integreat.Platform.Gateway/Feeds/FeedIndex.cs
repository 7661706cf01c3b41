using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>Names all feeds of an edition, so that whoever finds one finds the others.</summary>
internal static class FeedIndex
{
    private static readonly ImmutableArray<(string Name, string Type, string Title)> Feeds =
    [
        ("events.ics", "text/calendar", "All events, to be subscribed to by calendars"),
        ("locations.geojson", LocationFeed.Type, "All locations, for maps"),
    ];

    private static readonly ImmutableArray<(string Name, string Type, string Title)> Items =
    [
        ("events/{id}.ics", "text/calendar", "One event, for a calendar"),
        ("events/{id}.jsonld", LinkedData.Type, "One event in the words of schema.org"),
        ("locations/{id}.jsonld", LinkedData.Type, "One location in the words of schema.org"),
    ];

    /// <summary>The value of the header <c>Link</c> that every feed carries.</summary>
    public static string LinkTo(FeedSite site) => $"<{site.FeedsUrl}>; rel=\"collection\"; type=\"application/json\"";

    public static byte[] Write(FeedSite site) => FeedJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("name", site.Name);
        json.WriteString("language", site.LanguageTag);
        json.WriteStartArray("feeds");
        foreach (var (name, type, title) in Feeds)
        {
            json.WriteStartObject();
            json.WriteString("href", $"{site.FeedsUrl}/{name}");
            json.WriteString("type", type);
            json.WriteString("title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("items");
        foreach (var (name, type, title) in Items)
        {
            json.WriteStartObject();
            json.WriteString("template", $"{site.FeedsUrl}/{name}");
            json.WriteString("type", type);
            json.WriteString("title", title);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("api");
        json.WriteString("documentation", $"{site.CmsUrl}/docs");
        json.WriteString("description", $"{site.CmsUrl}/openapi/public.json");
        json.WriteString("sync", $"{site.CmsUrl}/api/sync/v1/{site.Region}/{site.Language}");
        json.WriteEndObject();
        json.WriteEndObject();
    });
}
