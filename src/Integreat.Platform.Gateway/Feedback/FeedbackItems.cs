using System.Collections.Immutable;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>Finds what a feedback names, in this gateway's copies of editions.</summary>
internal sealed class FeedbackItems(EditionReplicas editions)
{
    /// <summary>
    /// The numbers of the region's items that have, or ever had, this slug in this language, listed for readers or not. A language that the
    /// region does not have has no items, and wakes no edition. Editions hold pages only, so far: items of other kinds are not found.
    /// </summary>
    /// <param name="kind">One of <see cref="FeedbackKinds"/>.</param>
    /// <param name="slug">Empty for the imprint, which has none.</param>
    public async Task<ImmutableArray<long>> FindAsync(
        string kind, DirectoryEntry region, string language, string slug, CancellationToken cancellation)
    {
        if (kind is not FeedbackKinds.Page || !region.Languages.Any(each => each.Slug == language))
        {
            return [];
        }

        var edition = await editions.FreshAsync(region.Region, language, cancellation);
        return edition.FindByStoredSlug(slug);
    }
}
