using System.Net;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The golden calendar's events, compared with answers that were written from the contract.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenEventsTests(PlatformFixture fixture)
{
    private const string Combined = "?combine_recurring=True";
    private const string NoLanguage = """{"error":"No language matches the given query."}""";

    private const string Nowhere =
        """
        { "id": null, "name": null, "address": null, "town": null, "state": null, "postcode": null, "region": null, "country": null,
          "latitude": null, "longitude": null }
        """;

    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task Occurrences_stay_together_where_their_event_begins() => await AssertListedAsync(
        "festland/de",
        """
        stadtlauf$2026-07-15 alle-zehn-tage$2026-07-01 alle-zehn-tage$2026-07-11 alle-zehn-tage$2026-07-21 alle-zehn-tage$2026-07-31
        ausstellung stammtisch$2026-07-31 kurs$2026-07-03 kurs$2026-07-13 kurs$2026-07-17 kurs$2026-07-27 kurs$2026-07-31
        heute-frueh sommerfest fruehling$2027-03-23 fruehling$2027-03-30 fruehling$2027-04-06 fruehling$2027-04-13 fruehling$2027-04-20
        """);

    [Theory]
    [InlineData(Combined)]
    [InlineData("?combine_recurring=False")]
    [InlineData("?combine_recurring")]
    [InlineData("?combine_recurring=&x=1")]
    public async Task With_the_parameter_whatever_it_says_an_event_is_listed_once(string query) => await AssertListedAsync(
        "festland/de",
        "stadtlauf alle-zehn-tage ausstellung stammtisch kurs heute-frueh sommerfest fruehling",
        query);

    [Theory]
    [InlineData("festland/en", "stadtlauf alle-zehn-tage ausstellung stammtisch kurs heute-frueh summer-party english-only fruehling")]
    [InlineData("festland/ar", "stadtlauf alle-zehn-tage ausstellung لقاء kurs heute-frueh sommerfest fruehling")]
    [InlineData("festland/ru", "stadtlauf alle-zehn-tage ausstellung stammtisch kurs heute-frueh sommerfest fruehling")] // served, not listed
    [InlineData("eiland/de", "nur-deutsch beides")]
    [InlineData("eiland/en", "both")]
    public async Task Texts_fall_back_to_the_default_language_where_the_region_wants_it(string edition, string slugs) =>
        await AssertListedAsync(edition, slugs, Combined);

    [Fact]
    public async Task An_event_has_these_members_and_no_others() => await AssertEventAsync(
        "festland/de",
        "sommerfest",
        $$"""
        {
          "id": 11,
          "url": "http://localhost:8000/festland/de/events/sommerfest/",
          "path": "/festland/de/events/sommerfest/",
          "title": "sommerfest",
          "modified_gmt": "2024-07-01T10:00:00Z",
          "last_updated": "2024-07-01T12:00:00+02:00",
          "excerpt": "Sommer\r\nEssen &amp; Musik",
          "content": "<h2>Sommer</h2>\r\n<p>Essen &amp; <b>Musik</b></p>",
          "available_languages": {
            "en": {
              "id": 12, "url": "http://localhost:8000/festland/en/events/summer-party/", "path": "/festland/en/events/summer-party/"
            },
            "ar": { "id": null, "url": "http://localhost:8000/festland/ar/events/sommerfest/", "path": "/festland/ar/events/sommerfest/" }
          },
          "thumbnail": "http://localhost:8000/media/global/logo.png",
          "location": {{Nowhere}},
          "location_path": null,
          "meeting_url": null,
          "event": {
            "id": 1,
            "start": "2026-07-04T00:00:00+02:00", "start_date": "2026-07-04", "start_time": "00:00:00",
            "end": "2026-07-04T23:59:00+02:00", "end_date": "2026-07-04", "end_time": "23:59:00",
            "all_day": true, "only_weekdays": false, "recurrence_id": null, "timezone": "Europe/Berlin"
          },
          "hash": null,
          "recurrence_rule": null
        }
        """);

    [Fact]
    public async Task An_occurrence_has_its_date_in_every_address_and_no_language_a_number() => await AssertEventAsync(
        "festland/ar",
        "لقاء$2026-07-31",
        $$"""
        {
          "id": 33,
          "url": "http://localhost:8000/festland/ar/events/لقاء$2026-07-31/",
          "path": "/festland/ar/events/لقاء$2026-07-31/",
          "title": "لقاء",
          "modified_gmt": "2024-07-01T10:00:00Z",
          "last_updated": "2024-07-01T12:00:00+02:00",
          "excerpt": "لقاء",
          "content": "<p>لقاء</p>",
          "available_languages": {
            "de": {
              "id": null, "url": "http://localhost:8000/festland/de/events/stammtisch$2026-07-31/",
              "path": "/festland/de/events/stammtisch$2026-07-31/"
            },
            "en": {
              "id": null, "url": "http://localhost:8000/festland/en/events/stammtisch$2026-07-31/",
              "path": "/festland/en/events/stammtisch$2026-07-31/"
            }
          },
          "thumbnail": null,
          "location": {{Nowhere}},
          "location_path": null,
          "meeting_url": null,
          "event": {
            "id": 3,
            "start": "2026-07-31T18:00:00+02:00", "start_date": "2026-07-31", "start_time": "18:00:00",
            "end": "2026-07-31T20:30:00+02:00", "end_date": "2026-07-31", "end_time": "20:30:00",
            "all_day": false, "only_weekdays": false, "recurrence_id": 1, "timezone": "Europe/Berlin"
          },
          "hash": null,
          "recurrence_rule": "DTSTART:20260626T160000\nRRULE:FREQ=MONTHLY;BYDAY=+5FR"
        }
        """);

    [Fact]
    public async Task A_text_that_fell_back_has_no_number_but_an_address_in_the_language_that_was_asked_for() => await AssertEventAsync(
        "festland/ar",
        "sommerfest",
        """
        {
          "id": null,
          "url": "http://localhost:8000/festland/ar/events/sommerfest/",
          "path": "/festland/ar/events/sommerfest/",
          "title": "sommerfest",
          "excerpt": "Sommer\r\nEssen &amp; Musik",
          "available_languages": {
            "de": { "id": 11, "url": "http://localhost:8000/festland/de/events/sommerfest/", "path": "/festland/de/events/sommerfest/" },
            "en": {
              "id": 12, "url": "http://localhost:8000/festland/en/events/summer-party/", "path": "/festland/en/events/summer-party/"
            }
          },
          "event": { "id": 1 }
        }
        """,
        exact: false);

    [Theory]
    [InlineData("festland/en", "english-only", "{}", "2026-07-05T07:00:00+02:00", "2026-07-05T08:00:00.500+02:00")]
    [InlineData("eiland/de", "nur-deutsch", "{}", "2026-07-10T23:30:00+00:00", "2026-07-11T00:30:00+00:00")]
    [InlineData("eiland/de", "beides", """{"en":{"id":152}}""", "2026-07-10T23:30:00+00:00", "2026-07-11T00:30:00+00:00")]
    public async Task Nothing_falls_back_to_where_there_is_nothing_and_times_are_local(
        string edition, string slug, string languages, string start, string end) => await AssertEventAsync(
        edition, slug, $$"""{ "available_languages": {{languages}}, "event": { "start": "{{start}}", "end": "{{end}}" } }""", exact: false);

    [Fact]
    public async Task A_long_event_is_one_event_though_it_takes_place_on_many_days() => await AssertEventAsync(
        "festland/de",
        "ausstellung",
        """
        {
          "excerpt": "", "content": "", "meeting_url": "https://meet.example/2?a=1&b=2", "recurrence_rule": null,
          "event": {
            "start": "2026-06-01T09:00:00+02:00", "start_date": "2026-06-01", "start_time": "09:00:00",
            "end": "2026-09-30T17:00:00+02:00", "end_date": "2026-09-30", "end_time": "17:00:00",
            "all_day": false, "only_weekdays": true, "recurrence_id": null
          }
        }
        """,
        exact: false);

    [Theory]
    [InlineData("fruehling$2027-03-23", "2027-03-23T18:00:00+01:00", "2027-03-23T19:00:00+01:00")]
    [InlineData("fruehling$2027-03-30", "2027-03-30T18:00:00+02:00", "2027-03-30T19:00:00+02:00")]
    [InlineData("stadtlauf$2026-07-15", "2026-07-15T12:00:00+02:00", "2026-07-16T12:00:00+02:00")]
    public async Task Clocks_show_the_same_time_at_every_occurrence(string slug, string start, string end) => await AssertEventAsync(
        "festland/de", slug, $$"""{ "event": { "start": "{{start}}", "end": "{{end}}" } }""", exact: false);

    [Theory]
    [InlineData("kurs", 137, """DTSTART:20260629T050000\nRRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20260731T235959;BYDAY=FR,MO""")]
    [InlineData("alle-zehn-tage", 111, """DTSTART:20260601T050000\nRRULE:FREQ=DAILY;INTERVAL=10""")]
    [InlineData("stadtlauf", 41, """DTSTART:20200715T100000\nRRULE:FREQ=YEARLY""")]
    [InlineData("stammtisch", 31, """DTSTART:20260626T160000\nRRULE:FREQ=MONTHLY;BYDAY=+5FR""")]
    public async Task Combined_an_event_keeps_its_own_times_and_says_how_it_repeats(string slug, long id, string rule) => await AssertEventAsync(
        "festland/de",
        slug,
        $$"""{ "id": {{id}}, "recurrence_rule": "{{rule}}", "available_languages": { "en": { "id": null } } }""",
        exact: false,
        Combined);

    [Theory]
    [InlineData("fa")] // of the region, but inactive
    [InlineData("xx")]
    public async Task A_language_that_is_not_served_has_no_calendar_and_wakes_nobody(string language)
    {
        await _platform.ReadAsync("/api/v3/festland/de/events/");
        var awake = await _platform.Grains.OfRegionsAndEditionsAsync();
        foreach (var address in Forms($"festland/{language}", Combined).Concat(Forms($"festland/{language}", "")))
        {
            Assert.Equal(NoLanguage, await _platform.ReadAsync(address, HttpStatusCode.NotFound));
        }

        Assert.Equal(awake, await _platform.Grains.OfRegionsAndEditionsAsync());
    }

    [Fact]
    public async Task A_region_without_events_has_an_empty_calendar_and_an_unknown_one_has_none()
    {
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/vorstadt/de/events/"));
        await _platform.ReadAsync("/api/v3/nirgends/de/events/", HttpStatusCode.NotFound);
    }

    private static string[] Forms(string edition, string query) =>
        [$"/api/v3/{edition}/events/{query}", $"/{edition}/wp-json/extensions/v3/events/{query}"];

    private async Task AssertListedAsync(string edition, string slugs, string query = "")
    {
        foreach (var address in Forms(edition, query))
        {
            using var json = await _platform.ReadJsonAsync(address);

            Assert.Equal(
                slugs.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries),
                json.RootElement.EnumerateArray().Select(item => item.GetProperty("path").GetString()!.Split('/')[^2]));
        }
    }

    private async Task AssertEventAsync(string edition, string slug, string expected, bool exact = true, string query = "")
    {
        foreach (var address in Forms(edition, query))
        {
            using var json = await _platform.ReadJsonAsync(address);
            var found = Assert.Single(
                json.RootElement.EnumerateArray(), item => item.GetProperty("path").GetString() == $"/{edition}/events/{slug}/");

            Assert.Null(JsonDifference.Find(expected, found.GetRawText(), exact));
        }
    }
}
