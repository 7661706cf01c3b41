using System.Text.Json.Nodes;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>News in the document of the public API.</summary>
internal static class NewsDescriptions
{
    private const string Feature = "News";

    private const string Example =
        """
        {
          "id": "local-217", "title": "Straßenfest", "content": "Am Samstag ab 10 Uhr.",
          "last_updated": "2026-03-10T11:28:00.316+01:00", "published_at": "2026-03-10T11:30:00+01:00",
          "display_date": "2026-03-10T10:30:00Z", "channel": "news",
          "available_languages": { "de": { "id": "local-217" }, "en": { "id": "local-218" } },
          "source": "local", "externalUrl": "https://integreat.app/augsburg/de/news/local/217"
        }
        """;

    private const string OlderExample =
        """
        [
          {
            "id": 217, "title": "Straßenfest", "message": "Am Samstag ab 10 Uhr.", "timestamp": "2026-03-10T10:28:00.316Z",
            "last_updated": "2026-03-10T11:28:00.316+01:00", "published_at": "2026-03-10T11:30:00+01:00",
            "display_date": "2026-03-10T10:30:00Z", "channel": "news",
            "available_languages": { "de": { "id": 217 }, "en": { "id": 218 } }
          }
        ]
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "What a region has sent to everybody within 28 days, and news of other sources.");
        AddSchemas(document);
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/news/"],
            Name = "readNews",
            Feature = Feature,
            Summary = "All news, the newest first",
            Details = "Of all sources together, sorted by `display_date`. Without `page` and `size` it is everything. "
                + "In a language that the region does not have the list is empty.",
            Query =
            [
                Channel(),
                Parameter("source", "Only of this source; may be given several times.", Source(), NewsSources.Local),
                Parameter("page", "One page, counted from 1; one that there is not stands for the last one.", Shapes.Whole(), 1),
                Parameter("size", "How many items a page has: 20, at most 500.", Shapes.Whole(), 20),
            ],
            Answer = Shapes.List(document.Schema("News")),
            Example = $"[{Example}]",
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/news/{id}/"],
            Name = "readNewsItem",
            Feature = Feature,
            Summary = "One news item",
            Answer = document.Schema("News"),
            Example = Example,
            Refusals = [ApiError.NoLanguage, ApiError.BadNewsId, ApiError.NoNewsSource, ApiError.NotFound],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/fcm/"],
            Name = "readOlderNews",
            Feature = Feature,
            Summary = "The region's own news, as older apps know them",
            Details = "The newest first. In a language that the region does not have the list is empty.",
            Query = [Channel()],
            Answer = Shapes.List(document.Schema("OlderNews")),
            Example = OlderExample,
        });
    }

    private static void AddSchemas(PublicDocument document)
    {
        document.AddSchema("News", Shapes.Members(
            null,
            ("id", Shapes.Text("The source and a number; of the region's own the number of the text in this language.")),
            ("title", Shapes.Text()),
            ("content", Shapes.Text("Of the region's own plain text, of others HTML.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("published_at", Shapes.Moment("When it was sent, in the region's time zone.")),
            ("display_date", Shapes.Moment("The later of the two, in UTC.")),
            ("channel", Shapes.Text("Null for other sources.").OrNull()),
            ("available_languages", Shapes.Map(
                Shapes.Members(null, ("id", Shapes.Text())), "All languages of the item by slug; null for other sources.").OrNull()),
            ("source", Source()),
            ("externalUrl", Shapes.Address("Where people read it."))));
        document.AddSchema("OlderNews", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the text in this language.")),
            ("title", Shapes.Text()),
            ("message", Shapes.Text("Plain text.")),
            ("timestamp", Shapes.Moment("The same as `last_updated`, in UTC.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("published_at", Shapes.Moment("When it was sent, in the region's time zone.")),
            ("display_date", Shapes.Moment("The later of the two, in UTC.")),
            ("channel", Shapes.Text()),
            ("available_languages", Shapes.Map(Shapes.Members(null, ("id", Shapes.Whole())), "All languages of the item by slug."))));
    }

    private static OpenApiSchema Source() =>
        Shapes.Word("Where it comes from.", NewsSources.Local, NewsSources.TuNews, NewsSources.AmalNews);

    private static OpenApiParameter Channel() =>
        Parameter("channel", "Of the region's own, only those of this channel.", Shapes.Text(), NewsQuery.AllChannels);

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema, JsonNode example) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema, Example = example };
}
