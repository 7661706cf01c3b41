using System.Collections.Immutable;
using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Screens.Events;

/// <summary>What takes place on a day.</summary>
/// <param name="Begins">Else it goes on from a day before.</param>
internal sealed record DayEntry(long Event, PlannedDate When, bool Begins);

internal sealed record MonthDay(DateOnly Day, ImmutableArray<DayEntry> Entries);

/// <summary>A month as a table of weeks, Monday first.</summary>
/// <param name="Weeks">Seven places each; null: of another month.</param>
internal sealed record MonthModel(DateOnly First, ImmutableArray<ImmutableArray<MonthDay?>> Weeks)
{
    public DateOnly Last => First.AddMonths(1).AddDays(-1);

    /// <param name="day">Any day of the month.</param>
    /// <param name="weekdaysOnly">The events that take place from Monday to Friday only, however long they are.</param>
    public static MonthModel Of(DateOnly day, IEnumerable<EventDatesView> events, IReadOnlySet<long> weekdaysOnly)
    {
        var first = new DateOnly(day.Year, day.Month, 1);
        var entries = events
            .SelectMany(each => each.Dates.SelectMany(date => DaysOf(date, first)
                .Where(on => !weekdaysOnly.Contains(each.Event) || on.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                .Select(on => (Day: on, Entry: new DayEntry(each.Event, date, on == DateOnly.FromDateTime(date.Start.DateTime))))))
            .ToLookup(pair => pair.Day, pair => pair.Entry);
        var days = Enumerable.Repeat<MonthDay?>(null, ((int)first.DayOfWeek + 6) % 7)
            .Concat(Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(first.AddDays).Select(on =>
                new MonthDay(on, [.. entries[on].OrderBy(entry => entry.Begins).ThenBy(entry => entry.When.Start.TimeOfDay)])));
        return new MonthModel(first, [.. days.Chunk(7).Select(week => ImmutableArray.CreateRange(week.Concat(Enumerable.Repeat<MonthDay?>(null, 7 - week.Length))))]);
    }

    /// <summary>"2026-12".</summary>
    public static string Name(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> DaysOf(PlannedDate date, DateOnly first)
    {
        var (begin, end) = (DateOnly.FromDateTime(date.Start.DateTime), DateOnly.FromDateTime(date.End.DateTime));
        for (var day = begin > first ? begin : first; day <= end && day < first.AddMonths(1); day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
