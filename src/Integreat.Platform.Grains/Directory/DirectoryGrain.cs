using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.Telemetry;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Grains.Directory;

/// <summary>
/// All regions with their names, addresses and languages: the cards that regions write, rendered with the platform's languages and offers. It writes
/// nothing; whatever it knows it can read again.
/// </summary>
[GrainType("directory")]
internal sealed partial class DirectoryGrain : Grain, IDirectory
{
    // In place of a region: the platform's languages, which come with every answer, have changed.
    private const long LanguagesOnly = 0;

    private readonly IJournal _journal;
    private readonly TimeProvider _clock;
    private readonly ILogger<DirectoryGrain> _logger;
    private readonly Dictionary<string, RegionCard> _cards = [];
    private readonly DirectorySources _platform = new();
    private readonly Dictionary<long, DirectoryEntry> _entries = [];
    private readonly ChangeLog<long> _log = new();
    private readonly SharedPull _cardPull;
    private readonly StreamOwner _owner;
    private readonly OwnedLeader<long> _leader;
    private readonly Relay<SourceDelta> _fromPlatform;
    private readonly Relays _relays;
    private long _sequence;

    public DirectoryGrain(
        IJournal journal, TimeProvider clock, OwnerChecks checks, Relays relays, IHostApplicationLifetime lifetime,
        ILogger<DirectoryGrain> logger)
    {
        (_journal, _relays, _clock, _logger) = (journal, relays, clock, logger);
        _cardPull = new(ReadCardsAsync);
        _owner = new(GrainKeys.Directory, journal, checks.EpochAsync, clock);
        _leader = new(_owner, _log, _ => DeactivateOnIdle(), clock, lifetime.ApplicationStopping);
        var platform = GrainFactory.GetGrain<IPlatform>(GrainKeys.Platform);
        _fromPlatform = new(
            _leader.Book, TakeFromPlatform, LogNotRendered, LeaseTimes.RelayHold, clock, joint: null,
            LeaderLink.To(() => platform, (follow, cancellation) => platform.FollowSourcesAsync(region: 0, follow, cancellation)));
    }

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        var called = _clock.GetTimestamp();
        await _owner.ClaimAsync(cancellationToken);
        await ReadCardsAsync();
        _relays.Add(_fromPlatform, _fromPlatform.StopAsync);
        GrainMetrics.Activated(GrainKind.Directory, _clock.GetElapsedTime(called));
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        _relays.Remove(_fromPlatform);
        _fromPlatform.StopAsync().Ignore(); // who cannot be told waits for the lease to run out
        await _leader.ReleaseAsync().WaitAsync(cancellationToken);
    }

    public async Task<DirectoryDelta> FollowAsync(Follow follow, CancellationToken cancellation)
    {
        var answer = await _leader.AnswerAsync(
            follow, () => Read(follow.Since), cancellation, (_fromPlatform.FreshenAsync, () => _fromPlatform.Grantable));
        _fromPlatform.Renew();
        return answer;
    }

    public Task ConfirmAsync(string holder, Cursor shown, CancellationToken cancellation)
    {
        _leader.Confirm(holder, shown);
        return Task.CompletedTask;
    }

    public Task LeaveAsync(string holder, CancellationToken cancellation)
    {
        _leader.Book.End(holder);
        return Task.CompletedTask;
    }

    public async Task RefreshAsync(CancellationToken cancellation)
    {
        await _cardPull.FreshAsync().WaitAsync(cancellation);

        // Checked after reading, so that whoever becomes the directory later reads no less.
        await _leader.CheckAsync(cancellation);
        await _leader.WhenVisibleAsync(() => true, cancellation);
    }

    public async Task<DirectoryEntry> RenderPastAsync(ReadOnlyMemory<byte> card, CancellationToken cancellation)
    {
        await _fromPlatform.FreshenAsync(); // for what comes from the platform
        return DirectoryEntries.Render(RegionCard.Read(card.Span), _platform);
    }

    private DirectoryDelta Read(Cursor since)
    {
        var (next, isFull, more, entries) = _log.Read(
            since,
            (region, _) => _entries.GetValueOrDefault(region),
            entry => entry is null ? 0 : entry.Json.Length + entry.LanguagesJson.Length + entry.OffersJson.Length + 256);
        return new DirectoryDelta(next, isFull, more, [.. entries.OfType<DirectoryEntry>()], _platform.PublicLanguages);
    }

    private Task<long> TakeFromPlatform(ImmutableArray<Relay<SourceDelta>.Heard> heard)
    {
        var languages = _platform.PublicLanguages;
        var isNews = false;
        foreach (var (_, delta) in heard)
        {
            isNews |= _platform.Take(delta);
        }

        if (isNews)
        {
            Render();
        }

        if (!languages.AsSpan().SequenceEqual(_platform.PublicLanguages.AsSpan()))
        {
            _log.Touch(LanguagesOnly);
            _leader.Changed();
        }

        return Task.FromResult(_log.Last);
    }

    private async Task ReadCardsAsync()
    {
        var cards = await _journal.ReadCardsAsync(_sequence, CancellationToken.None);
        foreach (var card in cards)
        {
            _cards[card.Stream] = RegionCard.Read(card.Json.Span);
            _sequence = card.Sequence;
        }

        if (!cards.IsEmpty)
        {
            Render();
        }
    }

    private void Render()
    {
        foreach (var card in _cards.Values)
        {
            var entry = DirectoryEntries.Render(card, _platform);
            if (!_entries.TryGetValue(card.Region, out var known) || !DirectoryEntries.IsSame(known, entry))
            {
                _entries[card.Region] = entry;
                _log.Touch(card.Region);
            }
        }

        _leader.Changed();
    }

    [LoggerMessage(LogLevel.Warning, "The directory could not take over what the platform told; readers get what they had until their leases are over")]
    private partial void LogNotRendered(Exception exception);
}
