using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Finds the page that an address means.</summary>
internal static class PageLookup
{
    /// <param name="slug">Normalised.</param>
    /// <returns>A listed page, or why there is none; <see cref="ApiError.Internal"/> if there is more than one.</returns>
    public static (long Page, ApiError? Refusal) FindBySlug(EditionSnapshot edition, string slug) => edition.FindBySlug(ItemKinds.Page, slug) switch
    {
        [] => (0, ApiError.NoTranslation),
        [var page] when edition.Tree.Lists(page) => (page, null),
        [var page] when edition.Find(ItemKinds.Page, page) is { Visibility: Visibility.Archived } => (0, ApiError.NoTranslation),
        [_] => (0, ApiError.PageHidden),
        _ => (0, ApiError.Internal),
    };
}
