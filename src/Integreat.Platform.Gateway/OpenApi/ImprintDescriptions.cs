using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Imprints in the document of the public API.</summary>
internal static class ImprintDescriptions
{
    private const string Feature = "Imprint";

    private const string Example =
        """
        {
          "id": 4, "url": "https://cms.example.org/augsburg/de/disclaimer/", "path": "/augsburg/de/disclaimer/", "title": "Impressum",
          "modified_gmt": "2022-02-22T16:57:08.587Z", "last_updated": "2022-02-22T17:57:08.587+01:00",
          "excerpt": "Stadt Augsburg, Rathausplatz 1", "content": "<p>Stadt Augsburg, Rathausplatz 1</p>", "parent": null,
          "available_languages": {
            "en": { "id": null, "url": "https://cms.example.org/augsburg/en/disclaimer/", "path": "/augsburg/en/disclaimer/" }
          },
          "thumbnail": null, "hash": null
        }
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Who answers for what a region publishes.");
        document.AddSchema("Imprint", Shapes.Members(
            null,
            ("id", Shapes.Whole("Of the version of the text; null if it is the one in the region's default language.").OrNull()),
            ("url", Shapes.Address()),
            ("path", Shapes.Text()),
            ("title", Shapes.Text()),
            ("modified_gmt", Shapes.Moment("The same as `last_updated`, in UTC.")),
            ("last_updated", Shapes.Moment("In the region's time zone.")),
            ("excerpt", Shapes.Text("`content` without tags.")),
            ("content", Shapes.Html()),
            ("parent", Shapes.Nothing("Always null.")),
            ("available_languages", Shapes.Map(document.Schema("OtherLanguage"), "By slug: all other listed languages.")),
            ("thumbnail", Shapes.Nothing("Always null.")),
            ("hash", Shapes.Nothing("Always null."))));

        var none = Shapes.List(document.Schema("Imprint"), "Empty: the region has no public imprint.");
        none.MaxItems = 0;
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/{language}/imprint/"],
            FormerAddresses = ["/api/v3/{region}/{language}/disclaimer/"],
            Name = "readImprint",
            Feature = Feature,
            Summary = "A region's imprint, or an empty array",
            Details = "Where a language has no public text, that of the region's default language is given.",
            Answer = new OpenApiSchema { AnyOf = [document.Schema("Imprint"), none] },
            Example = Example,
            Refusals = [ApiError.NoLanguage],
        });
    }
}
