using Integreat.Platform.Contracts.Events;

namespace Integreat.Platform.Contracts.Editions;

/// <summary>When and where an event takes place: what lists are ordered by and calendars are made of.</summary>
[GenerateSerializer, Immutable, Alias("event-dates")]
public sealed record EventDates
{
    /// <summary>UTC, as <see cref="End"/>; of an event that repeats, where counting begins.</summary>
    [Id(0)] public required DateTimeOffset Start { get; init; }
    [Id(1)] public required DateTimeOffset End { get; init; }

    /// <summary>The region's, by its IANA name.</summary>
    [Id(2)] public required string TimeZone { get; init; }
    [Id(3)] public bool AllDay { get; init; }
    [Id(4)] public bool OnlyWeekdays { get; init; }
    [Id(5)] public long? Location { get; init; }

    /// <summary>Where it takes place online; empty if nowhere.</summary>
    [Id(6)] public string MeetingUrl { get; init; } = "";

    /// <summary>Null: it takes place once.</summary>
    [Id(7)] public RecurrenceData? Recurrence { get; init; }

    /// <summary>The region's date of the first occurrence by the rule, not always the start's; null if it takes place once.</summary>
    [Id(8)] public DateOnly? FirstDate { get; init; }

    /// <summary>Ascending, as <see cref="Moved"/>.</summary>
    [Id(9)] public ImmutableArray<DateOnly> Cancelled { get; init; } = [];
    [Id(10)] public ImmutableArray<MovedOccurrenceData> Moved { get; init; } = [];

    /// <summary>The occurrences that are listed one by one at this moment, in order; none if it takes place once.</summary>
    [Id(11)] public ImmutableArray<OccurrenceEnvelope> Occurrences { get; init; } = [];

    /// <summary>Grows with every change of the event or of its texts: what calendars call the sequence.</summary>
    [Id(12)] public int Sequence { get; init; }

    public bool Equals(EventDates? other) =>
        other is not null && Start == other.Start && End == other.End && TimeZone == other.TimeZone && AllDay == other.AllDay
        && Sequence == other.Sequence && OnlyWeekdays == other.OnlyWeekdays && Location == other.Location && MeetingUrl == other.MeetingUrl
        && Recurrence == other.Recurrence && FirstDate == other.FirstDate
        && Cancelled.AsSpan().SequenceEqual(other.Cancelled.AsSpan()) && Moved.AsSpan().SequenceEqual(other.Moved.AsSpan())
        && Occurrences.AsSpan().SequenceEqual(other.Occurrences.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Start, End, Location, Occurrences.Length);
}

/// <summary>One occurrence of an event: the date that its address ends with, and what stands in place of the event's envelope.</summary>
[GenerateSerializer, Immutable, Alias("occurrence-envelope")]
public readonly record struct OccurrenceEnvelope([property: Id(0)] DateOnly Date, [property: Id(1)] ReadOnlyMemory<byte> Envelope)
{
    public bool Equals(OccurrenceEnvelope other) => Date == other.Date && Envelope.Span.SequenceEqual(other.Envelope.Span);

    public override int GetHashCode() => HashCode.Combine(Date, Envelope.Length);
}
