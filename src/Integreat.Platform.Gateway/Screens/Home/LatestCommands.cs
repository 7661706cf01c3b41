using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.History;
using Integreat.Platform.Gateway.Screens.Past;

namespace Integreat.Platform.Gateway.Screens.Home;

/// <summary>
/// What was last done in regions: asked once for all screens here that show it, and only for what is new since. Who may see it is decided for each screen.
/// </summary>
internal sealed class LatestCommands(IGrainFactory grains)
{
    // Whoever writes is saved every few seconds: much of it is told as one.
    private const int Kept = 30;

    // Clocks of two servers need not agree.
    private static readonly TimeSpan Overlap = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, (long Version, Task<ImmutableArray<HistoryEntry>> Commands)> _regions = [];

    /// <summary>The newest commands, the newest first, with all up to a version of the region.</summary>
    public Task<ImmutableArray<HistoryEntry>> ReadAsync(long region, long version)
    {
        lock (_lock)
        {
            var (known, before) = _regions.GetValueOrDefault(region, (-1L, Task.FromResult(ImmutableArray<HistoryEntry>.Empty)));
            if (known < version || before.IsFaulted)
            {
                // In no turn of the screen that happens to be the first: the others wait for it as well.
                var earlier = before;
                before = Task.Run(() => ReadAsync(region, earlier));
                _regions[region] = (version, before);
            }

            return before;
        }
    }

    /// <summary>What was done, the newest first: what somebody did to the same thing again and again is told once.</summary>
    public static ImmutableArray<HistoryEntry> Told(IEnumerable<HistoryEntry> commands, int most)
    {
        var told = ImmutableArray.CreateBuilder<HistoryEntry>();
        foreach (var command in commands.Where(command => ChangeNames.Told(command).Count > 0))
        {
            if (told.Count is 0 || !IsMoreOf(told[^1], command))
            {
                told.Add(command);
            }
        }

        return [.. told.Take(most)];
    }

    /// <summary>The newest of both, each once.</summary>
    public static ImmutableArray<HistoryEntry> Join(IEnumerable<HistoryEntry> before, IEnumerable<HistoryEntry> news) =>
        [.. news.Concat(before).DistinctBy(command => command.Version).OrderByDescending(command => command.Version).Take(Kept)];

    private async Task<ImmutableArray<HistoryEntry>> ReadAsync(long region, Task<ImmutableArray<HistoryEntry>> before)
    {
        ImmutableArray<HistoryEntry> known = before.IsFaulted ? [] : await before;
        var query = new HistoryQuery
        {
            Count = Kept,
            From = known.FirstOrDefault()?.At - Overlap,
        };
        var answer = await grains.GetGrain<IRegionHistory>(GrainKeys.Region(region)).ListAsync(Caller.Platform, query, CancellationToken.None);
        return Join(known, answer.Value?.Commands ?? []);
    }

    private static bool IsMoreOf(HistoryEntry later, HistoryEntry earlier) =>
        later.Account == earlier.Account && later.Changes.Select(Kind).SequenceEqual(earlier.Changes.Select(Kind));

    private static (string, string?, string?) Kind(HistoryChange change) => (change.What, change.Subject, change.Language);
}
