using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.Mirrors;
using Integreat.Platform.Grains.Snapshots;
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
    private readonly SharedPull _pull;
    private readonly ForeignPages _foreignPages;
    private readonly SharedPull _foreignPull;
    private readonly CancellationToken _stopping;
    private readonly long _region;
    private readonly string _language;
    private Cursor _regionCursor = Cursor.Start;
    private Cursor _platformCursor = Cursor.Start;
    private readonly TimeProvider _clock;
    private DateTimeOffset? _changesAt;
    private bool _needsRender;
    private long _foreignVersion;
    private EditionManifest? _manifest;

    // Also a life without any change is saved once: apps hold tokens of it.
    private long _savedRevision = -1;

    public EditionGrain(
        IJournal journal, TimeProvider clock, SnapshotStore snapshots, IOptions<PublicAddresses> addresses,
        IOptions<EditionOptions> options, IHostApplicationLifetime lifetime, ILogger<EditionGrain> logger)
    {
        if (!GrainKeys.TryParseEdition(this.GetPrimaryKeyString(), out _region, out _language))
        {
            throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of an edition.");
        }

        (_journal, _clock, _logger) = (journal, clock, logger);
        (_addresses, _verifies) = (addresses.Value, options.Value.VerifyRendering);
        _renderer = new(_language, _addresses);
        _pull = new(FollowAsync);
        _stopping = lifetime.ApplicationStopping;
        _foreignPages = new(GrainFactory, journal, _language, clock, logger, _stopping);
        _foreignPull = new(FollowForeignAsync);
        _slot = snapshots.Open("edition", this.GetGrainId());
    }

    private EditionManifest Manifest => _manifest ?? throw new InvalidOperationException("The edition is not active.");

    public async Task<EditionDelta> ReadChangesAsync(Cursor since, CancellationToken cancellation)
    {
        await _pull.FreshAsync().WaitAsync(cancellation);
        await _foreignPull.FreshAsync().WaitAsync(cancellation);
        return EditionDeltas.Read(Manifest, _fragments, since);
    }

    /// <summary>Hears what is new and renders. A pull that fails leaves the cursors where they are: the next one hears it again.</summary>
    private async Task FollowAsync()
    {
        var region = GrainFactory.GetGrain<IRegionSources>(GrainKeys.Region(_region));
        var platform = GrainFactory.GetGrain<IPlatform>(GrainKeys.Platform);
        var fromRegion = HearAsync(cursor => region.ReadSourcesAsync(_language, cursor, CancellationToken.None), _regionCursor);
        var fromPlatform = HearAsync(cursor => platform.ReadSourcesAsync(_language, cursor, CancellationToken.None), _platformCursor);
        await Task.WhenAll(fromRegion, fromPlatform);

        var (regionDeltas, platformDeltas) = (await fromRegion, await fromPlatform);
        var now = _clock.GetUtcNow();
        if (IsNews(regionDeltas) || IsNews(platformDeltas) || _needsRender || _changesAt <= now || _foreignVersion != _foreignPages.Version)
        {
            _needsRender = true;
            (_foreignVersion, _sources.ForeignPages) = (_foreignPages.Version, _foreignPages.Known);
            regionDeltas.ForEach(_sources.TakeFromRegion);
            platformDeltas.ForEach(_sources.TakeFromPlatform);
            (_regionCursor, _platformCursor) = (regionDeltas[^1].Next, platformDeltas[^1].Next);
            var rendered = await _renderer.RenderAsync(_sources, now, LoadBodiesAsync);
            Keep(Manifest.Advance(rendered.Fragments, now));
            if (_verifies)
            {
                Verify((await new EditionRenderer(_language, _addresses).RenderAsync(_sources, now, LoadBodiesAsync)).Fragments);
            }

            _changesAt = rendered.ChangesAt;
            _layer?.Take(_sources);
            _needsRender = false;
        }
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

    private static async Task<List<SourceDelta>> HearAsync(Func<Cursor, Task<SourceDelta>> read, Cursor cursor)
    {
        var deltas = new List<SourceDelta>();
        do
        {
            deltas.Add(await read(cursor));
            cursor = deltas[^1].Next;
        }
        while (deltas[^1].More);

        return deltas;
    }

    private static bool IsNews(List<SourceDelta> deltas) => deltas.Exists(delta => delta.IsFull || !delta.Items.IsEmpty);

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

    [LoggerMessage(LogLevel.Debug, "Edition {Edition} rendered {Items} items, revision {Revision}")]
    private partial void LogRendered(string edition, int items, long revision);
}
