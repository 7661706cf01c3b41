using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Contracts.Events;

/// <summary>When the events of a region take place, by its clocks. Refuses: region-unknown, rights-missing.</summary>
[Alias("region-calendar-grain"), Version(1)]
public interface IRegionCalendar : IGrainWithStringKey
{
    /// <summary>When events that are not archived take place. Refuses: query-invalid.</summary>
    [AlwaysInterleave, Alias("list-dates")]
    Task<Answer<CalendarView>> ListDatesAsync(Caller caller, CalendarQuery query, CancellationToken cancellation);

    /// <summary>
    /// The dates of one event, or of one that does not exist yet. Refuses: query-invalid, event-unknown, and what adding an event with such times and
    /// such a recurrence refuses.
    /// </summary>
    [AlwaysInterleave, Alias("plan")]
    Task<Answer<PlanView>> PlanAsync(Caller caller, PlanQuery query, CancellationToken cancellation);

    /// <summary>Events that readers have, and whose last date is near or lately past. Refuses: query-invalid.</summary>
    [AlwaysInterleave, Alias("list-ending")]
    Task<Answer<EndingView>> ListEndingAsync(Caller caller, EndingQuery query, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("calendar-query")]
public sealed record CalendarQuery
{
    /// <summary>The most days from the first to the last one.</summary>
    public const int MostDays = 62;

    /// <summary>The first day, at most <see cref="MostDays"/> before <see cref="Until"/>; null: now.</summary>
    [Id(0)] public DateOnly? From { get; init; }

    /// <summary>The last day; null, which only goes with now: only the next date of each event.</summary>
    [Id(1)] public DateOnly? Until { get; init; }
}

/// <param name="TimeZone">IANA name of the zone of the region, by whose clocks all times here are.</param>
/// <param name="Today">The date that the region's clocks show.</param>
/// <param name="Events">Those that take place at all, by number.</param>
[GenerateSerializer, Immutable, Alias("calendar-view")]
public sealed record CalendarView(
    [property: Id(0)] long Version,
    [property: Id(1)] string TimeZone,
    [property: Id(2)] DateOnly Today,
    [property: Id(3)] ImmutableArray<EventDatesView> Events);

/// <param name="Dates">By their beginning; what goes on for several days is one of them.</param>
[GenerateSerializer, Immutable, Alias("event-dates-view")]
public sealed record EventDatesView([property: Id(0)] long Event, [property: Id(1)] ImmutableArray<PlannedDate> Dates);

/// <summary>A time at which an event takes place, or would.</summary>
/// <param name="Date">On which date the rule puts it.</param>
/// <param name="State">One of <see cref="DateStates"/>.</param>
[GenerateSerializer, Immutable, Alias("planned-date")]
public sealed record PlannedDate(
    [property: Id(0)] DateOnly Date,
    [property: Id(1)] DateTimeOffset Start,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3)] string State);

/// <summary>Whether a date is as the rule says.</summary>
public static class DateStates
{
    public const string Regular = "regular";
    public const string Moved = "moved";
    public const string Cancelled = "cancelled";
}

[GenerateSerializer, Immutable, Alias("plan-query")]
public sealed record PlanQuery
{
    /// <summary>The most dates in one answer.</summary>
    public const int MostDates = 100;

    /// <summary>Its cancelled and moved dates count; null: none.</summary>
    [Id(0)] public long? Event { get; init; }

    /// <summary>As they would be; null: as the event has them.</summary>
    [Id(1)] public EventData? Details { get; init; }

    /// <summary>The first date of the rule; null: today, or the event's first day if that is later.</summary>
    [Id(2)] public DateOnly? From { get; init; }

    /// <summary>How many dates at most, 1 to <see cref="MostDates"/>.</summary>
    [Id(3)] public int Count { get; init; } = 10;
}

/// <param name="TimeZone">As of a calendar, and <paramref name="Today"/> too.</param>
/// <param name="Dates">By the dates of the rule; cancelled ones at their regular time, moved ones at the other. One for an event that does not repeat.</param>
/// <param name="HasMore">There are later ones.</param>
[GenerateSerializer, Immutable, Alias("plan-view")]
public sealed record PlanView(
    [property: Id(0)] string TimeZone,
    [property: Id(1)] DateOnly Today,
    [property: Id(2)] ImmutableArray<PlannedDate> Dates,
    [property: Id(3)] bool HasMore);
