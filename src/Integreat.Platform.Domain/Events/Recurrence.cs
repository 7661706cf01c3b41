namespace Integreat.Platform.Domain.Events;

public enum Frequency
{
    Daily = 0,

    /// <summary>On one or more weekdays.</summary>
    Weekly = 1,

    /// <summary>On one weekday of the month.</summary>
    Monthly = 2,

    /// <summary>On the first day's date.</summary>
    Yearly = 3,
}

/// <summary>How an event repeats. What a frequency has no use for is empty.</summary>
/// <param name="Interval">Every how many days, weeks, months or years; at least 1.</param>
/// <param name="Weekdays">Weekly: on which days, in the author's order.</param>
/// <param name="Weekday">Monthly: on which day of the week.</param>
/// <param name="Week">Monthly: on the how many-th of those days, 1 to 5; 5 is the fourth where there is no fifth.</param>
/// <param name="EndDate">The last day on which it may take place; null for ever.</param>
public sealed record Recurrence(
    Frequency Frequency, int Interval, ImmutableArray<DayOfWeek> Weekdays, DayOfWeek? Weekday, int? Week, DateOnly? EndDate)
{
    public bool Equals(Recurrence? other) =>
        other is not null && Frequency == other.Frequency && Interval == other.Interval && Weekday == other.Weekday && Week == other.Week
        && EndDate == other.EndDate && Weekdays.AsSpan().SequenceEqual(other.Weekdays.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Frequency, Interval, Weekdays.Length, Weekday, Week, EndDate);
}
