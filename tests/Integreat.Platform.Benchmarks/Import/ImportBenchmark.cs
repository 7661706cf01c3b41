using System.Diagnostics;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Gateway.Import;

namespace Integreat.Platform.Benchmarks.Import;

/// <summary>How long it takes to import a region, and to import it again with nothing to do.</summary>
internal static class ImportBenchmark
{
    private const int FreshFolders = 3;

    // The generated region has no media files.
    private static readonly ImportPhase[] Phases = [.. Enum.GetValues<ImportPhase>().Where(phase => phase != ImportPhase.Copying)];

    public static async Task RunAsync(BenchmarkRun run)
    {
        var dump = run.Scratch.File("import.json");
        await DumpFile.WriteAsync(dump, regions: 1, RegionSize.Usual, run.Cancellation);
        var rows = new List<string[]>();
        var folder = "";
        for (var number = 1; number <= FreshFolders; number++)
        {
            folder = run.Scratch.NewDataFolder();
            rows.Add(await MeasureAsync($"fresh folder, run {number}", dump, folder, run));
        }

        rows.Add(await MeasureAsync("the same again, nothing new", dump, folder, run));
        var megabytes = Figures.Megabytes(new FileInfo(dump).Length);
        run.Report.Section(
            "Import",
            $"""
            A dump of {RegionSize.Usual.Contents} ({megabytes} MB), on SQLite, in seconds.
            The whole includes the schema, the start and the stop of the host; "{ImportPhase.Sending}" includes resolving what was read. Run 1 of a
            new process includes just-in-time compilation.
            """);
        run.Report.Table(["Import", "Whole", .. Phases.Select(phase => phase.ToString())], rows);
    }

    private static async Task<string[]> MeasureAsync(string name, string dump, string folder, BenchmarkRun run)
    {
        run.Say($"import: {name}");
        var phases = new PhaseClock();
        var begin = Stopwatch.GetTimestamp();
        await Importing.RunAsync(dump, folder, phases, run.Cancellation);
        return
        [
            name,
            Figures.Seconds(Stopwatch.GetElapsedTime(begin)),
            .. Phases.Select(phase => Figures.Seconds(phases.Of(phase))),
        ];
    }
}
