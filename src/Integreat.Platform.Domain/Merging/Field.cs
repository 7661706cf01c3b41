using System.Collections;

namespace Integreat.Platform.Domain.Merging;

/// <summary>A part of something that people change independently of its other parts.</summary>
/// <param name="Name">As it is called where people send it.</param>
/// <param name="Of">What it is.</param>
/// <param name="Take">The first one, with the field of the second.</param>
internal sealed record Field<T>(string Name, Func<T, object?> Of, Func<T, T, T> Take);

/// <summary>Brings changes together that were made at the same time.</summary>
internal static class Merges
{
    /// <summary>
    /// What both want: of each field what has changed since both have seen the same. Where both changed one in different ways, there is no
    /// answer but these fields.
    /// </summary>
    /// <param name="seen">What both started from.</param>
    /// <param name="theirs">What has been made of it since.</param>
    /// <param name="yours">What is wanted now.</param>
    public static (T Merged, ImmutableArray<FieldConflict> Conflicts) Merge<T>(this ImmutableArray<Field<T>> fields, T seen, T theirs, T yours)
    {
        var merged = yours;
        var conflicts = ImmutableArray.CreateBuilder<FieldConflict>();
        foreach (var field in fields)
        {
            var (was, there, wanted) = (field.Of(seen), field.Of(theirs), field.Of(yours));
            if (Same(was, wanted))
            {
                merged = field.Take(merged, theirs);
            }
            else if (!Same(was, there) && !Same(there, wanted))
            {
                conflicts.Add(new FieldConflict(field.Name, wanted, there));
            }
        }

        return (merged, conflicts.ToImmutable());
    }

    /// <summary>Every field that is not the same.</summary>
    public static ImmutableArray<FieldConflict> Differences<T>(this ImmutableArray<Field<T>> fields, T theirs, T yours) =>
    [
        .. fields.Where(field => !Same(field.Of(theirs), field.Of(yours)))
            .Select(field => new FieldConflict(field.Name, field.Of(yours), field.Of(theirs))),
    ];

    // Arrays are equal if what is in them is.
    private static bool Same(object? one, object? other) => one is IStructuralEquatable array
        ? array.Equals(other, StructuralComparisons.StructuralEqualityComparer)
        : Equals(one, other);
}
