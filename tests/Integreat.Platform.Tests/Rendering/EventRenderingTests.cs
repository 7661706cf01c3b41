using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Tests.Golden;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Rendering;

/// <summary>Events as an edition renders them on Monday, 13 July 2026, and as gateways put them together.</summary>
public sealed class EventRenderingTests
{
    private static readonly EventDetails Course = Event(
        "2026-07-01 18:00", "2026-07-01 20:00", Weekly(1, null, DayOfWeek.Wednesday));

    [Fact]
    public async Task Occurrences_are_written_as_the_contract_says()
    {
        var town = new Town();
        town.Media(5, "regions/3/icon.png").Event(
            4,
            Event("2026-07-01 18:00", "2026-07-01 20:00", Weekly(2, "2026-08-01", DayOfWeek.Wednesday)) with
            {
                Icon = new MediaId(5),
                MeetingUrl = "https://meet.example/1",
                OnlyWeekdays = true,
            },
            [town.Text("de", "kurs", "<p>Kurs &amp; mehr</p>", 101), town.Text("en", "course", "<p>Course</p>", 102)]);

        GoldenFile.Verify("events.json", JsonText.Of(await town.EventsAsync("en")));
        GoldenFile.Verify("events.combined.json", JsonText.Of(await town.EventsAsync("en", combined: true)));
    }

    [Fact]
    public async Task A_calendar_feed_finds_everything_in_the_header()
    {
        var (cancelled, moved) = (Day("2026-07-15")!.Value, Moved("2026-07-22", "2026-07-23 18:00", "2026-07-23 21:00"));
        var town = new Town();
        town.Event(
            4, Event("2026-07-02 18:00", "2026-07-02 20:00", Weekly(1, null, DayOfWeek.Wednesday)) with { Location = new LocationId(9) },
            [town.Text("de", "kurs", "", 101)], new OccurrenceChanges([cancelled], [moved]));

        var fragment = Assert.Single(await town.RenderAsync("ar"));

        Assert.Equal((Visibility.Public, null, "/augsburg/ar/events/kurs/"), (fragment.Visibility, fragment.Translation, fragment.Path));
        Assert.Equal([new("de", "/augsburg/de/events/kurs/"), new("en", "/augsburg/en/events/kurs/")], fragment.Alternates);
        var dates = fragment.Event!;
        Assert.Equal((Utc("2026-07-02 18:00"), Utc("2026-07-02 20:00"), "Europe/Berlin"), (dates.Start, dates.End, dates.TimeZone));
        Assert.Equal(new RecurrenceData { Frequency = "WEEKLY", Weekdays = ["WE"] }, dates.Recurrence);
        Assert.Equal(Day("2026-07-08"), dates.FirstDate); // the first Wednesday
        Assert.Equal(9, dates.Location);
        Assert.Equal([cancelled], dates.Cancelled);
        Assert.Equal([new MovedOccurrenceData(moved.Date, moved.Start, moved.End)], dates.Moved);
        Assert.Equal(["2026-07-22", "2026-07-29", "2026-08-05", "2026-08-12"], dates.Occurrences.Select(each => Text(each.Date)));
    }

    [Fact]
    public async Task A_cancelled_date_is_not_listed_and_a_moved_one_keeps_its_address_and_says_its_new_time()
    {
        var town = new Town();
        town.Event(4, Course, [town.Text("de", "kurs", "", 101)], new OccurrenceChanges(
            [Day("2026-07-15")!.Value], [Moved("2026-07-22", "2026-07-23 19:30", "2026-07-23 21:00")]));

        var events = (await town.EventsAsync("de")).EnumerateArray().ToList();

        Assert.Equal("/augsburg/de/events/kurs$2026-07-22/", events[0].GetProperty("path").GetString());
        Assert.Equal("2026-07-23T19:30:00+02:00", events[0].GetProperty("event").GetProperty("start").GetString());
        Assert.Equal("2026-07-23T21:00:00+02:00", events[0].GetProperty("event").GetProperty("end").GetString());
        Assert.Equal("/augsburg/de/events/kurs$2026-07-29/", events[1].GetProperty("path").GetString());
    }

    [Theory]
    [InlineData(true, "ar", Visibility.Public)]
    [InlineData(false, "ar", Visibility.Hidden)]
    [InlineData(true, "fa", Visibility.Public)] // not listed, but served
    [InlineData(false, "de", Visibility.Public)]
    public async Task A_text_of_the_default_language_stands_in_where_the_region_wants_it(bool fallsBack, string language, Visibility visibility)
    {
        var town = new Town(fallsBack);
        town.Event(4, Course, [town.Text("de", "kurs", "", 101)]);

        Assert.Equal(visibility, Assert.Single(await town.RenderAsync(language)).Visibility);
    }

