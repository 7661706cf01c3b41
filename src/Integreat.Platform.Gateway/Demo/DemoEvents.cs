using System.Collections.Immutable;
using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Demo;

internal sealed record DemoEventList(ImmutableArray<DemoEvent> Events);

/// <summary>An event by the region's clocks, with its texts by language.</summary>
internal sealed record DemoEvent
{
    /// <summary>Names the event's commands; unique.</summary>
    public required string Key { get; init; }
    public required DemoDay On { get; init; }
    public required TimeOnly Start { get; init; }
    public required TimeOnly End { get; init; }

    /// <summary>On how many days after the first one it ends.</summary>
    public int Days { get; init; }
    public DemoRecurrence? Recurrence { get; init; }
    public bool OnlyWeekdays { get; init; }
    public string MeetingUrl { get; init; } = "";

    /// <summary>The key of the location where it takes place.</summary>
    public string? Location { get; init; }

    /// <summary>Dates on which it does not take place though the rule says so.</summary>
    public ImmutableArray<DemoDay> Cancelled { get; init; } = [];
    public ImmutableArray<DemoMove> Moved { get; init; } = [];
    public required ImmutableSortedDictionary<string, DemoEventText> Translations { get; init; }
}

/// <summary>A day seen from the day on which the demo is made.</summary>
/// <param name="Week">0 is that day's week; weeks begin on Monday.</param>
/// <param name="Day">MO, TU, WE, TH, FR, SA or SU.</param>
internal sealed record DemoDay(int Week, string Day)
{
    private static readonly ImmutableArray<string> Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public DateOnly From(DateOnly today) => today.AddDays((7 * Week) + Days.IndexOf(Day) - (((int)today.DayOfWeek + 6) % 7));
}

internal sealed record DemoRecurrence
{
    public required string Frequency { get; init; }
    public int Interval { get; init; } = 1;
    public ImmutableArray<string> Weekdays { get; init; } = [];
    public string? Weekday { get; init; }
    public int? Week { get; init; }

    /// <summary>It ends so many weeks after the first day; null: never.</summary>
    public int? Weeks { get; init; }
}

/// <summary>One date on which the event takes place at another time.</summary>
internal sealed record DemoMove(DemoDay From, DemoDay To, TimeOnly Start, TimeOnly End);

/// <param name="Text">HTML.</param>
internal sealed record DemoEventText(string Title, string Slug, string Text);

/// <summary>Turns days and clock times of the demo into those of the calendar.</summary>
internal sealed class DemoTimes(DateOnly today, TimeZoneInfo zone)
{
    public DateOnly Date(DemoDay day) => day.From(today);

    // No demo event lies in an hour at which clocks change.
    public DateTimeOffset Moment(DateOnly date, TimeOnly time)
    {
        var local = date.ToDateTime(time);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <param name="location">Number of the location where it takes place.</param>
    public EventData Details(DemoEvent each, long? location) => new()
    {
        Location = location,
        Start = Moment(Date(each.On), each.Start),
        End = Moment(Date(each.On).AddDays(each.Days), each.End),
        Recurrence = each.Recurrence is { } recurrence ? Recurrence(recurrence, Date(each.On)) : null,
        OnlyWeekdays = each.OnlyWeekdays,
        MeetingUrl = each.MeetingUrl,
    };

    private static RecurrenceData Recurrence(DemoRecurrence recurrence, DateOnly firstDay) => new()
    {
        Frequency = recurrence.Frequency,
        Interval = recurrence.Interval,
        Weekdays = recurrence.Weekdays,
        Weekday = recurrence.Weekday,
        Week = recurrence.Week,
        EndDate = recurrence.Weeks is { } weeks ? firstDay.AddDays(7 * weeks) : null,
    };
}
