using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Report;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Benchmarks.Memory;

/// <summary>Wakes some regions step by step and looks at the heap after each.</summary>
internal sealed class MemorySteps(RunningPlatform platform, EditionReaders readers, RemoteCopies copies, CancellationToken cancellation)
{
    private readonly HeapSteps _heap = new();
    private readonly List<string[]> _rows = [];

    public async Task<List<string[]>> RunAsync(int[] regions)
    {
        var editions = regions
            .SelectMany(region => RegionSize.Usual.Languages, (region, language) => (Region: region, Language: language.Slug))
            .ToArray();
        _heap.Begin();
        await StepAsync("region", regions, WakeAsync);
        await StepAsync("edition", editions, edition => readers.ReadAllAsync(edition.Region, edition.Language));
        var bytes = 0L;
        await StepAsync("its copy on a gateway in the same process", editions, async edition =>
            bytes += (await readers.ReadThroughGatewayAsync(edition.Region, edition.Language)).Length);
        await StepAsync("`pages/` in gzip and Brotli, once somebody asked", editions, CompressAsync);
        await StepAsync("its copy on a gateway of its own", editions, edition => copies.AddAsync(edition.Region, edition.Language));
        _rows.Add(["for comparison: `pages/` as it is sent", Figures.Megabytes((double)bytes / editions.Length)]);
        return _rows;
    }

    private Task WakeAsync(int region) =>
        platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(region)).ReadAsync(cancellation);

    private async Task StepAsync<T>(string name, T[] items, Func<T, Task> wake) =>
        _rows.Add([name, Figures.Megabytes(await _heap.StepAsync(items, atOnce: 1, wake))]);

    private async Task CompressAsync((int Region, string Language) edition)
    {
        var pages = await readers.ReadThroughGatewayAsync(edition.Region, edition.Language);
        foreach (var coding in (Coding[])[Coding.Gzip, Coding.Brotli])
        {
            while (await pages.Compressed!.FindAsync(coding) is null)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
            }
        }
    }
}
