using System.Text.Json.Nodes;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>
/// Two regions with locations for what the reference data has no case of, written from the contract: "fallstadt" lets locations fall back to
/// German, "strengstadt" does not. The text of location P in language L has the number 10 P + L. Comments say what a location is for.
/// </summary>
internal static class GoldenPlaces
{
    private const int German = 1;
    private const int English = 2;
    private const int Arabic = 3;
    private const int Farsi = 4;
    private const int Russian = 5;
    private const long Falls = 31;
    private const long Strict = 32;

    /// <summary>Languages are those of the golden town.</summary>
    public static JsonObject[] Records() => [.. Platform(), .. Regions(), .. Locations(), .. Texts(), .. Contacts()];

    private static JsonObject[] Platform() =>
    [
        Category(1), CategoryName(1, 1, German, "Behörde"), CategoryName(2, 1, English, "Office"),
        Category(2, "gastronomy", "#2E98FB"), CategoryName(3, 2, Arabic, "مطعم"), CategoryName(4, 2, Farsi, "رستوران"),
        Category(3, "service", "#07DC03"), CategoryName(5, 3, Arabic, "خدمة"), CategoryName(6, 3, German, "Dienst"),
        Media(31, Falls).Set("file", "regions/31/haus.png").Set("thumbnail", "regions/31/haus_small.png")
            .Set("last_modified", "2024-01-31T12:00:00.123456Z"),
        Media(32, Falls).Set("file", "regions/31/plan.svg").Set("type", "image/svg+xml"),
        Media(33, Falls).Set("file", "regions/31/plan.pdf").Set("type", "application/pdf"),
    ];

    private static JsonObject[] Regions() =>
    [
        Region(Falls, "fallstadt").Set("fallback_translations_enabled", true).Set("timezone", "Europe/Lisbon"),
        Node(311, Falls, German, null, 1),
        Node(312, Falls, English, 311, 2),
        Node(313, Falls, Arabic, 311, 4),
        Node(314, Falls, Farsi, 311, 6).Set("active", false).Set("visible", false),
        Node(315, Falls, Russian, 311, 8).Set("visible", false),
        Region(Strict, "strengstadt"),
        Node(321, Strict, German, null, 1),
        Node(322, Strict, English, 321, 2),
        Record("cms.organization", 31, new()
        {
            ["name"] = "Träger", ["slug"] = "traeger", ["icon"] = 32, ["website"] = "https://traeger.example", ["region"] = Falls,
        }),
    ];

    private static JsonObject[] Locations() =>
    [
        // everything there is; two public versions and a newer draft
        Location(301, Falls, 1).Set("icon", 31).Set("organization", 31).Set("barrier_free", false)
            .Set("appointment_url", "https://termin.example").Set("website", "https://alt.example")
            .Set("opening_hours", Days("09:00-12:00 14:00-18:30", "all-day", "appointment", "closed", "08:00-09:00", "closed", "closed")),
        Location(302, Falls, 2).Set("place_on_map", false).Set("website", "https://eigen.example").Set("email", "eigen@example.org")
            .Set("opening_hours", Days([.. Enumerable.Repeat("closed", 7)])), // nothing said about hours; reached by itself
        Location(303, Falls, 3).Set("temporarily_closed", true).Set("icon", 32).Set("phone_number", "030 23125 1")
            .Set("opening_hours", Days([.. Enumerable.Repeat("all-day", 7)])),
        Location(304, Falls, 1).Set("archived", true),
        Location(305, Falls, 1), // German is a draft, English is public
        Location(306, Falls, 1).Set("icon", 33).Set("barrier_free", true)
            .Set("opening_hours", Days("12:00-10:00", "all-day")), // hours that make no sense
        Location(300, Falls, 1).Set("place_on_map", false), // comes first
        Location(321, Strict, 1),
        Location(322, Strict, 1), // German only
    ];

    private static JsonObject[] Texts() =>
    [
        Place(300, German, "zuerst"),
        Place(301, German, "altes-haus"), Place(301, English, "house"),
        Place(301, German, "haus", number: 3016).Set("version", 2).Set("title", "Haus").Set("content", "<p>Haus &amp; <b>Hof</b></p>\r\n")
            .Set("meta_description", "Ein Haus").Set("last_updated", "2024-07-01T10:00:00.5Z"),
        Place(301, German, "entwurf", number: 3017).Set("version", 3).Set("status", "DRAFT"),
        Place(302, German, "kantine"),
        Place(303, German, "geschlossen"), Place(303, Arabic, "مغلق"), Place(303, Russian, "закрыто"),
        Place(304, German, "archiv"),
        Place(305, German, "nur-entwurf").Set("status", "DRAFT"), Place(305, English, "only-english"),
        Place(306, German, "sonderbar"),
        Place(321, German, "amt"), Place(321, English, "office"),
        Place(322, German, "nur-deutsch"),
    ];

    private static JsonObject[] Contacts() =>
    [
        Contact(31, 301, "Beratung").Set("name", "Zora").Set("mobile_phone_number", "0171 3920001").Set("appointment_url", "https://z.example")
            .Set("opening_hours", Days("closed", "09:00-10:00", "closed", "closed", "closed", "closed", "closed")),
        Contact(32, 301).Set("name", "").Set("email", "haus@example.org").Set("phone_number", "030 23125 2"),
        Contact(33, 301, "Kasse").Set("name", "anton").Set("website", "https://kasse.example"),
        Contact(34, 301, "Früher").Set("archived", true),
        Contact(35, 303, "Büro").Set("name", "Büro"),
    ];

    private static JsonObject Place(long location, int language, string slug, long? number = null) =>
        LocationText(number ?? (10 * location) + language, location, language, 1, $"<p>{slug}</p>")
            .Set("title", slug).Set("slug", slug).Set("last_updated", GoldenTown.Winter);
}
