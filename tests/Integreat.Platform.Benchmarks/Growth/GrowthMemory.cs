using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Memory;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>Wakes everything there is, and looks at the heap.</summary>
internal static class GrowthMemory
{
    // Copies with bytes of their own would double everything.
    private const int MostOwnCopies = 50;

    /// <summary>Bytes of the heap for each region, edition, copy on the gateway in this process, and copy on a gateway of its own.</summary>
    public static async Task<double[]> MeasureAsync(RunningPlatform platform, int regions, CancellationToken cancellation)
    {
        using var readers = new EditionReaders(platform, cancellation);
        var served = platform.Services.GetRequiredService<EditionReplicas>();
        var all = Enumerable.Range(1, regions).ToArray();
        var editions = Editions(all);
        var heap = new HeapSteps();
        heap.Begin();
        var region = await heap.StepAsync(
            all,
            GrowthBenchmark.AtOnce,
            number => platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(number)).ReadAsync(cancellation));
        var edition = await heap.StepAsync(
            editions, GrowthBenchmark.AtOnce, each => readers.ReadAllAsync(each.Region, each.Language));
        var copy = await heap.StepAsync(
            editions,
            GrowthBenchmark.AtOnce,
            async each => _ = (await served.ReadAsync(each.Region, each.Language, cancellation)).Snapshot.Pages);
        var copies = new RemoteCopies(platform, readers);
        var own = await heap.StepAsync(
            Editions(all.Take(MostOwnCopies)), atOnce: 1, each => copies.AddAsync(each.Region, each.Language));
        GC.KeepAlive(copies);
        return [region, edition, copy, own];
    }

    private static (int Region, string Language)[] Editions(IEnumerable<int> regions) =>
    [
        .. regions.SelectMany(_ => RegionSize.Small.Languages, (region, language) => (region, language.Slug)),
    ];
}
