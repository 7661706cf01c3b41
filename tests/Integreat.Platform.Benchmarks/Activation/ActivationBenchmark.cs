using System.Diagnostics;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Benchmarks.Activation;

/// <summary>How long the first reader waits when what it needs is not in memory.</summary>
internal static class ActivationBenchmark
{
    private const int FewestTimes = 5;

    private static readonly string[] Titles = ["First read", "Times", "Median ms", "Shortest", "Longest"];

    public static async Task RunAsync(BenchmarkRun run)
    {
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, regions: 1, RegionSize.Usual, _ => { }, run.Cancellation);
        using var readers = new EditionReaders(platform, run.Cancellation);
        var sleep = new Sleep(platform, run.Cancellation);
        var region = platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(1));
        Func<Task> readRegion = () => region.ReadAsync(run.Cancellation);
        var language = CorpusLanguage.All[0].Slug;
        List<string[]> rows =
        [
            await MeasureAsync("region, from its snapshot", () => sleep.RegionAsync(1), readRegion, run),
            await MeasureAsync("region, from the journal alone", () => sleep.RegionWithoutSnapshotAsync(1), readRegion, run),
            await MeasureAsync("edition, its region awake", () => sleep.EditionAsync(1, language), () => readers.ReadAllAsync(1, language), run),
            await MeasureAsync(
                "`pages/` on a gateway without a copy, edition and region awake",
                readers.ForgetAsync,
                () => readers.ReadThroughGatewayAsync(1, language),
                run),
            await MeasureAsync(
                "`pages/` with edition and region asleep, region from its snapshot",
                async () =>
                {
                    await readers.ForgetAsync();
                    await sleep.EditionAsync(1, language);
                    await sleep.RegionAsync(1);
                },
                () => readers.ReadThroughGatewayAsync(1, language),
                run),
        ];
        run.Report.Section(
            "Activation",
            $"""
            A region of {RegionSize.Usual.Contents}, on SQLite. Each time grains are
            put to sleep first, which is not measured, and then asked; the machine's file cache is warm.
            """);
        run.Report.Table(Titles, rows);
    }

    private static async Task<string[]> MeasureAsync(string name, Func<Task> prepare, Func<Task> read, BenchmarkRun run)
    {
        run.Say($"activation: {name}");
        await prepare();
        await read(); // Compiles what it needs.
        var durations = new List<TimeSpan>();
        for (var begin = Stopwatch.GetTimestamp(); durations.Count < FewestTimes || Stopwatch.GetElapsedTime(begin) < run.Duration;)
        {
            await prepare();
            var asked = Stopwatch.GetTimestamp();
            await read();
            durations.Add(Stopwatch.GetElapsedTime(asked));
        }

        durations.Sort();
        return
        [
            name,
            Figures.Whole(durations.Count),
            Figures.Milliseconds(durations[durations.Count / 2]),
            Figures.Milliseconds(durations[0]),
            Figures.Milliseconds(durations[^1]),
        ];
    }
}
