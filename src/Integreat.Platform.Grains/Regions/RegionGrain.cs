using Integreat.Platform.Contracts;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Directory;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Grains.Sources;
using Integreat.Platform.Grains.Telemetry;
using Integreat.Platform.Storage;
using Integreat.Platform.Storage.History;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Regions;

/// <summary>
/// The single writer of everything a municipality owns. One grain class, one grain interface per feature in partial files. Commands queue
/// up; reads interleave on the immutable state; no command waits for another grain.
/// </summary>
[GrainType("region")]
internal sealed partial class RegionGrain : Grain
{
    private readonly IJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ReplayGate _replays;
    private readonly ILogger<RegionGrain> _logger;
    private readonly JournaledStream<Region, RegionFact> _stream;
    private readonly OwnedLeader<(string Kind, long Id)> _leader;
    private readonly RegionSources _sources = new();
    private readonly FeedLog _changes;
    private readonly RegionQuota _quota;
    private readonly PublicAddresses _addresses;
    private bool _isLost;

    public RegionGrain(
        IJournal journal, IJournalHistory history, TimeProvider clock, ReplayGate replays, SnapshotStore snapshots, OwnerChecks checks, LeaseHub hub,
        IHostApplicationLifetime lifetime, IOptions<RegionOptions> options, IOptions<PublicAddresses> addresses, ILogger<RegionGrain> logger)
    {
        (_quota, _addresses) = (new(options.Value, clock), addresses.Value);
        (_journal, _history, _clock, _replays, _logger) = (journal, history, clock, replays, logger);
        var owner = new StreamOwner(Key, journal, checks.EpochAsync, clock);
        _leader = new(owner, _sources.Log, GiveUp, clock, lifetime.ApplicationStopping, hub);
        _stream = new(journal, owner, clock, Key, Facts.Region, (region, fact) => region.Apply(fact), Applied, Region.Empty);
        _past = new(journal, history, replays, Key, Facts.Region, (region, fact) => region.Apply(fact), Region.Empty);
        _directoryPull = new(RefreshDirectoryAsync);
        _changes = new(clock, lifetime.ApplicationStopping);
        _supplies = new(FetchSuppliesAsync);
        _staffFollower = FollowStaff();
        _snapshots = snapshots.Open("region", this.GetGrainId());
    }

    private string Key => this.GetPrimaryKeyString();

    private Region Region => _stream.State;

    private RegionId Id => GrainKeys.TryParseRegion(Key, out var number)
        ? new RegionId(number)
        : throw new InvalidOperationException($"\"{Key}\" is not the key of a region.");

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _ = Id;
        var called = _clock.GetTimestamp();
        using (await _replays.EnterAsync(cancellationToken))
        {
            var snapshot = await ReadSnapshotAsync(cancellationToken);
            var began = _clock.GetTimestamp();
            await _stream.OpenAsync(snapshot, cancellationToken);
            GrainMetrics.Replayed(GrainKind.Region, _clock.GetElapsedTime(began), _stream.Version - (snapshot?.Version ?? 0));
        }

        _sources.Advance(Region.Empty, Region);
        _changes.Open(_stream.Version);
        _leader.Changed();
        BeginSnapshots();
        GrainMetrics.Activated(GrainKind.Region, _clock.GetElapsedTime(called));
        LogActivated(Key, _stream.Version);
    }

    private Task<Outcome> ExecuteAsync(CommandContext context, string digest, RegionCommand command, params ImmutableArray<Body> bodies) =>
        ExecuteAsync(context, digest, region => Decide(region, context, command), bodies);

    private async Task<Outcome> ExecuteAsync(
        CommandContext context, string digest, Func<Region, Decision<RegionFact>> decide, ImmutableArray<Body> bodies)
    {
        try
        {
            Refusal? refused = null;
            var added = 0;
            var outcome = await _stream.ExecuteAsync(context, digest, Decide, (before, after, facts) => Attach(before, after, facts, bodies));
            _quota.Spend(context, outcome is { RefusalCode: null, Would: null } ? added : 0);
            return refused is { BlamesCatalog: true } && IsDoubtful(context) ? Unprepared(refused)
                : refused is { Conflict: { } conflict } ? outcome with { Conflict = await ViewAsync(conflict, bodies) }
                : outcome;

            Decision<RegionFact> Decide(Region region)
            {
                var decision = DecideWithSupplies(region, decide);
                refused = decision.Refusal ?? CheckQuota(context, decision.Facts);
                added = decision.Facts.Length;
                decision = context.DryRun ? decision with { Facts = decision.Facts.RemoveAll(fact => fact is NumbersGranted) } : decision;
                return decision.Refusal is null && refused is not null ? refused : decision;
            }
        }
        catch (Exception exception) when (exception is not NotStoredException)
        {
            // Whether the facts landed is unknown, or somebody else owns the region now.
            GiveUp(exception);
            throw;
        }
    }

    private Refusal? CheckQuota(CommandContext context, ImmutableArray<RegionFact> facts) =>
        facts.IsEmpty || !RegionQuota.Counts(context) ? null : _quota.CheckRoom(Region.StoredBytes, facts)
            ?? _quota.CheckMediaRoom(Region, facts) ?? _quota.CheckPace();

    /// <summary>Forgets, and replays on the next call.</summary>
    private void GiveUp(Exception exception)
    {
        LogLost(exception, Key, _stream.Version);
        _isLost = true;
        _leader.Abandon();
        _changes.Close();
        DeactivateOnIdle();
    }

    private static Attachments Attach(
        Region before, Region after, ImmutableArray<RegionFact> facts, ImmutableArray<Body> bodies)
    {
        // A bare null would be taken for a null array, which converts into an empty card instead of none.
        var card = RegionCard.IsSame(before, after) ? default(ReadOnlyMemory<byte>?) : RegionCard.Of(after).Write();
        return new Attachments(
            bodies,
            [.. facts.SelectMany(fact => RegionClaims.Of(fact, after.Id))],
            [.. facts.SelectMany(fact => RegionClaims.Released(fact, after.Id))],
            card,
            after.NextDue)
        {
            Erasures = [.. facts.OfType<TextsErased>().SelectMany(erased => erased.Hashes)],
        };
    }

    private void Applied(Region before, Region after, ImmutableArray<RegionFact>? facts)
    {
        _sources.Advance(before, after);
        _changes.Add(_stream.Version, facts);
        _leader.Stored(GrainKind.Region);
        DropUsedOffers(after);
        TellScheduler(before, after);
        if (!RegionCard.IsSame(before, after))
        {
            TellDirectory();
        }
    }

    private Outcome Refused(string code, string detail) => new(_stream.Version, RefusalCode: code, Detail: detail);

    private Outcome Refused(Refusal refusal) => Refused(refusal.Code, refusal.Detail);

    private Outcome Unprepared(Refusal refusal) => Refused(Outcome.Unprepared, refusal.Detail);

    [LoggerMessage(LogLevel.Debug, "Region {Region} is up at version {Version}")]
    private partial void LogActivated(string region, long version);

    [LoggerMessage(LogLevel.Warning, "Region {Region} lost its place in the journal after version {Version} and starts anew")]
    private partial void LogLost(Exception exception, string region, long version);
}
