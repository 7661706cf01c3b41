namespace Integreat.Platform.Contracts.Pages;

/// <summary>Which pages to list. What is left out does not matter; all of the rest must hold.</summary>
[GenerateSerializer, Immutable, Alias("page-list-query")]
public sealed record PageListQuery
{
    /// <summary>The most pages in one answer.</summary>
    public const int MostPages = 200;

    /// <summary>The page after which to go on; null: from the beginning.</summary>
    [Id(0)] public long? After { get; init; }

    /// <summary>How many pages at most, 1 to <see cref="MostPages"/>.</summary>
    [Id(1)] public int Count { get; init; } = MostPages;

    /// <summary>Stands in the title in some language, or in <see cref="Language"/>; capitals do not matter.</summary>
    [Id(2)] public string? Text { get; init; }

    /// <summary>The language of which <see cref="Text"/>, <see cref="State"/>, <see cref="Status"/>, <see cref="Author"/> and <see cref="ChangedSince"/> speak; null: of any.</summary>
    [Id(3)] public string? Language { get; init; }

    /// <summary>One of <see cref="TranslationStates"/>.</summary>
    [Id(4)] public string? State { get; init; }

    /// <summary>Of the newest version: DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</summary>
    [Id(5)] public string? Status { get; init; }

    /// <summary>Who saved the newest version.</summary>
    [Id(6)] public string? Author { get; init; }
    [Id(7)] public long? Organization { get; init; }

    /// <summary>Archived by itself or with a page above it; null: both.</summary>
    [Id(8)] public bool? Archived { get; init; }

    /// <summary>The newest version was saved at this moment or later.</summary>
    [Id(9)] public DateTimeOffset? ChangedSince { get; init; }

    /// <summary>These pages and no others; null: all.</summary>
    [Id(10)] public ImmutableArray<long>? Only { get; init; }
}

/// <summary>How a text stands to the one that it translates.</summary>
public static class TranslationStates
{
    public const string Missing = "missing";
    public const string InTranslation = "in-translation";
    public const string Outdated = "outdated";
    public const string MachineTranslated = "machine-translated";
    public const string UpToDate = "up-to-date";

    public static ImmutableArray<string> All { get; } = [Missing, InTranslation, Outdated, MachineTranslated, UpToDate];
}

/// <param name="Version">The region's version that was listed.</param>
/// <param name="Languages">All languages of the region in tree order; each page has a text of each, even if it is missing.</param>
/// <param name="Next">Ask with this as <see cref="PageListQuery.After"/> for more; null: there is no more.</param>
[GenerateSerializer, Immutable, Alias("page-list-view")]
public sealed record PageListView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<string> Languages,
    [property: Id(2)] ImmutableArray<PageRow> Pages,
    [property: Id(3)] long? Next);

/// <param name="Depth">0 for root pages.</param>
/// <param name="Archived">Archived by itself.</param>
/// <param name="IsHidden">A page above it is archived.</param>
/// <param name="Order">Its place among the pages with the same parent.</param>
[GenerateSerializer, Immutable, Alias("page-row")]
public sealed record PageRow(
    [property: Id(0)] long Id,
    [property: Id(1)] long? Parent,
    [property: Id(2)] int Depth,
    [property: Id(3)] bool Archived,
    [property: Id(4)] bool IsHidden,
    [property: Id(5)] long? Organization,
    [property: Id(6)] ImmutableArray<TextRow> Texts,
    [property: Id(7)] int Order = 0);

/// <summary>A page's text in one language, without what it says.</summary>
/// <param name="State">One of <see cref="TranslationStates"/>.</param>
/// <param name="Number">Of the newest version; 0 without a text.</param>
/// <param name="PublicNumber">Of the version that readers see; null if they see none.</param>
/// <param name="Translates">The version of the source that the text has seen; 0 for older than can be said, null without a source.</param>
/// <param name="Source">The version of the source that it should have seen; null without a source.</param>
/// <param name="IsReturned">A reviewer gave the newest version back; the page itself says why.</param>
[GenerateSerializer, Immutable, Alias("text-row")]
public sealed record TextRow(
    [property: Id(0)] string State,
    [property: Id(1)] int Number,
    [property: Id(2)] int? PublicNumber,
    [property: Id(3)] string? Status,
    [property: Id(4)] string? Title,
    [property: Id(5)] string? Author,
    [property: Id(6)] DateTimeOffset? LastUpdated,
    [property: Id(7)] int? Translates,
    [property: Id(8)] int? Source,
    [property: Id(9)] bool IsReturned = false);

/// <param name="Version">The region's version that was looked at.</param>
[GenerateSerializer, Immutable, Alias("offer-uses")]
public sealed record OfferUsesView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<OfferUseView> Uses);

/// <summary>That a page shows an offer.</summary>
[GenerateSerializer, Immutable, Alias("offer-use")]
public sealed record OfferUseView(
    [property: Id(0)] long Offer,
    [property: Id(1)] long Page);
