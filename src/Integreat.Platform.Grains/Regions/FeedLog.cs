using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Following;
using Integreat.Platform.Grains.History;

namespace Integreat.Platform.Grains.Regions;

/// <summary>The things that changed last, for who follows the region without a lease. Bounded; who is further behind is told that anything may have changed.</summary>
internal sealed class FeedLog(TimeProvider clock, CancellationToken stopping)
{
    /// <summary>Commands that are remembered.</summary>
    public const int Most = 500;

    // A command about more than that changes the whole.
    private const int MostFacts = 100;

    // How long a question without news is held back.
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private readonly Queue<(long Version, ImmutableArray<string>? Things)> _entries = [];
    private readonly Signal _changed = new(clock);
    private bool _isClosed;
    private long _beginning;
    private long _version;

    /// <summary>The region is at this version, and nothing is known of what was before.</summary>
    public void Open(long version) => (_beginning, _version) = (version, version);

    /// <summary>Nobody waits here any more: the region moves.</summary>
    public void Close()
    {
        _isClosed = true;
        _changed.Set();
    }

    /// <param name="facts">What brought the region to this version; null: that is not known.</param>
    public void Add(long version, ImmutableArray<RegionFact>? facts)
    {
        _entries.Enqueue((version, facts is { } known ? Things(known) : null));
        _version = version;
        if (_entries.Count > Most)
        {
            _beginning = _entries.Dequeue().Version;
        }

        _changed.Set();
    }

    /// <summary>What changed after the version; waits for something to change if nothing has.</summary>
    public async Task<FeedDelta> SinceAsync(long version, CancellationToken cancellation)
    {
        if (version == _version && !_isClosed && !stopping.IsCancellationRequested)
        {
            using var stop = stopping.UnsafeRegister(static changed => ((Signal)changed!).Set(), _changed);
            await _changed.WaitAsync(Longest, cancellation);
        }

        return Since(version);
    }

    private FeedDelta Since(long version)
    {
        if (version == 0 || version < _beginning || version > _version)
        {
            return new FeedDelta(_version, IsWhole: true, []);
        }

        var later = _entries.Where(entry => entry.Version > version).Select(entry => entry.Things).ToList();
        return later.Any(things => things is null)
            ? new FeedDelta(_version, IsWhole: true, [])
            : new FeedDelta(_version, IsWhole: false, [.. later.SelectMany(things => things!.Value).Distinct()]);
    }

    private static ImmutableArray<string>? Things(ImmutableArray<RegionFact> facts) =>
        facts.Length > MostFacts || facts.Any(fact => fact is PagesRenumbered)
            ? null
            : [.. facts.Where(fact => fact is not NumbersGranted).Select(Subjects.Of).OfType<string>().Distinct()];
}
