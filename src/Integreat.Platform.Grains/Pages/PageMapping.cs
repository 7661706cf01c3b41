using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Pages;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class PageMapping
{
    public static PageId? ToPage(long? number) => number is { } page ? new PageId(page) : null;

    public static PageAttributes ToDomain(this PageAttributesData data) => new(
        data.Icon is { } icon ? new MediaId(icon) : null,
        data.Organization is { } organization ? new OrganizationId(organization) : null,
        [.. data.EmbeddedOffers.Select(offer => new OfferId(offer))],
        ToPage(data.MirroredPage),
        data.MirroredPageFirst);

    /// <summary>Which pages show which offers.</summary>
    public static OfferUsesView Offers(Region region, long version) => new(
        version,
        [
            .. region.Pages.ById.Values.OrderBy(page => page.Id.Value)
                .SelectMany(page => page.Attributes.EmbeddedOffers.Select(offer => new OfferUseView(offer.Value, page.Id.Value))),
        ]);

    public static PageView View(Page page, ImmutableDictionary<string, ReadOnlyMemory<byte>> bodies) => new(
        page.Id.Value,
        page.Parent == PageId.Root ? null : page.Parent.Value,
        page.Order,
        page.Archived,
        new PageAttributesData
        {
            Icon = page.Attributes.Icon?.Value,
            Organization = page.Attributes.Organization?.Value,
            EmbeddedOffers = [.. page.Attributes.EmbeddedOffers.Select(offer => offer.Value)],
            MirroredPage = page.Attributes.MirroredPage?.Value,
            MirroredPageFirst = page.Attributes.MirroredPageFirst,
        },
        TranslationMapping.View(page.Translations, bodies),
        page.Revision,
        page.Origin is { } origin ? new PageOriginView(origin.Region.Value, origin.Page.Value, origin.Version) : null);
}
