using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Media;
using Integreat.Platform.Grains.Sources;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Platform;

/// <summary>The single writer of what belongs to no region.</summary>
[GrainType("platform")]
internal sealed partial class PlatformGrain : Grain, IPlatform
{
    private readonly IJournal _journal;
    private readonly JournaledStream<PlatformState, PlatformFact> _stream;
    private readonly PlatformSources _sources = new();

    public PlatformGrain(IJournal journal, TimeProvider clock)
    {
        _journal = journal;
        _stream = new(
            journal, clock, Key, Facts.Platform, (state, fact) => state.Apply(fact), _sources.Advance, PlatformState.Empty);
    }

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await _stream.OpenAsync(null, cancellationToken);
        _sources.Advance(PlatformState.Empty, _stream.State);
    }

    public Task<Outcome> SaveLanguageAsync(CommandContext context, LanguageData language) => language.TextDirection switch
    {
        PlatformMapping.LeftToRight or PlatformMapping.RightToLeft =>
            ExecuteAsync(context, CommandDigest.Of("save-language", language), new SaveLanguage(language.ToDomain())),
        _ => Task.FromResult(Refused("text-direction-unknown", "A text runs LEFT_TO_RIGHT or RIGHT_TO_LEFT.")),
    };

    public Task<Outcome> SaveOfferAsync(CommandContext context, OfferTemplateData offer) =>
        PlatformMapping.TryParsePostalCodeMode(offer.PostalCodeMode, out var mode)
            ? ExecuteAsync(context, CommandDigest.Of("save-offer", offer), new SaveOffer(offer.ToDomain(mode)))
            : Task.FromResult(Refused("postal-code-mode-unknown", "The postal code travels as NONE, GET or POST."));

    public Task<Outcome> SaveCategoryAsync(CommandContext context, long? category, CategoryData data) => ExecuteAsync(
        context,
        CommandDigest.Of("save-category", category, data),
        new SaveCategory(category is { } id ? new CategoryId(id) : null, data.Names.ToDomain(), data.Icon, data.Color));

    public Task<Outcome> AddMediaAsync(CommandContext context, MediaData media) =>
        ExecuteAsync(context, CommandDigest.Of("add-media", media), new AddGlobalMedia(media.ToDomain(default)));

    public Task<Outcome> GrantNumbersAsync(CommandContext context, string kind, int count) =>
        ExecuteAsync(context, CommandDigest.Of("grant-numbers", kind, count), new GrantNumbers(kind, count));

    public Task<SourceDelta> ReadSourcesAsync(string language, Cursor since, CancellationToken cancellation) =>
        Task.FromResult(_sources.Read(_stream.State, since));

    public Task<PlatformView> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult(PlatformMapping.View(_stream.State, _stream.Version));

    private Task<Outcome> ExecuteAsync(CommandContext context, string digest, PlatformCommand command) =>
        ExecuteAsync(context, digest, platform => platform.Decide(command));

    private async Task<Outcome> ExecuteAsync(
        CommandContext context, string digest, Func<PlatformState, Decision<PlatformFact>> decide)
    {
        try
        {
            return await _stream.ExecuteAsync(context, digest, decide);
        }
        catch (Exception exception) when (exception is not NotStoredException)
        {
            // Whether the facts landed is unknown: forget, and replay on the next call.
            DeactivateOnIdle();
            throw;
        }
    }

    private Outcome Refused(string code, string detail) => new(_stream.Version, RefusalCode: code, Detail: detail);
}
