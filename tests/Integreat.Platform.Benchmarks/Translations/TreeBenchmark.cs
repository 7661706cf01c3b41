using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Benchmarks.Translations;

/// <summary>What editors look at first: a tree of 1,000 pages with the state of each translation, and how far the languages have come.</summary>
internal static class TreeBenchmark
{
    private const int Times = 50;

    private static readonly RegionSize Size = RegionSize.Usual with { Pages = 1000 };
    private static readonly Caller Editor = CommandContext.Service("tree").Caller;

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("tree: region");
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, regions: 1, Size, _ => { }, run.Cancellation);
        var key = GrainKeys.Region(1);
        var (pages, languages) = (platform.Grains.GetGrain<IRegionPages>(key), platform.Grains.GetGrain<IRegionLanguages>(key));
        run.Report.Section(
            "Tree",
            $"""
            The page tree of a region of {Size.Contents}, as the admin API asks the region for it: in memory, with the copy that a message is, without
            HTTP and its JSON. {Times} times each, one after the other, after as many that do not count. The aim is less than 50 ms for the whole tree.
            """);
        run.Report.Table(
            ["", "Rows", "p50 ms", "longest ms"],
            [
                await MeasureAsync("the whole tree, 200 pages after 200 pages", cancellation => ReadAllAsync(pages, new PageListQuery(), cancellation), run.Cancellation),
                await MeasureAsync(
                    "all looked through for outdated texts in the second language",
                    cancellation => ReadAllAsync(pages, new PageListQuery { Language = Size.Languages[1].Slug, State = TranslationStates.Outdated }, cancellation),
                    run.Cancellation),
                await MeasureAsync(
                    "how far each language has come",
                    async cancellation => (await languages.ReadCoverageAsync(Editor, cancellation)).Value!.Languages.Length, run.Cancellation),
            ]);
    }

    private static async Task<int> ReadAllAsync(IRegionPages pages, PageListQuery query, CancellationToken cancellation)
    {
        var rows = 0;
        for (long? after = null; ;)
        {
            var list = (await pages.ListAsync(Editor, query with { After = after }, cancellation)).Value!;
            rows += list.Pages.Length;
            if (list.Next is null)
            {
                return rows;
            }

            after = list.Next;
        }
    }

    private static async Task<string[]> MeasureAsync(string name, Func<CancellationToken, Task<int>> read, CancellationToken cancellation)
    {
        var (rows, took) = (0, new List<TimeSpan>());
        for (var time = 0; time < 2 * Times; time++)
        {
            var begin = Stopwatch.GetTimestamp();
            rows = await read(cancellation);
            took.Add(Stopwatch.GetElapsedTime(begin));
        }

        var counted = took[Times..].Order().ToList();
        return [name, rows.ToString("N0", CultureInfo.InvariantCulture), Figures.Milliseconds(counted[Times / 2]), Figures.Milliseconds(counted[^1])];
    }
}
