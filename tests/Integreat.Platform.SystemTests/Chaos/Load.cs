using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.SystemTests.Conformance;
using Integreat.Platform.SystemTests.Processes;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>How much is done at once.</summary>
/// <param name="Pages">Of each town; each has one editor.</param>
/// <param name="EditorPause">On average, from the acknowledgement of an edit to the next one.</param>
/// <param name="ReaderPause">From an answer to the next question; each town has one reader at each gateway.</param>
/// <param name="Most">So many edits an editor makes, if it is not stopped before.</param>
internal sealed record LoadSize(int Towns, int Pages, TimeSpan EditorPause, TimeSpan ReaderPause, int Most = int.MaxValue)
{
    /// <summary>What two processors can do beside five processes and a database.</summary>
    public static LoadSize Moderate { get; } = new(Towns: 3, Pages: 2, TimeSpan.FromMilliseconds(150), TimeSpan.FromMilliseconds(20));
}

/// <summary>Editors and readers at work on pages of their own, and the record of what they were told.</summary>
internal sealed class Load : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private static int _loads;

    private readonly ChaosCluster _cluster;
    private readonly LoadSize _size;
    private readonly CancellationTokenSource _stopEditors = new();
    private readonly CancellationTokenSource _giveUp = new();
    private readonly CancellationTokenSource _stopReaders = new();
    private readonly TimeSpan _began = History.Now;
    private ImmutableArray<EditedPage> _pages = [];
    private ImmutableArray<Editor> _editors = [];
    private Task _editing = Task.CompletedTask;
    private Task _reading = Task.CompletedTask;

    private Load(ChaosCluster cluster, LoadSize size) => (_cluster, _size) = (cluster, size);

    public History History { get; } = new();

    public ImmutableArray<EditedPage> Pages => _pages;

    private IEnumerable<EditedTown> Towns => _cluster.Towns.Take(_size.Towns);

    /// <summary>Adds the pages and begins.</summary>
    public static async Task<Load> StartAsync(ChaosCluster cluster, LoadSize size)
    {
        var load = new Load(cluster, size);
        var run = Interlocked.Increment(ref _loads);
        List<EditedPage> pages = [];
        foreach (var town in load.Towns)
        {
            for (var number = 0; number < size.Pages; number++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{town.Slug}-{run}-{number}");
                var grain = cluster.Client.Grains.GetGrain<IRegionPages>(town.Region);
                var added = await cluster.Client.SendAsync(town.Region, () => grain.AddAsync(CommandContext.Service($"add:{name}"), parent: null, after: null));
                pages.Add(new EditedPage(town.Region, town.Slug, added.Id!.Value, name));
            }
        }

        load._pages = [.. pages];
        load.Begin();
        return load;
    }

    /// <summary>
    /// Returns when everything works: each page has an edit that was sent and acknowledged after this moment, and each gateway answers for each
    /// town without a mark. Null, or what was still missing when it took too long.
    /// </summary>
    public async Task<string?> SteadyAsync()
    {
        if (await _cluster.WholeAsync() is { } missing)
        {
            return missing;
        }

        var since = History.Now;
        while (History.Now - since < Patience)
        {
            if (Missing(since).FirstOrDefault() is null)
            {
                return null;
            }

            await Task.Delay(BetweenLooks);
        }

        return string.Join('\n', Missing(since));
    }

    /// <summary>Lets the editors make all the edits that they were to make.</summary>
    public Task EditedAsync() => _editing;

    /// <summary>Lets the editors finish, reads once more everywhere, and compares.</summary>
    public async Task<Verdict> FinishAsync()
    {
        await _stopEditors.CancelAsync();
        _giveUp.CancelAfter(Patience);
        await _editing;

        var end = History.Now;
        while (History.Now - end < Patience && _cluster.Gateways.Any(gateway => Towns.Any(town => !History.IsReadSince(gateway.Name, town.Slug, end))))
        {
            await Task.Delay(BetweenLooks);
        }

        await _stopReaders.CancelAsync();
        await _reading;

        List<StoredEdit> stored = [];
        foreach (var town in Towns)
        {
            stored.AddRange(await ReadJournalAsync(town));
        }

        var outages = _cluster.Gateways.SelectMany(gateway => gateway.Outages).Where(outage => outage.Ended > _began).ToList();
        var findings = new HistoryChecker(History.Edits, History.Reads, stored, outages, History.Troubles).Check();
        return new Verdict(History, findings, outages, [.. _cluster.Slots.SelectMany(slot => slot.Events).Where(one => one.At > _began)]);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopEditors.CancelAsync();
        await _giveUp.CancelAsync();
        await _stopReaders.CancelAsync();
        await Task.WhenAll(_editing, _reading);
        _stopEditors.Dispose();
        _giveUp.Dispose();
        _stopReaders.Dispose();
    }

    private void Begin()
    {
        _editors = [.. _pages.Select(page => new Editor(_cluster.Client, History, page, _size.EditorPause))];
        _editing = Task.WhenAll(_editors.Select(editor => editor.RunAsync(_size.Most, _stopEditors.Token, _giveUp.Token)));
        var names = _pages.ToImmutableDictionary(page => page.Name);
        _reading = Task.WhenAll(_cluster.Gateways.SelectMany(
            _ => Towns, (gateway, town) => new Reader(gateway, town, names, History, _size.ReaderPause).RunAsync(_stopReaders.Token)));
    }

    private IEnumerable<string> Missing(TimeSpan since) =>
    [
        .. _pages.Select((page, number) => (page, _editors[number].Failure)).Where(one => !History.IsEditedSince(one.page, since))
            .Select(one => $"No edit of {one.page.Name} was acknowledged; the last failure: {one.Failure}."),
        .. _cluster.Gateways.SelectMany(_ => Towns, (gateway, town) => (gateway, town))
            .Where(one => !History.IsReadSince(one.gateway.Name, one.town.Slug, since))
            .Select(one => $"{one.gateway.Name} did not answer for {one.town.Slug} without a mark."),
    ];

    private async Task<IEnumerable<StoredEdit>> ReadJournalAsync(EditedTown town)
    {
        await using var storage = new PostgresStorage(_cluster.ConnectionString);
        var replay = await JournalReplay.ReadAsync(storage, town.Region);
        var names = _pages.Where(page => page.Region == town.Region).ToDictionary(page => page.Number, page => page.Name);

        // A command may have written more than the text; it is told the version of the last fact.
        var lastOf = replay.Commands.Select((command, index) => (command, index)).GroupBy(one => one.command)
            .ToDictionary(group => group.Key, group => group.Select(one => one.index).ToList());
        return
        [
            .. replay.Facts.Select((fact, index) => (Saved: fact as TranslationSaved, Index: index))
                .Where(one => one.Saved is { } saved && names.ContainsKey(saved.Page.Value))
                .Select(one => new StoredEdit(
                    town.Region,
                    names[one.Saved!.Page.Value],
                    int.Parse(one.Saved.Version.Title.Split(' ')[^1], CultureInfo.InvariantCulture),
                    replay.Commands[one.Index],
                    EndOf(lastOf[replay.Commands[one.Index]], one.Index) + 1)),
        ];
    }

    // The end of the run of neighbouring facts that this one is in: a command that is stored twice has two of them.
    private static long EndOf(List<int> indices, int index) => indices.Contains(index + 1) ? EndOf(indices, index + 1) : index;
}
