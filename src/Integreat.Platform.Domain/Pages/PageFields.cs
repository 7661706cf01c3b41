using Integreat.Platform.Domain.Merging;

namespace Integreat.Platform.Domain.Pages;

/// <summary>What of a page, besides its place and its texts, people change independently.</summary>
internal static class PageFields
{
    public static ImmutableArray<Field<PageAttributes>> All { get; } =
    [
        new("icon", page => page.Icon, (page, other) => page with { Icon = other.Icon }),
        new("organization", page => page.Organization, (page, other) => page with { Organization = other.Organization }),
        new("embeddedOffers", page => page.EmbeddedOffers, (page, other) => page with { EmbeddedOffers = other.EmbeddedOffers }),
        new("mirroredPage", page => page.MirroredPage, (page, other) => page with { MirroredPage = other.MirroredPage }),
        new("mirroredPageFirst", page => page.MirroredPageFirst, (page, other) => page with { MirroredPageFirst = other.MirroredPageFirst }),
    ];
}
