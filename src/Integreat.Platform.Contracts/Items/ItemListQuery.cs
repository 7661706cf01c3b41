using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Contracts.Items;

/// <summary>
/// Which events, locations, contacts, news or organisations to list, the newest first. What is left out does not matter; all of the rest must
/// hold. What a kind does not have (<see cref="State"/> of a contact, for instance) does not count.
/// </summary>
[GenerateSerializer, Immutable, Alias("item-list-query")]
public sealed record ItemListQuery
{
    /// <summary>The most items in one answer.</summary>
    public const int MostItems = 200;

    /// <summary>Items with smaller numbers only: the last one of the list before; null: from the beginning.</summary>
    [Id(0)] public long? After { get; init; }

    /// <summary>How many items at most, 1 to <see cref="MostItems"/>.</summary>
    [Id(1)] public int Count { get; init; } = MostItems;

    /// <summary>
    /// Stands in the title in some language, or in <see cref="Language"/>; in any line of a contact's card; in an organisation's name. Capitals
    /// do not matter.
    /// </summary>
    [Id(2)] public string? Text { get; init; }

    /// <summary>The language of which <see cref="Text"/>, <see cref="State"/>, <see cref="Author"/> and <see cref="ChangedSince"/> speak, and <see cref="Status"/> of all but news; null: of any.</summary>
    [Id(3)] public string? Language { get; init; }

    /// <summary>One of <see cref="TranslationStates"/>.</summary>
    [Id(4)] public string? State { get; init; }

    /// <summary>Of the newest version: DRAFT, REVIEW, PUBLIC or AUTO_SAVE. Of news: DRAFT, SCHEDULED, SENT or ARCHIVED.</summary>
    [Id(5)] public string? Status { get; init; }

    /// <summary>Who saved the newest version.</summary>
    [Id(6)] public string? Author { get; init; }
    [Id(7)] public bool? Archived { get; init; }

    /// <summary>The newest version was saved at this moment or later.</summary>
    [Id(8)] public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>Of locations: whom they belong to.</summary>
    [Id(9)] public long? Organization { get; init; }

    /// <summary>Of events and contacts: where.</summary>
    [Id(10)] public long? Location { get; init; }

    /// <summary>Of locations.</summary>
    [Id(11)] public long? Category { get; init; }
}

/// <summary>A part of a list.</summary>
/// <param name="Version">The region's version that was listed.</param>
/// <param name="Languages">All languages of the region in tree order; what has texts has one of each, even if it is missing.</param>
/// <param name="Next">Ask with this as <see cref="ItemListQuery.After"/> for more; null: there is no more.</param>
[GenerateSerializer, Immutable, Alias("item-list-view`1")]
public sealed record ItemListView<T>(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<string> Languages,
    [property: Id(2)] ImmutableArray<T> Items,
    [property: Id(3)] long? Next);
