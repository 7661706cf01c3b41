using Integreat.Platform.Domain.Merging;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Pages;

/// <summary>A place in a region's tree of pages, independent of language.</summary>
/// <param name="Order">Its place among its siblings; pages with smaller numbers come first, equal ones by their own number.</param>
/// <param name="Archived">Archived itself; a page below an archived one is hidden as well, without this mark.</param>
/// <param name="TokenHash">SHA-256 (hex) of the token with which content may be pushed to the page; null without one.</param>
public sealed record Page(
    PageId Id, PageId Parent, int Order, bool Archived, PageAttributes Attributes, string? TokenHash,
    ImmutableDictionary<LanguageCode, Translation> Translations)
{
    /// <summary>Counts the changes of the attributes.</summary>
    public int Revision { get; init; } = 1;

    /// <summary>The attributes before their last changes.</summary>
    public Past<PageAttributes> Earlier { get; init; } = Past.None<PageAttributes>();

    internal Page With(PageAttributes attributes) =>
        this with { Attributes = attributes, Revision = Revision + 1, Earlier = Earlier.With(Attributes) };

    public static Page New(PageId id, PageId parent, int order) =>
        new(id, parent, order, false, PageAttributes.None, null, ImmutableDictionary<LanguageCode, Translation>.Empty);
}

/// <summary>What a page has besides its place and its texts.</summary>
/// <param name="MirroredPage">The page whose public text is shown with the own one; it may belong to another region.</param>
/// <param name="MirroredPageFirst">Whether the mirrored text stands before the own one.</param>
public sealed record PageAttributes(
    MediaId? Icon, OrganizationId? Organization, ImmutableArray<OfferId> EmbeddedOffers, PageId? MirroredPage, bool MirroredPageFirst)
{
    public static PageAttributes None { get; } = new(null, null, [], null, true);

    public bool Equals(PageAttributes? other) =>
        other is not null && Icon == other.Icon && Organization == other.Organization && MirroredPage == other.MirroredPage
        && MirroredPageFirst == other.MirroredPageFirst && EmbeddedOffers.AsSpan().SequenceEqual(other.EmbeddedOffers.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Icon, Organization, MirroredPage, MirroredPageFirst, EmbeddedOffers.Length);
}
