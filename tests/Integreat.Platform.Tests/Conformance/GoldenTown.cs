using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>
/// A region for what the reference data has no case of, written from the contract. The text of page P in language L has the number
/// 10 P + L. Comments say what a page is for.
/// </summary>
internal static class GoldenTown
{
    public const string Summer = "2024-07-01T10:00:00Z";
    public const string Winter = "2024-01-31T12:00:00.5Z";

    private const int German = 1;
    private const int English = 2;
    private const int Arabic = 3;
    private const int Farsi = 4;
    private const int Russian = 5;

    public static JsonObject[] Records() => [.. Platform(), .. Regions(), .. Pages(), .. Texts(), .. Imprint()];

    /// <summary>What other dumps have to repeat that use these languages.</summary>
    public static JsonObject[] Languages() =>
    [
        Named(German, "de", "Deutsch")
            .Set("social_media_webapp_title", "Vor Ort & nah").Set("social_media_webapp_description", "Was es hier gibt."),
        Named(English, "en", "English")
            .Set("message_content_not_available", "Not in English yet.")
            .Set("message_partial_live_content_not_available", "This part is not in English yet."),
        Named(Arabic, "ar", "العربية").Set("text_direction", "RIGHT_TO_LEFT"),
        Named(Farsi, "fa", "فارسی").Set("text_direction", "RIGHT_TO_LEFT"),
        Named(Russian, "ru", "Русский"),
    ];

    private static JsonObject[] Platform() =>
    [
        .. Languages(),
        Media(1, null).Set("file", "global/logo.png").Set("thumbnail", "global/logo_small.png"),
        Media(2, 1).Set("file", "regions/1/icon.png"),
        Offer(1, "a-plain").Set("url", "https://offers.example/plain"),
        Offer(2, "b-get").Set("url", "https://offers.example/?plz=").Set("use_postal_code", "GET"),
        Offer(3, "c-post").Set("url", "https://offers.example/post").Set("use_postal_code", "POST")
            .Set("post_data", new JsonObject { ["partner"] = "0008" }),
        Offer(4, "help").Set("url", "https://offers.example/help").Set("is_zammad_form", true)
            .Set("thumbnail", "https://offers.example/help.png"),
    ];

    private static JsonObject[] Regions() =>
    [
        Region(1, "goldstadt").Set("name", "Goldstadt").Set("postal_code", "67655").Set("timezone", "Europe/Berlin")
            .Set("administrative_division_included", true).Set("zammad_url", "https://help.example")
            .Set("offers", new JsonArray(1, 4)),
        Node(1, 1, German, null, 1),
        Node(2, 1, English, 1, 2),
        Node(3, 1, Arabic, 1, 4),
        Node(4, 1, Farsi, 1, 6).Set("active", false).Set("visible", false),
        Node(5, 1, Russian, 1, 8).Set("visible", false),
        Record("cms.organization", 1, new()
        {
            ["name"] = "Amt", ["slug"] = "amt", ["icon"] = 2, ["website"] = "https://amt.example", ["region"] = 1,
        }),
        Region(2, "altstadt").Set("name", "Altstadt").Set("status", "ARCHIVED"),
        Node(6, 2, German, null, 1),
        Page(50, 2, null, 50, 1),
        Text(50, German, "alt", "<p>Alt</p>"),
        Region(3, "vorstadt").Set("name", "Vorstadt").Set("status", "HIDDEN"),
        Node(7, 3, German, null, 1),
    ];

    private static JsonObject[] Pages() =>
    [
        Page(1, 1, null, 10, 1).Set("icon", 2), // a tree of three levels, in every language
        Page(2, 1, 1, 10, 2).Set("icon", 1), // two public versions and a newer draft
        Page(3, 1, 2, 10, 3),
        Page(4, 1, 1, 10, 6),
        Page(5, 1, null, 20, 1).Set("mirrored_page", 1), // mirrored content first
        Page(6, 1, null, 21, 1).Set("mirrored_page", 1).Set("mirrored_page_first", false),
        Page(7, 1, null, 22, 1).Set("mirrored_page", 9), // what it mirrors is not in English
        Page(8, 1, null, 23, 1).Set("mirrored_page", 9), // the same, and nothing of its own
        Page(9, 1, null, 24, 1),
        Page(10, 1, null, 25, 1).Set("mirrored_page", 9), // nothing but what it mirrors
        Page(11, 1, null, 26, 1), // blank in German only
        Page(12, 1, null, 27, 1), // blank everywhere
        Page(13, 1, null, 28, 1).Set("explicitly_archived", true),
        Page(14, 1, 13, 28, 2), // below an archived page
        Page(15, 1, null, 29, 1), // not in English
        Page(16, 1, 15, 29, 2), // in English, below one that is not
        Page(17, 1, null, 30, 1), // an address that is not ASCII
        Page(18, 1, null, 31, 1).Set("embedded_offers", new JsonArray(4, 2, 3, 1)).Set("organization", 1),
    ];

