namespace Integreat.Platform.Domain.Events;

/// <summary>
/// The dates of a recurrence, counted from an event's first day, by the rules of the reference platform (section 3.6 of the public API's
/// contract). Dates come in periods: every interval-th day, week, month or year has its dates, so any date is found without counting up to
/// it. Nothing here depends on a clock or on a time zone.
/// </summary>
/// <param name="firstDay">Counting begins here; it need not be a date of the recurrence itself.</param>
public sealed class RecurrenceDates(Recurrence recurrence, DateOnly firstDay)
{
    /// <summary>Nothing repeats beyond this day, so that sums of dates stay within the calendar.</summary>
    private static readonly DateOnly Limit = new(8000, 1, 1);

    private readonly DateOnly _lastDay = recurrence.EndDate is { } end && end < Limit ? end : Limit;

    /// <summary>The first date of all; null if there is none.</summary>
    public DateOnly? First => FirstOf(From(firstDay));

    public bool Contains(DateOnly date) => FirstOf(From(date)) == date;

    /// <summary>The dates on or after a day, ascending; practically endless where there is no end date.</summary>
    public IEnumerable<DateOnly> From(DateOnly day)
    {
        var from = day > firstDay ? day : firstDay;
        for (var period = PeriodOf(from); Begin(period) is { } begin && begin <= _lastDay; period++)
        {
            foreach (var date in DatesIn(begin).Where(date => date >= from && date <= _lastDay))
            {
                yield return date;
            }
        }
    }

    /// <summary>All dates, the last one first. Only for recurrences that end.</summary>
    public IEnumerable<DateOnly> Backwards()
    {
        for (var period = PeriodOf(_lastDay); period >= 0; period--)
        {
            foreach (var date in (Begin(period) is { } begin ? DatesIn(begin) : []).Reverse()
                .Where(date => date >= firstDay && date <= _lastDay))
            {
                yield return date;
            }
        }
    }

    /// <summary>The period in which a day lies, or the nearest before it that may have dates.</summary>
    private long PeriodOf(DateOnly day) => Math.Max(0, recurrence.Frequency switch
    {
        Frequency.Daily => day.DayNumber - firstDay.DayNumber,
        Frequency.Weekly => (day.DayNumber - MondayOf(firstDay).DayNumber) / 7,
        Frequency.Monthly => MonthOf(day) - FirstMonth,
        _ when IsLeapDay => LeapYears.Count(year => year < day.Year),
        _ => day.Year - firstDay.Year,
    }) / recurrence.Interval;

    /// <summary>The first day of a period that has dates at all; null beyond the calendar.</summary>
    private DateOnly? Begin(long period)
    {
        var steps = period * recurrence.Interval;
        return recurrence.Frequency switch
        {
            Frequency.Daily => DayAt(firstDay.DayNumber + steps),
            Frequency.Weekly => DayAt(MondayOf(firstDay).DayNumber + (7 * steps)),
            Frequency.Monthly => FirstMonth + steps is var month && month < MonthOf(Limit)
                ? new DateOnly((int)(month / 12), (int)(month % 12) + 1, 1)
                : null,
            _ when IsLeapDay => steps < int.MaxValue && LeapYears.Skip((int)steps).FirstOrDefault() is > 0 and var year
                ? new DateOnly(year, 2, 29)
                : null,
            _ => firstDay.Year + steps is var year && year < Limit.Year ? firstDay.AddYears((int)steps) : null,
        };
    }

    private IEnumerable<DateOnly> DatesIn(DateOnly begin) => recurrence.Frequency switch
    {
        Frequency.Weekly => recurrence.Weekdays.Select(FromMonday).Distinct().Order().Select(begin.AddDays),
        Frequency.Monthly => [DateInMonth(begin)],
        _ => [begin],
    };

    // The fourth of a weekday is in every month, the fifth is not.
    private DateOnly DateInMonth(DateOnly first)
    {
        var weekday = recurrence.Weekday.GetValueOrDefault();
        var days = (FromMonday(weekday) - FromMonday(first.DayOfWeek) + 7) % 7;
        var date = first.AddDays(days + (7 * (recurrence.Week.GetValueOrDefault(1) - 1)));
        return date.Month == first.Month ? date : date.AddDays(-7);
    }

    /// <summary>Where months are counted from: the first one whose date is not before the first day.</summary>
    private long FirstMonth => DateInMonth(new DateOnly(firstDay.Year, firstDay.Month, 1)) >= firstDay
        ? MonthOf(firstDay)
        : MonthOf(firstDay) + 1;

    private bool IsLeapDay => firstDay is { Month: 2, Day: 29 };

    // A step from one leap day leads to the next one, be it four years away or eight.
    private IEnumerable<int> LeapYears => Enumerable.Range(firstDay.Year, Limit.Year - firstDay.Year).Where(DateTime.IsLeapYear);

    private static DateOnly? FirstOf(IEnumerable<DateOnly> dates) => dates.Select(date => (DateOnly?)date).FirstOrDefault();

    private static DateOnly? DayAt(long number) => number < Limit.DayNumber ? DateOnly.FromDayNumber((int)number) : null;

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-FromMonday(day.DayOfWeek));

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    private static long MonthOf(DateOnly day) => (12L * day.Year) + day.Month - 1;
}
