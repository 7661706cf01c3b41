using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain.Events;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>A recurrence and the day on which it begins, as a failing property prints them.</summary>
public sealed record Beginning(Recurrence Recurrence, DateOnly FirstDay)
{
    internal RecurrenceDates Dates => new(Recurrence, FirstDay);

    public override string ToString() => $"{Recurrence} [{string.Join(", ", Recurrence.Weekdays)}] from {FirstDay:O}";
}

/// <summary>Invents recurrences that begin within eight years, with leap days among the first days more often than in life.</summary>
internal static class Recurrences
{
    private static readonly Gen<DateOnly> FirstDays = Gen.Frequency(
        (8, Gen.Choose(0, 2900).Select(days => new DateOnly(2024, 1, 1).AddDays(days))),
        (1, Gen.Elements(new DateOnly(2024, 2, 29), new DateOnly(2028, 2, 29), new DateOnly(2092, 2, 29))));

    private static readonly Gen<DayOfWeek> Days = Gen.Elements(Enum.GetValues<DayOfWeek>());

    /// <summary>For <c>[Property(Arbitrary = ...)]</c>.</summary>
    public static Arbitrary<Beginning> Any() => (
        from first in FirstDays
        from frequency in Gen.Elements(Enum.GetValues<Frequency>())
        from interval in Gen.Frequency((3, Gen.Constant(1)), (3, Gen.Choose(2, 5)))
        from count in Gen.Choose(1, 4)
        from days in Days.ArrayOf(count)
        from week in Gen.Choose(1, 5)
        from end in Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 1500).Select(after => (int?)after)))
        select new Beginning(
            new Recurrence(
                frequency, interval, frequency is Frequency.Weekly ? [.. days] : [], frequency is Frequency.Monthly ? days[0] : null,
                frequency is Frequency.Monthly ? week : null, end is { } after ? first.AddDays(after) : null),
            first)).ToArbitrary();
}
