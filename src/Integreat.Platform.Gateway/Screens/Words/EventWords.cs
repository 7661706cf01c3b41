using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Gateway.Screens.Words;

/// <summary>What the calendar says.</summary>
public sealed record EventWords
{
    public required string Heading { get; init; }
    public required string Back { get; init; }
    public required string Search { get; init; }
    public required string Which { get; init; }

    /// <summary>Of the choices which events are listed: upcoming, recurring, past, archived.</summary>
    public required Func<string, string> WhichOf { get; init; }
    public required string AsList { get; init; }
    public required string AsCalendar { get; init; }
    public required string New { get; init; }

    /// <summary>{0}: a day.</summary>
    public required string NewOn { get; init; }
    public required string Title { get; init; }
    public required string Untitled { get; init; }
    public required string Unknown { get; init; }
    public required string Empty { get; init; }
    public required string EmptyHint { get; init; }
    public required Func<int, string> Count { get; init; }
    public required string Next { get; init; }
    public required string NextMonth { get; init; }
    public required string MonthBefore { get; init; }
    public required string ThisMonth { get; init; }
    public required string WentOn { get; init; }
    public required string Over { get; init; }
    public required string Details { get; init; }
    public required string When { get; init; }
    public required string Day { get; init; }
    public required string AllDay { get; init; }
    public required string Begin { get; init; }
    public required string End { get; init; }
    public required string Clock { get; init; }
    public required string Zone { get; init; }
    public required string OnlyWeekdays { get; init; }
    public required string Repeats { get; init; }

    /// <summary>Of the frequencies; empty: once.</summary>
    public required Func<string, string> Frequency { get; init; }
    public required string Interval { get; init; }

    /// <summary>The unit behind the interval, of a frequency.</summary>
    public required Func<string, string> Unit { get; init; }
    public required string Weekdays { get; init; }
    public required string Week { get; init; }
    public required Func<int, string> WeekOf { get; init; }
    public required string Until { get; init; }
    public required string Forever { get; init; }

    /// <summary>The rule in plain words, with the first day.</summary>
    public required Func<RecurrenceData, DateOnly, string> Rule { get; init; }
    public required string Once { get; init; }
    public required string Where { get; init; }
    public required string Location { get; init; }
    public required string NoLocation { get; init; }
    public required string MeetingUrl { get; init; }
    public required string Dates { get; init; }
    public required string DatesHint { get; init; }
    public required string SaveFirst { get; init; }
    public required string NoDates { get; init; }
    public required string MoreDates { get; init; }
    public required string Cancel { get; init; }
    public required string Cancelled { get; init; }
    public required string WasCancelled { get; init; }
    public required string Move { get; init; }
    public required string MoveTo { get; init; }
    public required string Moved { get; init; }
    public required string WasMoved { get; init; }
    public required string BringBack { get; init; }
    public required string WasBroughtBack { get; init; }

    public static EventWords German => EventWordsGerman.Words;

    public static EventWords English => EventWordsEnglish.Words;
}
