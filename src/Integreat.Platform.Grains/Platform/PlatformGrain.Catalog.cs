using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Rights;

namespace Integreat.Platform.Grains.Platform;

/// <summary>What regions choose from, as the platform's team keeps it.</summary>
internal sealed partial class PlatformGrain : ICatalog
{
    public Task<Outcome> SaveLanguageAsync(CommandContext context, LanguageData language, int basedOn) =>
        SaveAsync(context, CommandDigest.Of("replace-language", language, basedOn), language, basedOn);

    public Task<Outcome> RetireLanguageAsync(CommandContext context, string slug) =>
        ExecuteAsync(context, CommandDigest.Of("retire-language", slug), new RetireLanguage(new LanguageCode(slug)));

    public Task<Outcome> SaveOfferAsync(CommandContext context, OfferTemplateData offer, int basedOn) =>
        SaveAsync(context, CommandDigest.Of("replace-offer", offer, basedOn), offer, basedOn);

    public Task<Outcome> RetireOfferAsync(CommandContext context, string slug) =>
        ExecuteAsync(context, CommandDigest.Of("retire-offer", slug), new RetireOffer(slug));

    public Task<Outcome> SaveCategoryAsync(CommandContext context, long? category, CategoryData data, int basedOn) =>
        SaveAsync(context, CommandDigest.Of("replace-category", category, data, basedOn), category, data, basedOn);

    public Task<Outcome> RetireCategoryAsync(CommandContext context, long category) =>
        ExecuteAsync(context, CommandDigest.Of("retire-category", category), new RetireCategory(new CategoryId(category)));

    public Task<Answer<PlatformView>> ReadCatalogAsync(Caller caller, CancellationToken cancellation) => Task.FromResult(
        RightsRules.CheckStaff(ActorOf(_stream.State, RightsMapping.Actor(caller)), Capability.ViewCatalog) is { } refusal
            ? new Answer<PlatformView>(null, refusal.Code, refusal.Detail)
            : new Answer<PlatformView>(PlatformMapping.View(_stream.State, _stream.Version)));

    private Task<Outcome> SaveAsync(CommandContext context, string digest, LanguageData language, int? basedOn) => language.TextDirection switch
    {
        PlatformMapping.LeftToRight or PlatformMapping.RightToLeft => ExecuteAsync(context, digest, new SaveLanguage(language.ToDomain(), basedOn)),
        _ => Task.FromResult(Refused("text-direction-unknown", "A text runs LEFT_TO_RIGHT or RIGHT_TO_LEFT.")),
    };

    private Task<Outcome> SaveAsync(CommandContext context, string digest, OfferTemplateData offer, int? basedOn) =>
        PlatformMapping.TryParsePostalCodeMode(offer.PostalCodeMode, out var mode)
            ? ExecuteAsync(context, digest, new SaveOffer(offer.ToDomain(mode), basedOn))
            : Task.FromResult(Refused("postal-code-mode-unknown", "The postal code travels as NONE, GET or POST."));

    private Task<Outcome> SaveAsync(CommandContext context, string digest, long? category, CategoryData data, int? basedOn) => ExecuteAsync(
        context,
        digest,
        new SaveCategory(category is { } id ? new CategoryId(id) : null, data.Names.ToDomain(), data.Icon, data.Color, basedOn));
}
