using System.Diagnostics;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Http;
using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Benchmarks.Report;
using Microsoft.Extensions.Configuration;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>What becomes of everything when there are more and more regions: only sums may grow, nothing that one region or reader sees.</summary>
internal static class GrowthBenchmark
{
    /// <summary>How many answers are asked for at once, and editions woken, outside of what is timed.</summary>
    public const int AtOnce = 4;

    // Nothing may be dropped while everything is measured awake.
    private const string EditionMegabytes = "16384";
    private const string CompressedMegabytes = "4096";

    private static readonly string[] Titles =
    [
        "Regions", "Editions", "Dump MB", "Import s", "of one region ms", "Start s", "First read: region ms", "`pages/` ms",
        "MB: region", "edition", "its copy in the same process", "its copy in another", "whole process", "Kept fresh: µs/s for each edition",
    ];

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("growth: warming up");
        await ImportAsync(run, 1);
        List<string[]> rows = [];
        List<string[]> reads = [];
        foreach (var regions in run.Regions)
        {
            await MeasureAsync(run, regions, rows, reads);
        }

        run.Report.Section(
            "Growth",
            $"""
            Platforms of more and more regions, each of {RegionSize.Small.Contents}, on SQLite. "Start" is from the start of a new process of
            role "all" until `/health/ready` says so (the median of {ProcessStart.Times}). "First read" is that of a region that
            sleeps, from its snapshot, and that of `pages/` with edition and region asleep (the median of up to {FirstReads.Most} regions). The heap is
            collected before each look at it; "whole process" is the resident memory at the end, compressed answers, this program and what
            is free for the next collection included. "Kept fresh" is the processor time of this process for each second and edition, all of them read four times in
            two seconds, beyond what it takes when none is read: the gateway's part and the grains' together. So that nothing is dropped, `Delivery__EditionMegabytes` is {EditionMegabytes}
            and `Delivery__CompressedMegabytes` {CompressedMegabytes}.
            """);
        run.Report.Table(Titles, rows);
        run.Report.Text(
            $"""
            Reads of the same platforms with everything awake, {run.Connections} connections, {run.Duration.TotalSeconds:0.#} s for each figure in
            {SpreadReads.Rounds} turns: over all editions of all regions by chance, and over the editions of one region. Beside each of them stands the
            baseline with as many constant arrays, chosen by chance as well. Before each turn the same load runs for {SpreadReads.RunIn.TotalSeconds:0.#} s
            and until less than one read in a thousand asks anybody, and does not count: its leases are taken then, and others are over. The ratio over all regions must not fall from row to row.
            """);
        run.Report.Table(SpreadReads.Titles, reads);
    }

    private static async Task MeasureAsync(BenchmarkRun run, int regions, List<string[]> rows, List<string[]> reads)
    {
        run.Say($"growth: {regions} regions: import");
        var (data, dumped, imported) = await ImportAsync(run, regions);
        run.Say($"growth: {regions} regions: start");
        var start = await ProcessStart.MeasureAsync(run, data);
        var baseline = new BaselineEndpoint();
        await using var platform = await RunningPlatform.OpenAsync(Configuration(), data, baseline.Map, run.Cancellation);
        run.Say($"growth: {regions} regions: first reads");
        var (region, pages) = await FirstReads.MeasureAsync(platform, regions, run.Cancellation);
        run.Say($"growth: {regions} regions: memory");
        var memory = await GrowthMemory.MeasureAsync(platform, regions, run.Cancellation);
        run.Say($"growth: {regions} regions: kept fresh");
        var fresh = await KeptFresh.MeasureAsync(platform, regions, run.Duration, run.Cancellation);
        run.Say($"growth: {regions} regions: {Figures.Whole(fresh)} µs/s for each edition that is kept fresh");
        using var load = LoadProcess.Start();
        using var client = new HttpClient { BaseAddress = platform.Address };
        var spread = new SpreadReads(run, platform, baseline, client, load);
        foreach (var row in await spread.MeasureAsync(regions))
        {
            Add(run, reads, row);
        }

        Add(run, rows,
        [
            Figures.Whole(regions),
            Figures.Whole(regions * RegionSize.Small.Languages.Length),
            Figures.Megabytes(dumped),
            Figures.Seconds(imported),
            Figures.Milliseconds(imported / regions),
            Figures.Seconds(start),
            Figures.Milliseconds(region),
            Figures.Milliseconds(pages),
            .. memory.Select(Figures.Megabytes),
            Figures.Whole(Environment.WorkingSet / 1e6),
            Figures.Whole(fresh),
        ]);
    }

    // Said at once, too: a run that fails at the largest platform has measured the others.
    private static void Add(BenchmarkRun run, List<string[]> rows, string[] row)
    {
        run.Say($"growth: {string.Join(" | ", row)}");
        rows.Add(row);
    }

    private static async Task<(string Data, long Dumped, TimeSpan Took)> ImportAsync(BenchmarkRun run, int regions)
    {
        var dump = run.Scratch.File($"growth-{regions}.json");
        await DumpFile.WriteAsync(dump, regions, RegionSize.Small, run.Cancellation);
        var data = run.Scratch.NewDataFolder();
        var begin = Stopwatch.GetTimestamp();
        await Importing.RunAsync(dump, data, progress: null, run.Cancellation);
        var took = Stopwatch.GetElapsedTime(begin);
        var bytes = new FileInfo(dump).Length;
        File.Delete(dump);

        // What was read of the dump goes before anything is measured.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return (data, bytes, took);
    }

    private static IConfigurationRoot Configuration() => BenchmarkConfiguration.Create(
        postgres: null,
        new("Delivery:EditionMegabytes", EditionMegabytes),
        new("Delivery:CompressedMegabytes", CompressedMegabytes));
}
