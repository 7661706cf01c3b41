using System.Collections.Immutable;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Storage.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Writes;

/// <summary>How many edits a cluster takes with more and more silos.</summary>
internal static class WritesBenchmark
{
    private const int Regions = 12;

    private static readonly ImmutableArray<int> Silos = [1, 2, 3];
    private static readonly ImmutableArray<int> Editors = [1, 50];
    private static readonly CorpusLanguage Language = RegionSize.Small.Languages[0];

    // Beyond what is measured; a machine on which this does not do cannot be measured.
    private static readonly TimeSpan LongestBeside = TimeSpan.FromMinutes(5);

    private static readonly string[] Titles = ["Silos", "Editors", "Edits/s", "p50 ms", "p99 ms", "CPU ms of silos", "Regions by silo"];

    public static async Task RunAsync(BenchmarkRun run)
    {
        if (run.Postgres is not { } postgres)
        {
            run.Report.Section("Writes of a cluster", "Not measured: a cluster needs PostgreSQL, which `--postgres` names.");
            return;
        }

        run.Say("writes: import");
        await ImportAsync(run, postgres);
        var rows = new List<string[]>();
        foreach (var silos in Silos)
        {
            using var bounded = CancellationTokenSource.CreateLinkedTokenSource(run.Cancellation);
            bounded.CancelAfter((2 * Editors.Length * run.Duration) + LongestBeside);
            await MeasureAsync(run, postgres, silos, rows, bounded.Token);
        }

        run.Report.Section(
            "Writes of a cluster",
            $"""
            {Regions} regions of {RegionSize.Small.Contents}, on PostgreSQL. Each silo is a process; the gateway, through which
            the editors come, is in this one; all of them and the database share one machine, so what more silos could do on machines of their own is
            to be guessed from "CPU", the time that all silos together worked per edit. Each editor has a page of its own and replaces its text of
            {GeneratedText.PageBytes / 1024} KB, again when every reader gets what was saved before; meanwhile the gateway holds a lease of every edited
            edition. {run.Duration.TotalSeconds:0.#} s for each figure.
            """);
        run.Report.Table(Titles, rows);
    }

    private static async Task ImportAsync(BenchmarkRun run, string postgres)
    {
        var configuration = BenchmarkConfiguration.Create(postgres);
        var data = run.Scratch.NewDataFolder();
        await using (var storage = await StorageLease.AcquireAsync(configuration, data, run.Cancellation))
        {
            var services = new ServiceCollection();
            storage.AddTo(services);
            await using var provider = services.BuildServiceProvider();
            await EmptyDatabase.RequireAsync(provider.GetRequiredService<IJournal>(), run.Cancellation);
        }

        var dump = run.Scratch.File("writes.json");
        await DumpFile.WriteAsync(dump, Regions, RegionSize.Small, run.Cancellation);
        await Importing.RunAsync(configuration, dump, data, progress: null, run.Cancellation);
    }

    private static async Task MeasureAsync(
        BenchmarkRun run, string postgres, int silos, List<string[]> rows, CancellationToken cancellation)
    {
        run.Say($"writes: {silos} silos");
        await using var cluster = await WrittenCluster.StartAsync(run.Scratch, postgres, silos, cancellation);
        await using (await KeptLeases.BeginAsync(cluster.Editions, Regions, Language.Slug, cancellation))
        {
            foreach (var count in Editors)
            {
                run.Say($"writes: {silos} silos, {count} editors");
                var editors = await OpenAsync(cluster, count, cancellation);
                await EditLoop.RunAsync(editors, run.Duration / 2, cancellation);
                var worked = cluster.SilosProcessor;
                var (latencies, perSecond) = await EditLoop.RunAsync(editors, run.Duration, cancellation);
                var processor = (cluster.SilosProcessor - worked) / latencies.Count;
                foreach (var editor in editors)
                {
                    await editor.CheckAsync(cluster.Editions, cancellation);
                }

                rows.Add(
                [
                    Figures.Whole(silos),
                    Figures.Whole(count),
                    Figures.Whole(perSecond),
                    Figures.Milliseconds(latencies.Quantile(0.5)),
                    Figures.Milliseconds(latencies.Quantile(0.99)),
                    Figures.Milliseconds(processor),
                    await SpreadAsync(cluster),
                ]);
            }
        }

        await cluster.StopAsync(cancellation);
    }

    /// <summary>Editors go round the regions; who is in the same one has another page.</summary>
    private static async Task<List<PageEditor>> OpenAsync(WrittenCluster cluster, int count, CancellationToken cancellation)
    {
        var editors = new List<PageEditor>();
        for (var number = 0; number < count; number++)
        {
            var region = new GeneratedRegion(1 + (number % Regions), RegionSize.Small);
            var editor = new PageEditor(cluster.Grains, region, number / Regions, Language);
            await editor.OpenAsync(cancellation);
            editors.Add(editor);
        }

        return editors;
    }

    /// <summary>How many regions each silo has, the most first.</summary>
    private static async Task<string> SpreadAsync(WrittenCluster cluster)
    {
        var management = cluster.Grains.GetGrain<IManagementGrain>(0);
        var silos = await Task.WhenAll(Enumerable.Range(1, Regions).Select(region =>
            management.GetActivationAddress(cluster.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(region))).AsTask()));
        return string.Join(" + ", silos.OfType<SiloAddress>().CountBy(silo => silo).Select(silo => silo.Value).OrderDescending());
    }
}
