using System.Text.Json.Nodes;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>
/// Two regions with events, one where texts fall back and one where they do not, written from the contract. Today is Wednesday, 1 July 2026.
/// The text of event E in language L has the number 10 E + L. Comments say what an event is for.
/// </summary>
internal static class GoldenCalendar
{
    private const int German = 1;
    private const int English = 2;
    private const int Arabic = 3;
    private const int Farsi = 4;
    private const int Russian = 5;

    public static JsonObject[] Records() => [.. Regions(), .. Events(), .. Recurrences(), .. Texts()];

    private static JsonObject[] Regions() =>
    [
        Region(20, "festland").Set("name", "Festland").Set("timezone", "Europe/Berlin").Set("fallback_translations_enabled", true),
        Node(201, 20, German, null, 1),
        Node(202, 20, English, 201, 2),
        Node(203, 20, Arabic, 201, 4),
        Node(204, 20, Farsi, 201, 6).Set("active", false).Set("visible", false),
        Node(205, 20, Russian, 201, 8).Set("visible", false),
        Region(21, "eiland").Set("name", "Eiland").Set("timezone", "Atlantic/Azores"),
        Node(211, 21, German, null, 1),
        Node(212, 21, English, 211, 2),
    ];

    private static JsonObject[] Events() =>
    [
        Event(1, 20, "2026-07-03T22:00:00Z", "2026-07-04T21:59:00Z").Set("icon", 1), // all day
        Event(2, 20, "2026-06-01T07:00:00Z", "2026-09-30T15:00:00Z").Set("only_weekdays", true) // under way for months, online
            .Set("meeting_url", "https://meet.example/2?a=1&b=2"),
        Event(3, 20, "2026-06-26T16:00:00Z", "2026-06-26T18:30:00Z", 1), // on the last Friday of the month
        Event(4, 20, "2020-07-15T10:00:00Z", "2020-07-16T10:00:00Z", 2), // every year, for two days
        Event(5, 20, "2026-06-30T08:00:00Z", "2026-06-30T20:00:00Z"), // over since yesterday
        Event(6, 20, "2026-07-01T05:00:00Z", "2026-07-01T06:00:00Z"), // over since this morning, and so still of today
        Event(7, 20, "2026-07-02T05:00:00Z", "2026-07-02T06:00:00Z").Set("archived", true),
        Event(8, 20, "2026-07-02T05:00:00Z", "2026-07-02T06:00:00Z"), // a draft
        Event(9, 20, "2026-06-02T05:00:00Z", "2026-06-02T06:00:00Z", 3), // its last occurrence was yesterday
        Event(10, 20, "2026-07-05T05:00:00Z", "2026-07-05T06:00:00.5Z"), // not in the default language
        Event(11, 20, "2026-06-01T05:00:00Z", "2026-06-01T06:00:00Z", 4), // every tenth day, today too
        Event(12, 20, "2027-03-23T17:00:00Z", "2027-03-23T18:00:00Z", 5), // next year, around the change of summer time
        Event(13, 20, "2026-06-29T05:00:00Z", "2026-06-29T06:00:00Z", 6), // every other week, today no more
        Event(14, 21, "2026-07-10T23:30:00Z", "2026-07-11T00:30:00Z"), // on the evening before by local clocks
        Event(15, 21, "2026-07-10T23:30:00Z", "2026-07-11T00:30:00Z"), // at the same time
    ];

    private static JsonObject[] Recurrences() =>
    [
        Rule(1, "MONTHLY").Set("weekday_for_monthly", 4).Set("week_for_monthly", 5),
        Rule(2, "YEARLY"),
        Rule(3, "WEEKLY", until: "2026-06-30").Set("weekdays_for_weekly", "[\"1\"]"),
        Rule(4, "DAILY", 10),
        Rule(5, "WEEKLY").Set("weekdays_for_weekly", "[\"1\"]"),
        Rule(6, "WEEKLY", 2, "2026-07-31").Set("weekdays_for_weekly", "[\"4\", \"0\"]"),
    ];

    private static JsonObject[] Texts() =>
    [
        Text(1, German, "sommerfest", "<h2>Sommer</h2>\r\n<p>Essen &amp; <b>Musik</b></p>"), Text(1, English, "summer-party", "<p>Summer</p>"),
        Text(2, German, "ausstellung", ""),
        Text(3, German, "stammtisch", "<p>Stammtisch</p>"), Text(3, Arabic, "لقاء", "<p>لقاء</p>"),
        Text(4, German, "stadtlauf", "<p>Lauf</p>"),
        Text(5, German, "gestern", ""), Text(6, German, "heute-frueh", ""), Text(7, German, "archiviert", ""),
        Text(8, German, "entwurf", "").Set("status", "DRAFT"),
        Text(9, German, "vorbei", ""),
        Text(10, English, "english-only", ""),
        Text(11, German, "alle-zehn-tage", ""),
        Text(12, German, "fruehling", ""),
        Text(13, German, "kurs-alt", "<p>Alt</p>"),
        Text(13, German, "kurs", "<p>Kurs</p>", number: 137).Set("version", 2),
        Text(13, German, "kurs-entwurf", "<p>Entwurf</p>", number: 138).Set("version", 3).Set("status", "REVIEW"),
        Text(14, German, "nur-deutsch", ""),
        Text(15, German, "beides", ""), Text(15, English, "both", ""),
    ];

    private static JsonObject Text(long id, int language, string slug, string content, long? number = null) =>
        EventText(number ?? (10 * id) + language, id, language, 1, content)
            .Set("title", slug).Set("slug", slug).Set("last_updated", GoldenTown.Summer);
}
