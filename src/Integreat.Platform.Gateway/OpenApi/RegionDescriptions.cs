using Integreat.Platform.Gateway.Compat.V3;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>Regions and their languages in the document of the public API.</summary>
internal static class RegionDescriptions
{
    private const string Feature = "Regions";

    private const string Languages =
        """
        [
          { "id": 1, "code": "de", "bcp47_tag": "de-DE", "native_name": "Deutsch", "dir": "LEFT_TO_RIGHT" },
          { "id": 3, "code": "ar", "bcp47_tag": "ar", "native_name": "العربية", "dir": "RIGHT_TO_LEFT" }
        ]
        """;

    private const string Region =
        $$"""
        {
          "id": 1, "name": "Stadt Augsburg", "path": "augsburg", "live": true, "prefix": "Stadt", "name_without_prefix": "Augsburg",
          "plz": "86150", "extras": true, "events": true, "pois": true, "push_notifications": true,
          "longitude": 10.8958715, "latitude": 48.36882, "bounding_box": [[10.7633615, 48.2581444], [10.9593328, 48.4586541]],
          "aliases": { "Mering": { "latitude": 48.267229, "longitude": 10.988462 } },
          "tunews": true, "external_news": true, "zammad_privacy_policy": null, "languages": {{Languages}},
          "is_chat_enabled": false, "contacts": true
        }
        """;

    public static void AddTo(PublicDocument document)
    {
        document.AddFeature(Feature, "Municipalities and the languages they publish in.");
        document.AddSchema("Language", Shapes.Members(
            null,
            ("id", Shapes.Whole()),
            ("code", Shapes.Text("The slug.")),
            ("bcp47_tag", Shapes.Text()),
            ("native_name", Shapes.Text()),
            ("dir", Shapes.Word("The direction in which it is written.", "LEFT_TO_RIGHT", "RIGHT_TO_LEFT"))));
        document.AddSchema("Region", Shapes.Members(
            null,
            ("id", Shapes.Whole()),
            ("name", Shapes.Text("With prefix.")),
            ("path", Shapes.Text("The slug.")),
            ("live", Shapes.Flag("False for hidden regions: listed, but not for the public.")),
            ("prefix", Shapes.Text("Such as `Stadt`; may be empty.")),
            ("name_without_prefix", Shapes.Text()),
            ("plz", Shapes.Text("Postal code.")),
            ("extras", Shapes.Flag("The region has offers.")),
            ("events", Shapes.Flag()),
            ("pois", Shapes.Flag("The region shows locations.")),
            ("push_notifications", Shapes.Flag()),
            ("longitude", Shapes.Decimal()),
            ("latitude", Shapes.Decimal()),
            ("bounding_box", Shapes.List(
                Shapes.List(Shapes.Decimal()), "`[[west, south], [east, north]]`; Germany's if the region has none.")),
            ("aliases", Shapes.Map(
                Shapes.Members(null, ("latitude", Shapes.Decimal()), ("longitude", Shapes.Decimal())), "Other places, by name.")),
            ("tunews", Shapes.Flag("The same as `external_news`.")),
            ("external_news", Shapes.Flag()),
            ("zammad_privacy_policy", Shapes.Address("Of the region's help desk.").OrNull()),
            ("languages", Shapes.List(document.Schema("Language"), "Those that are active and visible.")),
            ("is_chat_enabled", Shapes.Flag()),
            ("contacts", Shapes.Flag())));

        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/regions/"],
            Name = "listRegions",
            Feature = Feature,
            Summary = "All regions that are not archived, by name",
            Answer = Shapes.List(document.Schema("Region")),
            Example = $"[{Region}]",
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/regions/{region}/"],
            Name = "readRegion",
            Feature = Feature,
            Summary = "One region",
            Answer = document.Schema("Region"),
            Example = Region,
            Refusals = [ApiError.RegionArchived],
        });
        document.Add(new RouteDescription
        {
            Addresses = ["/api/v3/{region}/languages/"],
            Name = "listLanguages",
            Feature = Feature,
            Summary = "The languages that a region lists, in the order of its language tree",
            Answer = Shapes.List(document.Schema("Language")),
            Example = Languages,
            Refusals = [ApiError.RegionArchived],
        });
    }
}
