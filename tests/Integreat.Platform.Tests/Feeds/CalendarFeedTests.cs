using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using FsCheck.Xunit;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Feeds;
using Integreat.Platform.Tests.Domain.Events;
using Integreat.Platform.Tests.Golden;
using Integreat.Platform.Tests.Rendering;
using Microsoft.Extensions.Options;
using static Integreat.Platform.Tests.Domain.Events.Calendars;
using IcsCalendar = Ical.Net.Calendar;
using IcsEvent = Ical.Net.CalendarComponents.CalendarEvent;

namespace Integreat.Platform.Tests.Feeds;

/// <summary>The calendar that others subscribe to, read by somebody else's parser.</summary>
public sealed class CalendarFeedTests
{
    private static readonly FeedSite Site = new()
    {
        Name = "Stadt Augsburg",
        Region = "augsburg",
        Language = "de",
        LanguageTag = "de",
        CmsUrl = "https://cms.example.org",
        WebAppUrl = "https://integreat.app",
    };

    [Property(MaxTest = 200, Arbitrary = [typeof(Recurrences)], QuietOnSuccess = true)]
    public void What_repeats_takes_place_at_the_same_times_for_two_years(Beginning beginning, ushort minutes, byte cancelled, byte moved)
    {
        var start = beginning.FirstDay.ToDateTime(new TimeOnly(0, 0).AddMinutes(minutes % 1440));
        if (beginning.Dates.First is not { } first || IsStrange(start))
        {
            return;
        }

        var details = Event($"{start:yyyy-MM-dd HH:mm}", $"{start.AddMinutes(90):yyyy-MM-dd HH:mm}", beginning.Recurrence);
        var dates = beginning.Dates.From(first).Take(60).ToList();
        var changes = OccurrenceChanges.None with
        {
            Cancelled = [dates[cancelled % dates.Count]],
            Moved = dates[moved % dates.Count] is var date && date != dates[cancelled % dates.Count]
                ? [Moved(Text(date), $"{date.AddDays(1):yyyy-MM-dd} 08:00", $"{date.AddDays(1):yyyy-MM-dd} 09:00")]
                : [],
        };

        AssertSame(details, changes, first);
    }

    [Theory]
    [InlineData("01:59")]
    [InlineData("02:00")]
    [InlineData("02:30")]
    [InlineData("03:00")]
    public void What_takes_place_every_day_when_clocks_change_is_at_the_same_times(string time) => AssertSame(
        Event($"2030-01-01 {time}", $"2030-01-01 {time}", Daily()), OccurrenceChanges.None, new DateOnly(2030, 1, 1));

    [Fact]
    public void An_evening_is_as_long_by_the_clocks_on_both_sides_of_summer_time()
    {
        var read = Read(Event("2030-01-01 19:00", "2030-01-01 21:30", Weekly(1, null, DayOfWeek.Tuesday)));

        Assert.All(
            read.GetOccurrences(new CalDateTime(2030, 1, 1)).TakeWhile(each => each.Period.StartTime.Year < 2031),
            each => Assert.Equal(new TimeSpan(2, 30, 0), each.Period.EffectiveEndTime!.AsUtc - each.Period.StartTime.AsUtc));
    }

    [Fact]
    public void What_takes_all_day_is_written_as_dates_and_ends_before_the_next_day()
    {
        var read = Read(Event("2030-05-01 00:00", "2030-05-03 23:59"));

        Assert.Equal(new DateTime(2030, 5, 1), read.Start!.Value);
        Assert.Equal(new DateTime(2030, 5, 4), read.DtEnd!.Value);
        Assert.False(read.Start!.HasTime);
    }

    [Fact]
    public void A_long_event_on_weekdays_only_is_there_from_Monday_to_Friday()
    {
        var read = Read(Event("2030-06-01 09:00", "2030-06-12 17:00") with { OnlyWeekdays = true });

        Assert.Equal(
            ["03 09-17", "04 09-17", "05 09-17", "06 09-17", "07 09-17", "10 09-17", "11 09-17", "12 09-17"],
            read.GetOccurrences(new CalDateTime(2030, 1, 1)).Select(each => string.Create(
                CultureInfo.InvariantCulture, $"{each.Period.StartTime.Value:dd HH}-{each.Period.EffectiveEndTime!.Value:HH}")));
    }

