namespace Integreat.Platform.Domain.Pages;

/// <summary>Why something is not done to a page.</summary>
public static class PageRefusals
{
    public static Refusal Unknown(PageId page) =>
        new("page-unknown", $"The region has no page with the number {page.Value}. Reload the tree and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed the page meanwhile. Look at what has changed and save again.");

    public static Refusal NotSibling(PageId page) =>
        new("page-not-sibling", $"Page {page.Value} does not stand at that place any more. Reload the tree and choose again.");

    public static Refusal Cycle(PageId page, PageId parent) =>
        new("page-cycle", $"Page {parent.Value} is page {page.Value} itself or lies below it. Choose a place outside the moved branch.");

    public static Refusal Archived(PageId page) => new("page-archived", $"Page {page.Value} is archived already.");

    public static Refusal NotArchived(PageId page) => new("page-not-archived", $"Page {page.Value} is not archived.");

    public static Refusal MirrorsItself(PageId page) =>
        new("page-mirrors-itself", $"Page {page.Value} cannot mirror itself. Choose another page.");

    public static Refusal OfferUnknown(OfferId offer) =>
        new("offer-unknown", $"The platform has no offer with the number {offer.Value}. Choose one of the platform's offers.") { BlamesCatalog = true };

    public static Refusal OfferRetired(OfferId offer) => new(
        "offer-retired", $"Offer {offer.Value} is not to be chosen any more; where it was chosen before, it stays. Choose another one.")
    {
        BlamesCatalog = true,
    };

    public static Refusal TokenDenied() =>
        new("token-denied", "No page of this region has this token. Ask the region's editors for the token of the page.");

    public static Refusal TranslationMissing(PageId page, LanguageCode language) => new(
        "translation-missing", $"Page {page.Value} has no text in \"{language}\" whose content could be replaced. Write the first one by hand.");
}
