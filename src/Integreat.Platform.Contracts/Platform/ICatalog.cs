using Integreat.Platform.Contracts.Locations;

namespace Integreat.Platform.Contracts.Platform;

/// <summary>
/// The platform's languages, offers and categories of locations, for the platform's team. Nothing of it is deleted: what is retired cannot be chosen
/// newly, and whoever has it keeps it. What is saved can be chosen, also if it had been retired. Grain key: <see cref="GrainKeys.Platform"/>. All
/// commands refuse: rights-missing.
/// </summary>
[Alias("platform-catalog-grain"), Version(1)]
public interface ICatalog : IGrainWithStringKey
{
    /// <summary>Adds a language, or replaces the one with this slug. Refuses also: stale-version, and as <see cref="IPlatform.SaveLanguageAsync"/>.</summary>
    /// <param name="basedOn">The revision that its author saw; 0 for a new one.</param>
    [Alias("save-language")]
    Task<Outcome> SaveLanguageAsync(CommandContext context, LanguageData language, int basedOn);

    /// <summary>Refuses: language-unknown.</summary>
    [Alias("retire-language")]
    Task<Outcome> RetireLanguageAsync(CommandContext context, string slug);

    /// <summary>Adds an offer, or replaces the one with this slug. Refuses also: stale-version, and as <see cref="IPlatform.SaveOfferAsync"/>.</summary>
    /// <param name="basedOn">The revision that its author saw; 0 for a new one.</param>
    [Alias("save-offer")]
    Task<Outcome> SaveOfferAsync(CommandContext context, OfferTemplateData offer, int basedOn);

    /// <summary>Refuses: offer-unknown.</summary>
    [Alias("retire-offer")]
    Task<Outcome> RetireOfferAsync(CommandContext context, string slug);

    /// <summary>Adds a category (null), or replaces one. Refuses also: stale-version, and as <see cref="IPlatform.SaveCategoryAsync"/>.</summary>
    /// <param name="basedOn">The revision that its author saw; 0 for a new one.</param>
    [Alias("save-category")]
    Task<Outcome> SaveCategoryAsync(CommandContext context, long? category, CategoryData data, int basedOn);

    /// <summary>Refuses: category-unknown.</summary>
    [Alias("retire-category")]
    Task<Outcome> RetireCategoryAsync(CommandContext context, long category);

    /// <summary>All of it, retired or not, ordered by number. Refuses: rights-missing.</summary>
    [AlwaysInterleave, Alias("read-catalog")]
    Task<Answer<PlatformView>> ReadCatalogAsync(Caller caller, CancellationToken cancellation);
}
