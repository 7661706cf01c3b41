namespace Integreat.Platform.Contracts.Events;

/// <summary>What an event has besides its texts. All references are numbers.</summary>
[GenerateSerializer, Immutable, Alias("event-data")]
public sealed record EventData
{
    /// <summary>UTC, as <see cref="End"/>; of an event that repeats, where counting begins.</summary>
    [Id(0)] public required DateTimeOffset Start { get; init; }
    [Id(1)] public required DateTimeOffset End { get; init; }

    /// <summary>Null: it takes place once.</summary>
    [Id(2)] public RecurrenceData? Recurrence { get; init; }

    /// <summary>A long event that takes place from Monday to Friday only.</summary>
    [Id(3)] public bool OnlyWeekdays { get; init; }
    [Id(4)] public long? Location { get; init; }

    /// <summary>Where it takes place online; empty if nowhere.</summary>
    [Id(5)] public string MeetingUrl { get; init; } = "";
    [Id(6)] public long? Icon { get; init; }
}

/// <summary>How an event repeats, in the words of iCalendar. Days are MO, TU, WE, TH, FR, SA and SU.</summary>
[GenerateSerializer, Immutable, Alias("recurrence-data")]
public sealed record RecurrenceData
{
    /// <summary>DAILY, WEEKLY, MONTHLY or YEARLY.</summary>
    [Id(0)] public required string Frequency { get; init; }

    /// <summary>Every how many days, weeks, months or years.</summary>
    [Id(1)] public int Interval { get; init; } = 1;

    /// <summary>WEEKLY: on which days, in the author's order.</summary>
    [Id(2)] public ImmutableArray<string> Weekdays { get; init; } = [];

    /// <summary>MONTHLY: on which day of the week.</summary>
    [Id(3)] public string? Weekday { get; init; }

    /// <summary>MONTHLY: on the how many-th of those days; 5 is the last one.</summary>
    [Id(4)] public int? Week { get; init; }

    /// <summary>The last day on which it may take place; null for ever.</summary>
    [Id(5)] public DateOnly? EndDate { get; init; }

    public bool Equals(RecurrenceData? other) =>
        other is not null && Frequency == other.Frequency && Interval == other.Interval && Weekday == other.Weekday && Week == other.Week
        && EndDate == other.EndDate && Weekdays.AsSpan().SequenceEqual(other.Weekdays.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Frequency, Interval, Weekdays.Length, Weekday, Week, EndDate);
}

/// <summary>The occurrence that the rule puts on a date takes place at another time (UTC).</summary>
[GenerateSerializer, Immutable, Alias("moved-occurrence")]
public readonly record struct MovedOccurrenceData(
    [property: Id(0)] DateOnly Date, [property: Id(1)] DateTimeOffset Start, [property: Id(2)] DateTimeOffset End);
