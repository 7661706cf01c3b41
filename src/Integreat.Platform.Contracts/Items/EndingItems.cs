namespace Integreat.Platform.Contracts.Items;

/// <summary>Which things to list that end soon or have ended lately. Now is what the region's clock says.</summary>
[GenerateSerializer, Immutable, Alias("ending-query")]
public sealed record EndingQuery
{
    /// <summary>The most days that can be looked ahead, and back.</summary>
    public const int MostDays = 62;

    /// <summary>The most things in one answer.</summary>
    public const int MostItems = 100;

    /// <summary>So many days ahead, and as many back; 1 to <see cref="MostDays"/>.</summary>
    [Id(0)] public int Days { get; init; } = 14;

    /// <summary>How many things at most, 1 to <see cref="MostItems"/>.</summary>
    [Id(1)] public int Count { get; init; } = MostItems;
}

/// <param name="Items">What ends next stands first; behind all that is to come stands what is over, the latest first.</param>
/// <param name="Total">How many there are, with those that are too many for one answer.</param>
[GenerateSerializer, Immutable, Alias("ending-view")]
public sealed record EndingView(
    [property: Id(0)] ImmutableArray<EndingItem> Items,
    [property: Id(1)] int Total);

/// <summary>Something that readers have, and will not have for ever.</summary>
/// <param name="Title">In the first language of the region's tree that has one; null without any.</param>
/// <param name="End">From when on it is over.</param>
/// <param name="Repeats">It is the end of something that takes place again and again.</param>
/// <param name="IsOver">It has ended.</param>
[GenerateSerializer, Immutable, Alias("ending-item")]
public sealed record EndingItem(
    [property: Id(0)] long Id,
    [property: Id(1)] string? Title,
    [property: Id(2)] DateTimeOffset End,
    [property: Id(3)] bool Repeats,
    [property: Id(4)] bool IsOver);
