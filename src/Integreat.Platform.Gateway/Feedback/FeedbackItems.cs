using System.Collections.Immutable;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>Finds what a feedback names, in this gateway's copies of editions. A language that the region does not have wakes none.</summary>
internal sealed class FeedbackItems(EditionReplicas editions)
{
    /// <summary>
    /// The numbers of the region's items that have, or ever had, this slug in this language, listed for readers or not; where the region
    /// falls back, else one that has it in the default language. Pages never fall back.
    /// </summary>
    /// <param name="kind">One of <see cref="ItemKinds"/>.</param>
    public async Task<ImmutableArray<long>> FindAsync(
        string kind, DirectoryEntry region, string language, string slug, CancellationToken cancellation)
    {
        var found = await FindInAsync(kind, region, language, slug, cancellation);
        return found is [] && kind is not ItemKinds.Page && region is { FallsBack: true, Languages: [var standard, ..] }
            ? [.. (await FindInAsync(kind, region, standard.Slug, slug, cancellation)).Order().Take(1)]
            : found;
    }

    /// <summary>Whether the language is listed and the region has an imprint, be it a draft.</summary>
    public async Task<bool> HasImprintAsync(DirectoryEntry region, string language, CancellationToken cancellation) =>
        region.Languages.Any(each => each is { Active: true, Visible: true } && each.Slug == language)
        && (await editions.ReadAsync(region.Region, language, cancellation)).Snapshot.OfKind(ItemKinds.Imprint) is not [];

    private async Task<ImmutableArray<long>> FindInAsync(
        string kind, DirectoryEntry region, string language, string slug, CancellationToken cancellation) =>
        region.Languages.Any(each => each.Slug == language)
            ? (await editions.ReadAsync(region.Region, language, cancellation)).Snapshot.FindByStoredSlug(kind, slug)
            : [];
}
