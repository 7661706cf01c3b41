namespace Integreat.Platform.Domain.Events;

/// <summary>What differs from the rule on single dates. A date is either cancelled or moved, or neither; both lists ascend.</summary>
public sealed record OccurrenceChanges(ImmutableArray<DateOnly> Cancelled, ImmutableArray<MovedOccurrence> Moved)
{
    public static OccurrenceChanges None { get; } = new([], []);

    /// <summary>Whether the date is cancelled or moved.</summary>
    public bool Concern(DateOnly date) => Cancelled.Contains(date) || Moved.Any(moved => moved.Date == date);

    public bool Equals(OccurrenceChanges? other) =>
        other is not null && Cancelled.AsSpan().SequenceEqual(other.Cancelled.AsSpan())
        && Moved.AsSpan().SequenceEqual(other.Moved.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Cancelled.Length, Moved.Length);

    internal OccurrenceChanges Cancel(DateOnly date)
    {
        var others = Restore(date);
        return others with { Cancelled = [.. others.Cancelled.Append(date).Order()] };
    }

    internal OccurrenceChanges Move(MovedOccurrence moved)
    {
        var others = Restore(moved.Date);
        return others with { Moved = [.. others.Moved.Append(moved).OrderBy(each => each.Date)] };
    }

    internal OccurrenceChanges Restore(DateOnly date) => new(
        [.. Cancelled.Where(cancelled => cancelled != date)], [.. Moved.Where(moved => moved.Date != date)]);
}

/// <summary>The occurrence that the rule puts on a date takes place at another time.</summary>
/// <param name="Start">UTC.</param>
/// <param name="End">UTC, not before the start.</param>
public sealed record MovedOccurrence(DateOnly Date, DateTimeOffset Start, DateTimeOffset End);
