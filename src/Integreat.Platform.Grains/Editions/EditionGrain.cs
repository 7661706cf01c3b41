using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Mirrors;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Grains.Platform;
using Integreat.Platform.Grains.Snapshots;
using Integreat.Platform.Grains.Telemetry;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// One region in one language, rendered and in memory. It follows its region and the platform, renders when something has changed, and tells
/// gateways which fragments are not the same any more. It writes nothing but its manifest, now and then.
/// </summary>
[GrainType("edition")]
internal sealed partial class EditionGrain : Grain, IEdition
{
    private readonly IJournal _journal;
    private readonly ILogger<EditionGrain> _logger;
    private readonly EditionSources _sources = new();
    private readonly Dictionary<ItemKey, Fragment> _fragments = [];
    private readonly SnapshotSlot _slot;
    private readonly EditionRenderer _renderer;
    private readonly PublicAddresses _addresses;
    private readonly bool _verifies;
    private readonly long _mostContent;
    private readonly ExternalNewsFollower _externalNews;
    private readonly Leader _leader;
    private readonly Relay<SourceDelta> _relay;
    private readonly Relays _relays;
    private readonly ForeignPages _foreignPages;
    private readonly SharedPull _foreignPull;
    private readonly CancellationToken _stopping;
    private readonly long _region;
    private readonly string _language;
    private readonly TimeProvider _clock;
    private DateTimeOffset? _changesAt;
    private volatile bool _needsRender;
    private long _foreignVersion;
    private EditionManifest? _manifest;

    // Also a life without any change is saved once: apps hold tokens of it.
    private long _savedRevision = -1;

    public EditionGrain(
        IJournal journal, TimeProvider clock, SnapshotStore snapshots, IOptions<PublicAddresses> addresses,
        IOptions<EditionOptions> options, IOptions<ExternalNewsOptions> externalNews, Relays relays, PlatformRelay platform, LeaseHub hub, SiloLeases leases,
        IHostApplicationLifetime lifetime, ILogger<EditionGrain> logger)
    {
        if (!GrainKeys.TryParseEdition(this.GetPrimaryKeyString(), out _region, out _language))
        {
            throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of an edition.");
        }

        (_journal, _clock, _logger) = (journal, clock, logger);
        (_addresses, _verifies) = (addresses.Value, options.Value.VerifyRendering);
        _mostContent = options.Value.ContentMegabytes * 1024L * 1024L;
        _renderer = new(_language, _addresses, _mostContent);
        _externalNews = new(GrainFactory, _language, externalNews.Value, clock, logger);
        _stopping = lifetime.ApplicationStopping;
        _leader = new(clock, hub, Grantable, owner: null, _stopping);
        _relay = FollowLeaders(platform, leases);
        _relays = relays;
        _foreignPages = new(GrainFactory, journal, _language, clock, logger, () => _leader.Changed(Manifest.Revision), _stopping);
        _foreignPull = new(FollowForeignAsync);
        _slot = snapshots.Open("edition", this.GetGrainId());
    }

    private EditionManifest Manifest => _manifest ?? throw new InvalidOperationException("The edition is not active.");

    /// <summary>Renders if anything was heard that is not shown yet, or if it is time. One render at a time.</summary>
    private async Task<long> ShowAsync(ImmutableArray<Relay<SourceDelta>.Heard> heard)
    {
        var now = _clock.GetUtcNow();
        _needsRender |= Take(heard) || _changesAt <= now || _foreignVersion != _foreignPages.Version;
        _needsRender |= await _externalNews.FollowAsync(_sources);
        if (_needsRender)
        {
            await RenderAsync(now);
        }

        return Manifest.Revision;
    }

    private async Task RenderAsync(DateTimeOffset now)
    {
        var began = _clock.GetTimestamp();
        (_foreignVersion, _sources.ForeignPages) = (_foreignPages.Version, _foreignPages.Known);
        var rendered = await _renderer.RenderAsync(_sources, now, LoadBodiesAsync);
        Keep(Manifest.Advance(rendered.Fragments, now));
        if (_renderer.Omitted > 0)
        {
            LogOmitted(this.GetPrimaryKeyString(), _renderer.Omitted);
        }

        if (_verifies)
        {
            Verify((await new EditionRenderer(_language, _addresses, _mostContent).RenderAsync(_sources, now, LoadBodiesAsync)).Fragments);
        }

        _layer?.Take(_sources);
        _leader.Changed(Manifest.Revision);

        // Last: from now on leases on it may be granted.
        _changesAt = rendered.ChangesAt;
        TellWhenItChanges();
        _needsRender = false;
        GrainMetrics.Rendered(_clock.GetElapsedTime(began));
    }

    private Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBodiesAsync(ImmutableArray<string> hashes) =>
        _journal.ReadBodiesAsync(hashes, CancellationToken.None);

    private void Verify(IReadOnlyList<Fragment> anew)
    {
        if (anew.FirstOrDefault(item => !IsSame(item, _fragments[new ItemKey(item.Kind, item.Id)])) is { } different)
        {
            throw new InvalidOperationException(
                $"{different.Kind} {different.Id} of {this.GetPrimaryKeyString()} is not what a full render gives.");
        }
    }

    private void Keep(IReadOnlyList<Fragment> rendered)
    {
        _fragments.Clear();
        foreach (var fragment in rendered)
        {
            _fragments.Add(new ItemKey(fragment.Kind, fragment.Id), fragment);
        }

        LogRendered(this.GetPrimaryKeyString(), rendered.Count, Manifest.Revision);
    }

    private static bool IsSame(Fragment one, Fragment other) => FragmentDigest.Of(one) == FragmentDigest.Of(other);

    [LoggerMessage(LogLevel.Error, "Edition {Edition} has more content than Editions:ContentMegabytes allows; {Items} items are shown without theirs")]
    private partial void LogOmitted(string edition, int items);

    [LoggerMessage(LogLevel.Debug, "Edition {Edition} rendered {Items} items, revision {Revision}")]
    private partial void LogRendered(string edition, int items, long revision);
}
