namespace Integreat.Platform.Domain.Merging;

/// <summary>What something was before its last few changes, so that changes by who has seen one of these can still be brought in.</summary>
/// <param name="Values">The newest last.</param>
public sealed record Past<T>(ImmutableArray<T> Values)
    where T : class
{
    private const int Kept = 5;

    /// <summary>With what has just been replaced.</summary>
    internal Past<T> With(T value) => new([.. Values.TakeLast(Kept - 1), value]);

    /// <summary>What it was at this revision; null where nobody knows any more.</summary>
    private T? At(int revision, int current) =>
        revision > 0 && revision < current && current - revision <= Values.Length ? Values[Values.Length - (current - revision)] : null;

    /// <summary>What its author saw, who has seen this revision; null where nobody knows any more.</summary>
    internal T? Seen(int revision, int current, T now) => revision == current ? now : At(revision, current);

    /// <summary>What is wanted by an author who has seen an older revision, as if it were wanted of what is there; or why not.</summary>
    /// <param name="now">What is there.</param>
    /// <param name="stale">The refusal where both changed the same, or where nobody knows what the author saw.</param>
    internal (T? Merged, Refusal? Refusal) Bring(
        ImmutableArray<Field<T>> fields, int current, T now, int basedOn, T wanted, Refusal stale)
    {
        if (basedOn == current)
        {
            return (wanted, null);
        }

        var (merged, conflicts) = At(basedOn, current) is { } seen ? fields.Merge(seen, now, wanted) : (null, fields.Differences(now, wanted));
        return merged is not null && conflicts.IsEmpty
            ? (merged, null)
            : (null, stale with { Conflict = new Conflict(basedOn, current, conflicts) });
    }
}

public static class Past
{
    /// <summary>Of what has not been changed yet.</summary>
    public static Past<T> None<T>()
        where T : class => new([]);
}
