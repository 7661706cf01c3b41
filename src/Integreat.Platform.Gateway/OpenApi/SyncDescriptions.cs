using Integreat.Platform.Gateway.Sync;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>The sync of whole editions, in the document of the public API.</summary>
internal static class SyncDescriptions
{
    private const string Feature = "Sync";

    private const string Example =
        """
        {
          "token": "NDIuNWMwZmZlZQ",
          "full": false,
          "changed": [
            {
              "key": "category/3",
              "item": {
                "id": 3, "name": "Beratung", "color": "#3700D2", "icon": "advice",
                "icon_url": "https://cms.example.org/static/svg/place-category-icons/advice.svg", "icon_color": "advice_#3700D2"
              }
            }
          ],
          "removed": ["event/1000007"]
        }
        """;

    private static readonly string[] Items = ["Page", "Event", "Location", "LocationCategory", "Imprint", "News"];

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Everything that an edition holds, and later only what changed.");
        var answer = Shapes.Members(
            null,
            ("token", Shapes.Text("Hand it back as `since`. It is valid on every gateway and after restarts.")),
            ("full", Shapes.Flag("Forget what you hold: this is everything.")),
            ("reason", Shapes.Word("Only where everything comes in place of changes: the token is unknown or too old.", "token-unknown")),
            ("changed", Shapes.List(Shapes.Members(
                "What is new, or not the same any more.",
                ("key", Shapes.Text("Kind and number, which stay when a new version gives the item another `id`.")),
                ("item", new OpenApiSchema
                {
                    AnyOf = [.. Items.Select(document.Schema)],
                    Description = "As API v3 gives it; events as with `combine_recurring`.",
                })))),
            ("removed", Shapes.List(Shapes.Text(), "Keys of what is not there any more."))).MayLack("reason");
        document.Add(new RouteDescription
        {
            Addresses = ["/api/sync/v1/{region}/{language}"],
            Name = "sync",
            Feature = Feature,
            Summary = "What changed in an edition since a token",
            Details = "Applying every answer in turn always gives exactly what an answer without `since` gives.",
            Query =
            [
                new OpenApiParameter
                {
                    Name = "since",
                    In = ParameterLocation.Query,
                    Description = "The token of the last answer; without it everything is given.",
                    Schema = Shapes.Text(),
                    Example = "NDIuNWMwZmZlZQ",
                },
                new OpenApiParameter
                {
                    Name = "wait",
                    In = ParameterLocation.Query,
                    Description = "Holds the answer until there is something new, for so many seconds at most: 0 to 60.",
                    Schema = Shapes.Whole(),
                    Example = 30,
                },
            ],
            Answer = answer,
            Example = Example,
            Problems = [SyncEndpoints.WaitWrong],
        });
    }
}
