using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Journal;

/// <summary>How many commands a journal takes, each an append of one small fact that is on disk before it counts.</summary>
internal static class JournalBenchmark
{
    private static readonly string[] Titles = ["Journal", "Writers", "Appends/s", "p50 ms", "p99 ms"];

    public static async Task RunAsync(BenchmarkRun run)
    {
        run.Say("journal: flushes of a plain file");
        var flushes = DiskFlushes.Measure(run.Scratch.File("flushes"), run.Duration);
        var rows = new List<string[]> { Row("a plain file, overwritten and flushed", 1, flushes) };
        await MeasureAsync("SQLite", postgres: null, rows, run);
        if (run.Postgres is { } postgres)
        {
            await MeasureAsync("PostgreSQL", postgres, rows, run);
        }

        run.Report.Section(
            "Journal",
            $"""
            Each writer has a stream of its own and appends one fact of about {AppendLoop.PayloadBytes} bytes with its command, again
            when the last append is on disk, for {run.Duration.TotalSeconds:0.#} s. The plain file on the same disk is for
            comparison with one writer; both hang on the disk, so trust neither beside other work.
            """);
        run.Report.Table(Titles, rows);
    }

    private static async Task MeasureAsync(string name, string? postgres, List<string[]> rows, BenchmarkRun run)
    {
        var configuration = BenchmarkConfiguration.Create(postgres);
        await using var storage = await StorageLease.AcquireAsync(configuration, run.Scratch.NewDataFolder(), run.Cancellation);
        var services = new ServiceCollection();
        storage.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        var journal = provider.GetRequiredService<IJournal>();
        await EmptyDatabase.RequireAsync(journal, run.Cancellation);
        await AppendLoop.RunAsync(journal, writers: 4, run.Duration / 4, run.Cancellation);
        foreach (var writers in (int[])[1, 32])
        {
            run.Say($"journal: {name}, {writers} at once");
            rows.Add(Row(name, writers, await AppendLoop.RunAsync(journal, writers, run.Duration, run.Cancellation)));
        }
    }

    private static string[] Row(string name, int writers, (LatencyHistogram Latencies, double PerSecond) measured) =>
    [
        name,
        Figures.Whole(writers),
        Figures.Whole(measured.PerSecond),
        Figures.Milliseconds(measured.Latencies.Quantile(0.5)),
        Figures.Milliseconds(measured.Latencies.Quantile(0.99)),
    ];
}