    private static JsonObject[] Texts() =>
    [
        Text(1, German, "willkommen", "<p>Willkommen</p>\r\n"), Text(1, English, "welcome", "<p>Welcome</p>"),
        Text(1, Arabic, "مرحبا", "<p>مرحبا</p>"), Text(1, Farsi, "خوش-آمدید", "<p>خوش آمدید</p>"),
        Text(1, Russian, "добро-пожаловать", "<p>Добро пожаловать</p>"),
        Text(2, German, "meldeamt-alt", "<p>Alt</p>"), Text(2, English, "registration", "<p>Register</p>"),
        Text(2, German, "anmeldung", "<p>Anmelden &amp; <b>wohnen</b></p>", number: 26).Set("version", 2).Set("title", "Anmeldung"),
        Text(2, German, "entwurf", "<p>Entwurf</p>", number: 27).Set("version", 3).Set("status", "DRAFT"),
        Text(3, German, "wohnsitz", "<p>Wohnsitz</p>"),
        Text(4, German, "bank", "<p>Bank</p>"),
        Text(5, German, "spiegel-davor", "<p>Eigenes</p>"), Text(5, English, "mirror-first", "<p>Own</p>"),
        Text(6, German, "spiegel-danach", "<p>Eigenes</p>"),
        Text(7, German, "teils", "<p>Eigenes</p>"), Text(7, English, "partly", "<p>Own</p>"),
        Text(8, German, "ganz", "<p>Eigenes</p>"), Text(8, English, "wholly", " "),
        Text(9, German, "quelle", "<p>Quelle</p>").Set("last_updated", Winter), Text(9, Arabic, "مصدر", "<p>مصدر</p>"),
        Text(10, German, "nur-spiegel", ""),
        Text(11, German, "leer", " \r\n"), Text(11, English, "filled", "<p>Filled</p>"), Text(11, Arabic, "مملوء", "<p>مملوء</p>"),
        Text(11, Russian, "полный", "<p>Полный</p>"),
        Text(12, German, "leer-ueberall", " \r\n"),
        Text(13, German, "archiv", "<p>Archiv</p>"), Text(14, German, "unter-archiv", "<p>Darunter</p>"),
        Text(15, German, "nur-deutsch", "<p>Nur deutsch</p>"),
        Text(16, German, "zweisprachig", "<p>Zweisprachig</p>"), Text(16, English, "bilingual", "<p>Bilingual</p>"),
        Text(17, German, "behörden-und-ämter", "<p>Behörden</p>"), Text(17, Arabic, "سلطات", "<p>سلطات</p>"),
        Text(18, German, "angebote", "<p>Angebote</p>"),
    ];

    private static JsonObject[] Imprint() =>
    [
        Record("cms.imprintpage", 1, new() { ["region"] = 1 }),
        ImprintText(1, German, "Impressum", "<p>Herausgeber</p>"),
        ImprintText(2, German, "Impressum", "<p>Entwurf</p>").Set("version", 2).Set("status", "DRAFT"),
        ImprintText(3, Arabic, "بصمة", "<p>الناشر</p>"),
        ImprintText(4, English, "Imprint", "<p>Draft</p>").Set("status", "REVIEW"),
        Record("cms.imprintpage", 2, new() { ["region"] = 3 }), // never public
        ImprintText(5, German, "Impressum", "<p>Entwurf</p>").Set("status", "DRAFT").Set("page", 2),
    ];

    private static JsonObject ImprintText(long number, int language, string title, string content)
    {
        var record = Import.Records.Text(number, 1, language, 1, content).Without("slug").Set("title", title).Set("last_updated", Summer);
        record["model"] = "cms.imprintpagetranslation";
        return record;
    }

    private static JsonObject Text(long page, int language, string slug, string content, long? number = null) =>
        Import.Records.Text(number ?? (10 * page) + language, page, language, 1, content)
            .Set("title", slug).Set("slug", slug).Set("last_updated", Summer);

    private static JsonObject Named(long key, string slug, string name) => Language(key, slug).Set("native_name", name);
}
