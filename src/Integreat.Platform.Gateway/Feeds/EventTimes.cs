using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>An event's times by the clocks of its region, as iCalendar counts them: the first occurrence begins everything.</summary>
internal sealed class EventTimes
{
    private readonly EventDates _dates;
    private readonly TimeZoneInfo _zone;
    private readonly TimeSpan _begin;
    private readonly TimeSpan _length;

    public EventTimes(EventDates dates)
    {
        _dates = dates;
        _zone = TimeZoneInfo.FindSystemTimeZoneById(dates.TimeZone);
        var (start, end) = Local(dates.Start, dates.End);
        _begin = start.TimeOfDay;
        _length = end - start; // by the clocks: summer time makes no evening longer
        First = dates.FirstDate is { } date ? On(date) : (start, end);
        Whole = First;
        if (dates is { OnlyWeekdays: true, Recurrence: null } && end.Date > start.Date)
        {
            (First, LastWeekday) = WeekdaysOf(start, end) ?? (First, null);
        }
    }

    public bool IsAllDay => _dates.AllDay;

    public RecurrenceData? Recurrence => _dates.Recurrence;

    /// <summary>Start and end of the first occurrence; of a long event on weekdays only, of its first day.</summary>
    public (DateTime Start, DateTime End) First { get; }

    /// <summary>From the very beginning to the very end, except of what repeats: that is its first occurrence.</summary>
    public (DateTime Start, DateTime End) Whole { get; }

    /// <summary>Of a long event that takes place on weekdays only: the last of them. Null for all others.</summary>
    public DateOnly? LastWeekday { get; }

    /// <summary>What stands behind the names of lines with a time.</summary>
    public string Parameter => IsAllDay ? ";VALUE=DATE" : $";TZID={_zone.Id}";

    public string Text(DateTime local) =>
        IsAllDay ? CalendarWriter.DateText(DateOnly.FromDateTime(local)) : CalendarWriter.LocalText(local);

    /// <summary>The last moment of a day as rules end: a date for what takes all day, else in UTC.</summary>
    public string Until(DateOnly day) => IsAllDay
        ? CalendarWriter.DateText(day)
        : CalendarWriter.UtcText(new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(new TimeOnly(23, 59, 59)), _zone)));

    /// <summary>The occurrence that the rule puts on a date.</summary>
    public (DateTime Start, DateTime End) On(DateOnly date)
    {
        var start = date.ToDateTime(TimeOnly.MinValue) + _begin;
        return (start, start + _length);
    }

    public (DateTime Start, DateTime End) Local(DateTimeOffset start, DateTimeOffset end) =>
        (TimeZoneInfo.ConvertTime(start, _zone).DateTime, TimeZoneInfo.ConvertTime(end, _zone).DateTime);

    private static ((DateTime Start, DateTime End) First, DateOnly? Last)? WeekdaysOf(DateTime start, DateTime end)
    {
        var days = Enumerable.Range(0, (end.Date - start.Date).Days + 1).Select(day => start.Date.AddDays(day))
            .Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        return days.FirstOrDefault() is { Year: > 1 } first
            ? ((first + start.TimeOfDay, first + Later(start.TimeOfDay, end.TimeOfDay)), DateOnly.FromDateTime(days.Last()))
            : null;
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
