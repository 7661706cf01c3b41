using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionImprint
{
    public Task<Outcome> SaveAsync(CommandContext context, string language, TranslationData text) =>
        SaveTextAsync(context, CommandDigest.Of("save-imprint", language, text), language, text, edit => new SaveImprint(edit));

    public Task<Outcome> WithdrawAsync(CommandContext context, string language, int basedOn) => ExecuteAsync(
        context, CommandDigest.Of("withdraw-imprint", language, basedOn), new WithdrawImprint(new LanguageCode(language), basedOn));

    public Task<Outcome> ConfirmAsync(CommandContext context, string language, int basedOn) => ExecuteAsync(
        context,
        CommandDigest.Of("confirm-imprint", language, basedOn),
        new ConfirmImprint(new LanguageCode(language), basedOn, _clock.GetUtcNow()));

    async Task<ImmutableArray<TranslationView>> IRegionImprint.ReadAsync(CancellationToken cancellation)
    {
        var texts = Region.Imprint;
        return TranslationMapping.View(texts, await ReadTextsAsync(TranslationMapping.Bodies(texts), cancellation));
    }

    public Task<Answer<ImprintView>> ReadImprintAsync(Caller caller, CancellationToken cancellation) => ShowAsync(
        caller, Capability.ViewImprint, seen => (new Found(seen.Region, seen.Version), (Refusal?)null),
        async found => new ImprintView(found.Version, TranslationMapping.View(
            found.Region.Imprint, await ReadTextsAsync(TranslationMapping.Bodies(found.Region.Imprint), cancellation))),
        cancellation);
}