    [Fact]
    public async Task A_whole_calendar_has_everything_that_calendars_need()
    {
        var course = Event("2030-01-01 19:00", "2030-01-01 21:30", Weekly(2, "2030-03-30", DayOfWeek.Tuesday));
        var bytes = await WriteAsync(
            course with { MeetingUrl = "https://meet.example/?a=1;b=2" },
            new OccurrenceChanges([new DateOnly(2030, 1, 15)], [Moved("2030-01-29", "2030-01-30 18:00", "2030-01-30 20:00")]),
            "<p>Ein langer Satz, mit Komma; Semikolon \\ und Ümläuten, damit die Zeile zweimal gefaltet wird: مرحبا بكم في المدينة.</p>\r\n"
            + "<p>Neue Zeile &amp; mehr</p>");

        GoldenFile.Verify("feeds-events.ics.txt", Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n"));
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n");
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var read = IcsCalendar.Load(Encoding.UTF8.GetString(bytes))!.Events[0]!;
        Assert.Equal(
            "Ein langer Satz, mit Komma; Semikolon \\ und Ümläuten, damit die Zeile zweimal gefaltet wird: مرحبا بكم في المدينة.\n"
            + "Neue Zeile & mehr",
            read.Description);
        Assert.Equal("Titel fest", read.Summary);
    }

    [Theory]
    [InlineData("Europe/Berlin")]
    [InlineData("America/New_York")]
    [InlineData("Australia/Lord_Howe")] // half an hour
    [InlineData("Africa/Casablanca")] // by the moon
    [InlineData("Asia/Kolkata")] // never
    public void A_time_zone_is_described_as_it_is(string name)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(name);
        var writer = new CalendarWriter();
        writer.Line("BEGIN", "VCALENDAR");
        CalendarTimeZone.Write(writer, zone, 2026);
        writer.Line("END", "VCALENDAR");
        var changes = IcsCalendar.Load(Encoding.UTF8.GetString(writer.ToArray()))!.TimeZones.Single().Children
            .SelectMany(part => OnsetsOf(part).Select(onset => (Utc: onset - Offset(part, "TZOFFSETFROM"), To: Offset(part, "TZOFFSETTO"))))
            .OrderBy(change => change.Utc)
            .ToList();

        for (var moment = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc); moment.Year < 2036; moment = moment.AddHours(1))
        {
            Assert.Equal(zone.GetUtcOffset(moment), changes.Last(change => change.Utc <= moment).To);
        }
    }

    private static IEnumerable<DateTime> OnsetsOf(ICalendarObject part)
    {
        var start = ((ICalendarComponent)part).Properties.Get<CalDateTime>("DTSTART")!.Value;
        return ((ICalendarComponent)part).Properties.Get<RecurrenceRule>("RRULE") is { } rule
            ? new IcsEvent { Start = new CalDateTime(start, true), RecurrenceRule = rule }
                    .GetOccurrences(new CalDateTime(start, true)).Select(each => each.Period.StartTime.Value)
                .TakeWhile(each => each.Year < 2037)
            : [start];
    }

    private static TimeSpan Offset(ICalendarObject part, string name) =>
        ((ICalendarComponent)part).Properties.Get<UtcOffset>(name)!.Offset;

    private static bool IsStrange(DateTime time) => Berlin.IsInvalidTime(time) || Berlin.IsAmbiguousTime(time);

    private static void AssertSame(EventDetails details, OccurrenceChanges changes, DateOnly first)
    {
        var end = first.AddYears(2);
        var expected = new EventSchedule(details, changes, Berlin).OccurrencesFrom(first.AddDays(-1))
            .TakeWhile(each => each.Day < end).Select(each => each.Start.ToUniversalTime()).Where(each => each < Limit()).Select(Text);
        var bytes = WriteAsync(details, changes, "").GetAwaiter().GetResult();
        var read = IcsCalendar.Load(Encoding.UTF8.GetString(bytes))!.GetOccurrences<IcsEvent>(new CalDateTime(first.AddDays(-1)))
            .Select(each => new DateTimeOffset(each.Period.StartTime.AsUtc)).TakeWhile(each => each < Limit()).Select(Text);

        Assert.Equal(expected, read);

        DateTimeOffset Limit() => Utc($"{end.AddDays(-2):yyyy-MM-dd} 00:00");
    }

    private static IcsEvent Read(EventDetails details) =>
        IcsCalendar.Load(Encoding.UTF8.GetString(WriteAsync(details, OccurrenceChanges.None, "").GetAwaiter().GetResult()))!.Events.Single();

    private static async Task<byte[]> WriteAsync(EventDetails details, OccurrenceChanges changes, string content)
    {
        var town = new Town();
        town.Event(1, details, [town.Text("de", "fest", content, 11)], changes);
        using var compressor = new Compressor(Options.Create(new DeliveryOptions()));
        ImmutableArray<Fragment> fragments = [.. (await town.RenderAtAsync("de", details.Start.AddDays(-1))).Fragments];
        var edition = EditionSnapshot.Empty(compressor).Apply(fragments, EditionEpochs.None);
        return CalendarFeed.Write(edition, edition.ListedEvents, Site);
    }
}
