using System.Collections.Immutable;
using System.Globalization;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>
/// A time zone as iCalendar describes it (RFC 5545, section 3.6.5), for programs that do not know it by name. Changes of the clocks that
/// come the same way every year are written as a rule, others one by one.
/// </summary>
internal static class CalendarTimeZone
{
    // Who holds a calendar for longer has fetched it anew.
    private const int Years = 10;

    /// <param name="firstYear">The earliest year that anything in the calendar lies in.</param>
    public static void Write(CalendarWriter calendar, TimeZoneInfo zone, int firstYear)
    {
        calendar.Line("BEGIN", "VTIMEZONE");
        calendar.Line("TZID", zone.Id);
        var changes = Changes(zone, firstYear - 1);
        if (changes.IsEmpty)
        {
            var offset = zone.GetUtcOffset(new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            Write(calendar, new Change(new DateTime(1970, 1, 1), offset, offset, IsSummer: false), rule: null);
        }

        foreach (var alike in changes.GroupBy(change => (change.IsSummer, change.From, change.To)))
        {
            if (RuleOf([.. alike]) is { } rule)
            {
                Write(calendar, alike.First(), rule);
            }
            else
            {
                foreach (var change in alike)
                {
                    Write(calendar, change, rule: null);
                }
            }
        }

        calendar.Line("END", "VTIMEZONE");
    }

    private static void Write(CalendarWriter calendar, Change change, string? rule)
    {
        var component = change.IsSummer ? "DAYLIGHT" : "STANDARD";
        calendar.Line("BEGIN", component);
        calendar.Line("DTSTART", CalendarWriter.LocalText(change.Local));
        calendar.Line("TZOFFSETFROM", Offset(change.From));
        calendar.Line("TZOFFSETTO", Offset(change.To));
        if (rule is not null)
        {
            calendar.Line("RRULE", rule);
        }

        calendar.Line("END", component);
    }

    /// <summary>"The last Sunday of March", if that is what all of them are; else null.</summary>
    private static string? RuleOf(ImmutableArray<Change> changes)
    {
        var first = changes[0].Local;
        var isYearly = changes.Length == Years + 1 && changes.All(change =>
            change.Local.Month == first.Month && change.Local.DayOfWeek == first.DayOfWeek && change.Local.TimeOfDay == first.TimeOfDay);
        if (!isYearly)
        {
            return null;
        }

        var day = first.DayOfWeek.ToString()[..2].ToUpperInvariant();
        var week = changes.All(change => change.Local.AddDays(7).Month != change.Local.Month) ? -1
            : changes.Select(change => (change.Local.Day + 6) / 7).Distinct().ToArray() is [var same] ? same
            : 0;
        return week == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={week}{day}");
    }

    private static ImmutableArray<Change> Changes(TimeZoneInfo zone, int firstYear)
    {
        var changes = ImmutableArray.CreateBuilder<Change>();
        var day = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var end = new DateTime(firstYear + Years + 1, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (; day < end; day = day.AddDays(1))
        {
            var (before, after) = (zone.GetUtcOffset(day), zone.GetUtcOffset(day.AddDays(1)));
            if (before != after)
            {
                var moment = Find(zone, day, before);
                changes.Add(new Change(
                    DateTime.SpecifyKind(moment + before, DateTimeKind.Unspecified), before, after, zone.IsDaylightSavingTime(moment)));
            }
        }

        return changes.ToImmutable();
    }

    // The first minute with another offset.
    private static DateTime Find(TimeZoneInfo zone, DateTime day, TimeSpan before)
    {
        var (low, high) = (0, 24 * 60);
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = zone.GetUtcOffset(day.AddMinutes(middle)) == before ? (middle, high) : (low, middle);
        }

        return day.AddMinutes(high);
    }

    private static string Offset(TimeSpan offset) => $"{(offset < TimeSpan.Zero ? '-' : '+')}{offset:hhmm}";

    /// <param name="Local">By the clocks as they were before.</param>
    private sealed record Change(DateTime Local, TimeSpan From, TimeSpan To, bool IsSummer);
}