    [Fact]
    public async Task Only_the_default_language_stands_in_and_a_draft_does_not()
    {
        var town = new Town();
        town.Event(4, Course, [town.Text("en", "course", "", 101)])
            .Event(5, Course, [Town.Draft("de", "kurs"), town.Text("en", "class", "", 102)]);

        Assert.All(await town.RenderAsync("de"), fragment => Assert.Equal(Visibility.Hidden, fragment.Visibility));
        Assert.All(await town.RenderAsync("ar"), fragment => Assert.Equal(Visibility.Hidden, fragment.Visibility));
        Assert.Equal("{}", (await town.EventsAsync("en", combined: true))[0].GetProperty("available_languages").GetRawText());
    }

    [Fact]
    public async Task What_is_archived_or_past_is_not_shown_and_brings_no_text()
    {
        var town = new Town();
        town.Event(4, Course, [town.Text("de", "kurs", "<p>Kurs</p>", 101)], archived: true)
            .Event(5, Event("2026-07-12 10:00", "2026-07-12 12:00"), [town.Text("de", "gestern", "<p>Gestern</p>", 102)])
            .Event(6, Event("2026-07-13 00:00", "2026-07-13 00:30"), [town.Text("de", "nachts", "", 103)]);

        var fragments = await town.RenderAsync("de");

        Assert.Equal([Visibility.Archived, Visibility.Hidden, Visibility.Public], fragments.Select(fragment => fragment.Visibility));
        Assert.Empty(town.Loads);
        Assert.All(fragments, fragment => Assert.Equal(["old", "new"], fragment.Slugs));
        Assert.Equal(1, (await town.EventsAsync("de")).GetArrayLength());
    }

    [Fact]
    public async Task Events_are_listed_by_start_then_number_and_each_with_all_its_occurrences()
    {
        var town = new Town();
        town.Event(9, Event("2026-07-20 10:00", "2026-07-20 11:00"), [town.Text("de", "neun", "", 1)])
            .Event(8, Event("2026-07-20 10:00", "2026-07-20 11:00", Daily(9, "2026-07-30")), [town.Text("de", "acht", "", 2)])
            .Event(7, Event("2026-07-20 10:00", "2026-07-20 11:00"), [town.Text("de", "sieben", "", 3)])
            .Event(1, Event("2026-07-20 10:01", "2026-07-20 11:00"), [town.Text("de", "eins", "", 4)]);

        Assert.Equal(["sieben", "acht$2026-07-20", "acht$2026-07-29", "neun", "eins"], Names(await town.EventsAsync("de")));
        Assert.Equal(["sieben", "acht", "neun", "eins"], Names(await town.EventsAsync("de", combined: true)));
    }

    [Fact]
    public async Task An_occurrence_more_or_less_is_another_hash()
    {
        var town = new Town();
        town.Event(4, Course, [town.Text("de", "kurs", "", 101)]);

        var today = Assert.Single((await town.RenderAtAsync("de", Town.Monday)).Fragments);
        var later = Assert.Single((await town.RenderAtAsync("de", Town.Monday.AddDays(3))).Fragments);

        Assert.True(today.Envelope.Span.SequenceEqual(later.Envelope.Span));
        Assert.False(today.Hash.Span.SequenceEqual(later.Hash.Span));
        Assert.NotEqual(today.Event, later.Event);
        Assert.Equal(today.Event, Assert.Single((await town.RenderAtAsync("de", Town.Monday.AddHours(1))).Fragments).Event);
    }

    [Theory]
    [InlineData("DAILY", "DTSTART:20260701T160000\nRRULE:FREQ=DAILY")]
    [InlineData("DAILY 3 2026-12-31", "DTSTART:20260701T160000\nRRULE:FREQ=DAILY;INTERVAL=3;UNTIL=20261231T235959")]
    [InlineData("WEEKLY", "DTSTART:20260701T160000\nRRULE:FREQ=WEEKLY;BYDAY=SU,MO,SA")]
    [InlineData("MONTHLY 2", "DTSTART:20260701T160000\nRRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=+3SA")]
    [InlineData("YEARLY", "DTSTART:20260701T160000\nRRULE:FREQ=YEARLY")]
    public async Task A_recurrence_is_written_in_the_order_of_the_contract(string rule, string text)
    {
        var words = rule.Split(' ');
        var (interval, until) = (words.Length > 1 ? words[1][0] - '0' : 1, words.Length > 2 ? words[2] : null);
        var town = new Town();
        town.Event(
            4,
            Event("2026-07-01 18:00", "2026-07-01 20:00", words[0] switch
            {
                "DAILY" => Daily(interval, until),
                "WEEKLY" => Weekly(interval, until, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Saturday),
                "MONTHLY" => Monthly(3, DayOfWeek.Saturday, interval, until),
                _ => Yearly(interval, until),
            }),
            [town.Text("de", "kurs", "", 101)]);

        Assert.Equal(text, (await town.EventsAsync("de", combined: true))[0].GetProperty("recurrence_rule").GetString());
    }

    private static IEnumerable<string> Names(JsonElement events) =>
        events.EnumerateArray().Select(item => item.GetProperty("path").GetString()!.Split('/')[^2]);
}
