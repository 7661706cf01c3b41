using System.Text.Json.Nodes;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>
/// The news of the golden town, as of 1 July 2026, 10:30:00.250 UTC. The text of item N in language L has the number 10 N + L. Comments say
/// what an item is for.
/// </summary>
internal static class GoldenNews
{
    private const int German = 1;
    private const int English = 2;
    private const int Arabic = 3;
    private const int Farsi = 4;

    public static JsonObject[] Records() =>
    [
        Sent(1, "2026-06-30T08:00:00Z"), // in several languages, one of them changed after it was sent
        Text(1, German, "Straßenfest", "Am Samstag.\r\nAb 10 Uhr & \"pünktlich\"").Set("last_updated", "2026-06-30T07:00:00.123999Z"),
        Text(1, English, "Street party", "On Saturday.").Set("last_updated", "2026-07-01T09:00:00Z"),
        Text(1, Farsi, "جشن", "شنبه").Set("last_updated", "2026-06-30T07:00:00Z"),
        Sent(2, "2026-06-10T12:00:00.5Z").Set("mode", "USE_MAIN_LANGUAGE"), // the main language stands in
        Text(2, German, "Müll", "Die Abfuhr verschiebt sich."), Text(2, English, "", ""), Text(2, Arabic, "قمامة", ""), Text(2, Farsi, "", "زباله"),
        News(3, 1).Set("draft", true), Text(3, German, "Entwurf", "x"),
        News(4, 1).Set("scheduled_send_date", "2030-01-01T00:00:00Z"), Text(4, German, "Geplant", "x"),
        News(5, 1).Set("draft", true).Set("is_template", true).Set("template_name", "Vorlage"), Text(5, German, "Vorlage", "x"),
        Sent(6, "2026-06-30T09:00:00Z").Set("archived", true), Text(6, German, "Archiviert", "x"),
        Sent(7, "2026-06-03T10:30:00.250Z"), Text(7, German, "28 Tage alt", "x"), // to the millisecond
        Sent(8, "2026-06-03T10:30:00.251Z"), Text(8, German, "Fast 28 Tage alt", "[page 1] <b>"),
        Sent(9, "2026-06-20T06:00:00Z", 3, 1).Set("mode", "USE_MAIN_LANGUAGE"), // of two regions
        Text(9, German, "Für alle", "Hochwasser"), Text(9, English, "", ""),
        News(10).Set("sent_date", "2026-06-30T08:00:00Z"), Text(10, German, "Niemandes", "x"),
        Sent(11, "2026-06-25T06:00:00Z").Set("channel", "warnings"), Text(11, German, "Warnung", ""),
    ];

    private static JsonObject Sent(long key, string at, params ReadOnlySpan<long> regions) =>
        News(key, regions.IsEmpty ? [1] : regions).Set("sent_date", at);

    private static JsonObject Text(long news, int language, string title, string text) =>
        NewsText((10 * news) + language, news, language, title, text);
}
