using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Media;
using Integreat.Platform.Grains.Regions;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Grains.Sources;
using Integreat.Platform.Grains.Telemetry;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Platform;

/// <summary>The single writer of what belongs to no region.</summary>
[GrainType("platform")]
internal sealed partial class PlatformGrain : Grain, IPlatform
{
    private readonly IJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ILogger<PlatformGrain> _logger;
    private readonly JournaledStream<PlatformState, PlatformFact> _stream;
    private readonly OwnedLeader<(string Kind, long Id)> _leader;
    private readonly PlatformSources _sources = new();

    public PlatformGrain(
        IJournal journal, TimeProvider clock, OwnerChecks checks, IHostApplicationLifetime lifetime, ILogger<PlatformGrain> logger)
    {
        (_journal, _clock, _logger) = (journal, clock, logger);
        var owner = new StreamOwner(Key, journal, checks.EpochAsync, clock);
        _leader = new(owner, _sources.Log, _ => DeactivateOnIdle(), clock, lifetime.ApplicationStopping);
        _stream = new(journal, owner, clock, Key, Facts.Platform, (state, fact) => state.Apply(fact), Applied, PlatformState.Empty);
    }

    private string Key => this.GetPrimaryKeyString();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var began = _clock.GetTimestamp();
        await _stream.OpenAsync(null, cancellationToken);
        GrainMetrics.Replayed(GrainKind.Platform, _clock.GetElapsedTime(began), _stream.Version);
        _sources.Advance(PlatformState.Empty, _stream.State);
        GrainMetrics.Activated(GrainKind.Platform, _clock.GetElapsedTime(began));
    }

    public Task<Outcome> SaveLanguageAsync(CommandContext context, LanguageData language) =>
        SaveAsync(context, CommandDigest.Of("save-language", language), language, basedOn: null);

    public Task<Outcome> SaveOfferAsync(CommandContext context, OfferTemplateData offer) =>
        SaveAsync(context, CommandDigest.Of("save-offer", offer), offer, basedOn: null);

    public Task<Outcome> SaveCategoryAsync(CommandContext context, long? category, CategoryData data) =>
        SaveAsync(context, CommandDigest.Of("save-category", category, data), category, data, basedOn: null);

    public Task<Outcome> AddMediaAsync(CommandContext context, MediaData media) =>
        ExecuteAsync(context, CommandDigest.Of("add-media", media), new AddGlobalMedia(media.ToDomain(default)));

    public Task<Outcome> GrantNumbersAsync(CommandContext context, string kind, int count) =>
        ExecuteAsync(context, CommandDigest.Of("grant-numbers", kind, count), new GrantNumbers(kind, count));

    public Task<PlatformView> ReadAsync(CancellationToken cancellation) =>
        Task.FromResult(PlatformMapping.View(_stream.State, _stream.Version));

    private Task<Outcome> ExecuteAsync(CommandContext context, string digest, PlatformCommand command, params ImmutableArray<Body> bodies) =>
        ExecuteAsync(
            context,
            digest,
            platform => RightsRules.Check(ActorOf(platform, RightsMapping.Actor(context)), command) is { } refusal ? refusal : platform.Decide(command),
            bodies);

    private async Task<Outcome> ExecuteAsync(
        CommandContext context, string digest, Func<PlatformState, Decision<PlatformFact>> decide, ImmutableArray<Body> bodies)
    {
        try
        {
            return await _stream.ExecuteAsync(context, digest, decide, (_, after, facts) => Attach(after, facts, bodies));
        }
        catch (Exception exception) when (exception is not NotStoredException)
        {
            // Whether the facts landed is unknown: forget, and replay on the next call.
            _leader.Abandon();
            DeactivateOnIdle();
            throw;
        }
    }

    private static Attachments Attach(PlatformState after, ImmutableArray<PlatformFact> facts, ImmutableArray<Body> bodies) => new(
        bodies, [.. facts.OfType<SharedNewsSaved>().SelectMany(fact => RegionClaims.OfNews(fact.News.Item))], [], Card: null, after.NextDue);

    private void Applied(PlatformState before, PlatformState after, ImmutableArray<PlatformFact>? facts)
    {
        _sources.Advance(before, after);
        _leader.Stored(GrainKind.Platform);
        TellScheduler(before, after);
    }

    private Outcome Refused(string code, string detail) => new(_stream.Version, RefusalCode: code, Detail: detail);

    private Outcome Refused(Refusal refusal) => Refused(refusal.Code, refusal.Detail);
}
