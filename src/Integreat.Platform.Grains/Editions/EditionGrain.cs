using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// One region in one language, rendered and in memory. It follows its region and the platform, renders when something has changed, and tells
/// gateways which fragments are not the same any more. It writes nothing.
/// </summary>
[GrainType("edition")]
internal sealed partial class EditionGrain : Grain, IEdition
{
    private readonly IJournal _journal;
    private readonly ILogger<EditionGrain> _logger;
    private readonly EditionSources _sources = new();
    private readonly ChangeLog<(string Kind, long Id)> _log = new();
    private readonly Dictionary<(string Kind, long Id), Fragment> _fragments = [];
    private readonly EditionRenderer _renderer;
    private readonly PublicAddresses _addresses;
    private readonly bool _verifies;
    private readonly SharedPull _pull;
    private readonly long _region;
    private readonly string _language;
    private Cursor _regionCursor = Cursor.Start;
    private Cursor _platformCursor = Cursor.Start;
    private readonly TimeProvider _clock;
    private DateTimeOffset? _changesAt;
    private bool _needsRender;

    public EditionGrain(
        IJournal journal, TimeProvider clock, IOptions<PublicAddresses> addresses, IOptions<EditionOptions> options,
        ILogger<EditionGrain> logger)
    {
        if (!GrainKeys.TryParseEdition(this.GetPrimaryKeyString(), out _region, out _language))
        {
            throw new InvalidOperationException($"\"{this.GetPrimaryKeyString()}\" is not the key of an edition.");
        }

        (_journal, _clock, _logger) = (journal, clock, logger);
        (_addresses, _verifies) = (addresses.Value, options.Value.VerifyRendering);
        _renderer = new(_language, _addresses);
        _pull = new(FollowAsync);
    }

    public async Task<EditionDelta> ReadChangesAsync(Cursor since, CancellationToken cancellation)
    {
        await _pull.FreshAsync().WaitAsync(cancellation);
        var (next, isFull, more, items) = _log.Read(
            since, (key, _) => _fragments[key], fragment => fragment.Envelope.Length + fragment.Content.Length + 256);
        return new EditionDelta(next, isFull, more, items);
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
        if (IsNews(regionDeltas) || IsNews(platformDeltas) || _needsRender || _changesAt <= now)
        {
            _needsRender = true;
            regionDeltas.ForEach(_sources.TakeFromRegion);
            platformDeltas.ForEach(_sources.TakeFromPlatform);
            (_regionCursor, _platformCursor) = (regionDeltas[^1].Next, platformDeltas[^1].Next);
            var rendered = await _renderer.RenderAsync(_sources, now, LoadBodiesAsync);
            Compare(rendered.Fragments);
            if (_verifies)
            {
                Verify((await new EditionRenderer(_language, _addresses).RenderAsync(_sources, now, LoadBodiesAsync)).Fragments);
            }

            _changesAt = rendered.ChangesAt;
            _needsRender = false;
        }
    }

    private Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> LoadBodiesAsync(ImmutableArray<string> hashes) =>
        _journal.ReadBodiesAsync(hashes, CancellationToken.None);

    private void Verify(IReadOnlyList<Fragment> anew)
    {
        if (anew.FirstOrDefault(item => !IsSame(item, _fragments[(item.Kind, item.Id)])) is { } different)
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

    private void Compare(IReadOnlyList<Fragment> rendered)
    {
        var changed = 0;
        var gone = _fragments.Values.Where(known => known.Visibility is not Visibility.Removed).Select(KeyOf).ToHashSet();
        foreach (var fragment in rendered)
        {
            gone.Remove(KeyOf(fragment));
            if (!_fragments.TryGetValue(KeyOf(fragment), out var known) || !IsSame(known, fragment))
            {
                Keep(fragment);
                changed++;
            }
        }

        foreach (var (kind, id) in gone)
        {
            Keep(new Fragment { Kind = kind, Id = id, Visibility = Visibility.Removed, Hash = new byte[16] });
        }

        LogRendered(this.GetPrimaryKeyString(), rendered.Count, changed + gone.Count);
    }

    private void Keep(Fragment fragment)
    {
        _fragments[KeyOf(fragment)] = fragment;
        _log.Touch(KeyOf(fragment));
    }

    private static (string Kind, long Id) KeyOf(Fragment fragment) => (fragment.Kind, fragment.Id);

    /// <summary>The hash covers what readers get; the rest is what look-ups and trees work on.</summary>
    private static bool IsSame(Fragment one, Fragment other) =>
        one.Visibility == other.Visibility && one.Page == other.Page && one.Location?.OnMap == other.Location?.OnMap
        && one.Hash.Span.SequenceEqual(other.Hash.Span) && one.Slugs.AsSpan().SequenceEqual(other.Slugs.AsSpan());

    [LoggerMessage(LogLevel.Debug, "Edition {Edition} rendered {Items} items, {Changed} of them changed")]
    private partial void LogRendered(string edition, int items, int changed);
}
