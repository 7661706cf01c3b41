using Integreat.Platform.Domain.Pages;

namespace Integreat.Platform.Domain;

/// <summary>What a region knows of the platform when it decides: which languages, offers and files there are to choose.</summary>
public sealed record PlatformCatalog(
    ImmutableHashSet<LanguageCode> Languages, ImmutableHashSet<OfferId> Offers, ImmutableHashSet<MediaId> Media)
{
    public static PlatformCatalog Empty { get; } = new([], [], []);

    /// <summary>The offers that are chosen no more, and not taken over from a template.</summary>
    public ImmutableHashSet<OfferId> RetiredOffers { get; init; } = [];

    /// <summary>The categories that locations may have.</summary>
    public ImmutableHashSet<CategoryId> Categories { get; init; } = [];

    /// <summary>Why these offers cannot be chosen, or null. What is chosen already stays.</summary>
    internal Refusal? CheckChosen(ImmutableArray<OfferId> offers, ImmutableArray<OfferId> chosen) =>
        offers.Except(chosen).Where(offer => !Offers.Contains(offer)).Select(offer => (OfferId?)offer).FirstOrDefault() is not { } missing ? null
        : RetiredOffers.Contains(missing) ? PageRefusals.OfferRetired(missing)
        : PageRefusals.OfferUnknown(missing);
}
