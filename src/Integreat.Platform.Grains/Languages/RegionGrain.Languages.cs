using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionLanguages
{
    public Task<Outcome> AddAsync(CommandContext context, string language, string? parent, bool active, bool visible) => ExecuteAsync(
        context,
        CommandDigest.Of("add-language", language, parent, active, visible),
        new AddLanguage(new LanguageCode(language), parent is null ? null : new LanguageCode(parent), active, visible));

    public Task<Outcome> ShowAsync(CommandContext context, string language) =>
        ExecuteAsync(context, CommandDigest.Of("show-language", language), new ShowLanguage(new LanguageCode(language)));

    public Task<Outcome> HideAsync(CommandContext context, string language) =>
        ExecuteAsync(context, CommandDigest.Of("hide-language", language), new HideLanguage(new LanguageCode(language)));

    public Task<Outcome> ActivateAsync(CommandContext context, string language) =>
        ExecuteAsync(context, CommandDigest.Of("activate-language", language), new ActivateLanguage(new LanguageCode(language)));

    public Task<Outcome> DeactivateAsync(CommandContext context, string language) =>
        ExecuteAsync(context, CommandDigest.Of("deactivate-language", language), new DeactivateLanguage(new LanguageCode(language)));

    public Task<Outcome> MoveAsync(CommandContext context, string language, string parent) => ExecuteAsync(
        context,
        CommandDigest.Of("move-language", language, parent),
        new MoveLanguage(new LanguageCode(language), new LanguageCode(parent)));

    public Task<Answer<LanguagesView>> ReadLanguagesAsync(Caller caller, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewLanguages),
        seen => ((LanguagesView?)new LanguagesView(
            seen.Version,
            [
                .. seen.Region.Languages.Nodes.Select(node => new LanguageNodeView(
                    node.Language.Value, node.Parent?.Value, node.Active, node.Visible)),
            ]), (Refusal?)null),
        cancellation);
}
