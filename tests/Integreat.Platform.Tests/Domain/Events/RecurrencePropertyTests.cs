using FsCheck.Xunit;
using Integreat.Platform.Domain.Events;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>Dates are found by arithmetic; here day after day, month after month is looked at instead.</summary>
[Properties(MaxTest = 300, Arbitrary = [typeof(Recurrences)], QuietOnSuccess = true)]
public sealed class RecurrencePropertyTests
{
    private const int Days = 4000;

    [Property]
    public void The_dates_are_those_that_are_found_by_looking_at_every_day(Beginning beginning)
    {
        var last = beginning.FirstDay.AddDays(Days);

        Assert.Equal(LookedAt(beginning, last), beginning.Dates.From(beginning.FirstDay).TakeWhile(date => date <= last));
    }

    [Property]
    public void From_a_later_day_on_they_are_the_same_dates_without_the_earlier_ones(Beginning beginning, uint days)
    {
        var from = beginning.FirstDay.AddDays((int)(days % Days) - 30);

        Assert.Equal(
            beginning.Dates.From(beginning.FirstDay).Where(date => date >= from).Take(20), beginning.Dates.From(from).Take(20));
        Assert.Equal(beginning.Dates.From(from).FirstOrDefault() == from, beginning.Dates.Contains(from));
    }

    [Property]
    public void Backwards_they_are_the_same_dates(Beginning beginning)
    {
        var ending = beginning.Recurrence with { EndDate = beginning.Recurrence.EndDate ?? beginning.FirstDay.AddDays(Days) };
        var dates = new RecurrenceDates(ending, beginning.FirstDay);

        Assert.Equal(dates.From(beginning.FirstDay).Reverse(), dates.Backwards());
    }

    private static List<DateOnly> LookedAt(Beginning beginning, DateOnly last)
    {
        var (rule, first) = beginning;
        var dates = new List<DateOnly>();
        var (steps, week) = (0, 0);
        for (var day = first; day <= last && !(day > rule.EndDate); day = day.AddDays(1))
        {
            week += day > first && day.DayOfWeek is DayOfWeek.Monday ? 1 : 0;
            var isDate = rule.Frequency switch
            {
                Frequency.Weekly => week % rule.Interval == 0 && rule.Weekdays.Contains(day.DayOfWeek),
                Frequency.Monthly => IsInMonth(day) && steps++ % rule.Interval == 0,
                Frequency.Yearly => day.Month == first.Month && day.Day == first.Day && steps++ % rule.Interval == 0,
                _ => steps++ % rule.Interval == 0,
            };
            if (isDate)
            {
                dates.Add(day);
            }
        }

        return dates;

        bool IsInMonth(DateOnly day)
        {
            var days = Enumerable.Range(1, DateTime.DaysInMonth(day.Year, day.Month))
                .Select(number => new DateOnly(day.Year, day.Month, number)).Where(each => each.DayOfWeek == rule.Weekday).ToList();
            return day == days[Math.Min(rule.Week!.Value, days.Count) - 1];
        }
    }
}
