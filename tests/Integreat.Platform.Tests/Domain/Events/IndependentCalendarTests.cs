using System.Globalization;
using FsCheck.Xunit;
using Ical.Net.DataTypes;
using Integreat.Platform.Domain.Events;
using static Integreat.Platform.Tests.Domain.Events.Calendars;
using IcsCalendar = Ical.Net.Calendar;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>
/// The same recurrence, written as iCalendar and read by somebody else's parser, takes place at the same moments. The first occurrence is
/// where iCalendar begins to count, and the fifth of a weekday is its last one there.
/// </summary>
public sealed class IndependentCalendarTests
{
    [Property(MaxTest = 300, Arbitrary = [typeof(Recurrences)], QuietOnSuccess = true)]
    public void Two_years_with_their_changes_of_summer_time_are_the_same(Beginning beginning, ushort minutes)
    {
        var time = new TimeOnly(0, 0).AddMinutes(minutes % 1440);
        AssertSame(beginning, time);
    }

    [Theory]
    [InlineData("01:59")]
    [InlineData("02:00")]
    [InlineData("02:30")]
    [InlineData("02:59")]
    [InlineData("03:00")]
    public void Every_day_at_the_hour_at_which_clocks_change_is_the_same(string time) => AssertSame(
        new Beginning(Daily(), new DateOnly(2030, 1, 1)), TimeOnly.Parse(time, CultureInfo.InvariantCulture));

    [Fact]
    public void The_other_parser_really_reads()
    {
        // Without this, two empty lists would be the same.
        var course = new Beginning(Weekly(2, null, DayOfWeek.Tuesday, DayOfWeek.Thursday), new DateOnly(2030, 1, 1));

        Assert.Equal(
            ["2030-01-01T12:00+00:00", "2030-01-03T12:00+00:00", "2030-01-15T12:00+00:00"],
            Read(course, new DateOnly(2030, 1, 1), new TimeOnly(13, 0)).Take(3).Select(Text));
    }

    private static void AssertSame(Beginning beginning, TimeOnly time)
    {
        if (beginning.Dates.First is not { } first)
        {
            return;
        }

        // The first day's hour must be one that there is only once, or the event would not begin where iCalendar begins to count.
        var start = beginning.FirstDay.ToDateTime(time);
        if (Berlin.IsInvalidTime(start) || Berlin.IsAmbiguousTime(start))
        {
            return;
        }

        var schedule = Schedule(Event($"{start:yyyy-MM-dd HH:mm}", $"{start:yyyy-MM-dd HH:mm}", beginning.Recurrence));
        var end = first.AddYears(2);

        Assert.Equal(
            schedule.OccurrencesFrom(first).Select(occurrence => occurrence.Start.ToUniversalTime()).TakeWhile(IsNear).Select(Text),
            Read(beginning, first, time).TakeWhile(IsNear).Select(Text));

        bool IsNear(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Berlin).DateTime) < end;
    }

    private static IEnumerable<DateTimeOffset> Read(Beginning beginning, DateOnly first, TimeOnly time)
    {
        var calendar = IcsCalendar.Load(string.Join(
            "\r\n",
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z",
            string.Create(CultureInfo.InvariantCulture, $"DTSTART;TZID=Europe/Berlin:{first:yyyyMMdd}T{time:HHmmss}"),
            $"RRULE:{RuleOf(beginning.Recurrence)}",
            "END:VEVENT", "END:VCALENDAR", ""))!;
        return calendar.Events[0]!.GetOccurrences(new CalDateTime(first))
            .Select(occurrence => new DateTimeOffset(occurrence.Period.StartTime.AsUtc));
    }

    private static string RuleOf(Recurrence rule)
    {
        var days = rule.Frequency switch
        {
            Frequency.Weekly => $";BYDAY={string.Join(',', rule.Weekdays.Distinct().Select(Day))}",
            Frequency.Monthly => string.Create(
                CultureInfo.InvariantCulture, $";BYDAY={(rule.Week == 5 ? -1 : rule.Week)}{Day(rule.Weekday!.Value)}"),
            _ => "",
        };
        var until = rule.EndDate is { } end
            ? string.Create(CultureInfo.InvariantCulture, $";UNTIL={LocalEnd(end):yyyyMMdd'T'HHmmss'Z'}")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture, $"FREQ={rule.Frequency.ToString().ToUpperInvariant()};INTERVAL={rule.Interval}{days}{until}");

        static string Day(DayOfWeek day) => day.ToString()[..2].ToUpperInvariant();

        static DateTime LocalEnd(DateOnly date) => Utc($"{date:yyyy-MM-dd} 23:59:59").UtcDateTime;
    }
}
