using System.Collections.Immutable;
using System.Diagnostics;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Http;
using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>
/// Reads all over a platform and reads of one of its regions, in turns, each beside a baseline that has as many constant arrays: what no cache
/// of the processor holds is slow for arrays, too.
/// </summary>
internal sealed class SpreadReads(
    BenchmarkRun run, RunningPlatform platform, BaselineEndpoint baseline, HttpClient client, LoadProcess load)
{
    public const int Rounds = 4;

    /// <summary>
    /// Load before each turn that does not count. While others have their turn most editions are not read: their leases must be taken again, and
    /// those of the turn before be over.
    /// </summary>
    public static readonly TimeSpan RunIn = 2 * LeaseTimes.Reader;

    // It goes on until hardly a read asks anybody, for thousands of leases are not taken in seconds.
    private const double MostAsked = 0.001;
    private static readonly TimeSpan LongestRunIn = TimeSpan.FromMinutes(2);

    private static readonly (string Name, string? Coding, Func<GeneratedRegion, CorpusLanguage, string> Target)[] Routes =
    [
        ("`page/?url=`", null, (region, language) => $"page/?url={Uri.EscapeDataString(region.Path(SomePage(region, language), language))}"),
        ("`pages/` gzip", "gzip", (_, _) => "pages/"),
    ];

    public static string[] Titles { get; } =
    [
        "Regions", "Answer", "Bytes", "Reads/s", "arrays", "one region", "its arrays", "Ratio", "one region",
        "p50 ms", "arrays", "one region", "its arrays", "p99 ms", "arrays", "one region", "its arrays",
        "CPU µs", "arrays", "one region", "its arrays",
    ];

    /// <summary>A row for each route.</summary>
    public async Task<List<string[]>> MeasureAsync(int regions)
    {
        var rows = new List<string[]>();
        foreach (var (name, coding, target) in Routes)
        {
            run.Say($"growth: {regions} regions: {name}");
            var scenarios = Enumerable.Range(1, regions)
                .Select(number => new GeneratedRegion(number, RegionSize.Small))
                .SelectMany(region => region.Size.Languages, (region, language) => new Scenario(
                    name, $"/api/v3/{region.Slug}/{language.Slug}/{target(region, language)}", coding, IsRepeated: false))
                .ToImmutableArray();
            rows.Add([Figures.Whole(regions), name, .. await MeasureAsync(scenarios)]);
        }

        return rows;
    }

    // Another one in each edition.
    private static int SomePage(GeneratedRegion region, CorpusLanguage language) =>
        new Dice(((ulong)region.Number << 8) + (ulong)language.Key).Roll(region.Size.Pages);

    private async Task<string[]> MeasureAsync(ImmutableArray<Scenario> scenarios)
    {
        var (targets, copies) = await FetchAllAsync(scenarios);
        var first = RegionSize.Small.Languages.Length;
        var all = Side(targets);
        var allArrays = Side(copies);
        var one = Side(targets.Take(first));
        var oneArrays = Side(copies.Take(first));
        Side[] sides = [all, allArrays, one, oneArrays];
        await TakeTurnsAsync(sides); // For the compiler.
        GC.Collect(); // What the orders left must not be looked for while something is measured.
        foreach (var side in sides)
        {
            side.Forget();
        }

        for (var round = 0; round < Rounds; round++)
        {
            await TakeTurnsAsync(round % 2 == 0 ? sides : sides.Reverse());
        }

        var held = platform.Services.GetRequiredService<EditionReplicas>().Count;
        return held != scenarios.Length
            ? throw new InvalidOperationException($"The gateway holds {held} of {scenarios.Length} editions.")
            :
            [
                Figures.Whole(targets.Average(target => target.Length)),
                .. sides.Select(side => Figures.Whole(side.PerSecond)),
                Figures.Ratio(all.PerSecond / allArrays.PerSecond),
                Figures.Ratio(one.PerSecond / oneArrays.PerSecond),
                .. sides.Select(side => Figures.Milliseconds(side.Latencies.Quantile(0.5))),
                .. sides.Select(side => Figures.Milliseconds(side.Latencies.Quantile(0.99))),
                .. sides.Select(side => Figures.Whole(side.ProcessorMicroseconds)),
            ];
    }

    private async Task TakeTurnsAsync(IEnumerable<Side> sides)
    {
        foreach (var side in sides)
        {
            await RunInAsync(side);
            await side.RunAsync(load, run.Duration / Rounds, run.Cancellation);
        }
    }

    private async Task RunInAsync(Side side)
    {
        var begin = Stopwatch.GetTimestamp();
        await side.RunInAsync(load, RunIn, run.Cancellation);
        for (var before = Counts(); ;)
        {
            await side.RunInAsync(load, RunIn / 4, run.Cancellation);
            var now = Counts();
            if (now.Asked - before.Asked <= MostAsked * (now.All - before.All))
            {
                return;
            }

            before = now;
            if (Stopwatch.GetElapsedTime(begin) > LongestRunIn)
            {
                throw new InvalidOperationException($"After {LongestRunIn} reads still ask.");
            }
        }
    }

    private static (long Asked, long All) Counts()
    {
        var counts = GatewayMetrics.EditionReads.Read("editions").ToList();
        return (counts.Where(count => count.Tags.ToArray().Any(tag => tag.Value is "asked")).Sum(count => count.Value), counts.Sum(count => count.Value));
    }

    private Side Side(IEnumerable<LoadTarget> targets) =>
        new(new LoadOrder(platform.Address.Port, [.. targets], run.Connections));

    /// <summary>
    /// Asks for everything once: it is awake and compressed then, and how long each answer is is known. Beside each target stands one whose answer
    /// is a constant array of the same bytes.
    /// </summary>
    private async Task<(LoadTarget[] Targets, LoadTarget[] Copies)> FetchAllAsync(ImmutableArray<Scenario> scenarios)
    {
        var targets = new LoadTarget[scenarios.Length];
        var copies = new LoadTarget[scenarios.Length];
        await Parallel.ForAsync(
            0,
            scenarios.Length,
            new ParallelOptions { MaxDegreeOfParallelism = GrowthBenchmark.AtOnce, CancellationToken = run.Cancellation },
            async (place, cancellation) =>
            {
                var scenario = scenarios[place];
                var answer = await CapturedAnswer.FetchCodedAsync(client, scenario, cancellation);
                targets[place] = answer.Status == 200
                    ? LoadTarget.Of(platform.Address, scenario.Target, scenario.Coding, heldTag: null, answer)
                    : throw new InvalidOperationException($"{scenario.Target}: {answer.Status}.");
                var target = baseline.Add(answer);
                var constant = await CapturedAnswer.FetchAsync(client, scenario, target, heldTag: null, cancellation);
                copies[place] = answer.IsSame(constant)
                    ? LoadTarget.Of(platform.Address, target, scenario.Coding, heldTag: null, answer)
                    : throw new InvalidOperationException($"{scenario.Target} and its baseline do not answer alike.");
            });
        return (targets, copies);
    }
}
