using System.Diagnostics;
using Integreat.Platform.Benchmarks.Activation;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>How long the first reader of a region waits, among many regions that sleep. Everything sleeps again afterwards.</summary>
internal sealed class FirstReads : IDisposable
{
    public const int Most = 50;
    private const int Fewest = 5;

    private static readonly string Language = RegionSize.Small.Languages[0].Slug;

    private readonly RunningPlatform _platform;
    private readonly EditionReaders _readers;
    private readonly Sleep _sleep;
    private readonly CancellationToken _cancellation;

    private FirstReads(RunningPlatform platform, CancellationToken cancellation)
    {
        (_platform, _cancellation) = (platform, cancellation);
        (_readers, _sleep) = (new EditionReaders(platform, cancellation), new Sleep(platform, cancellation));
    }

    /// <summary>The medians, of the region alone and of <c>pages/</c>.</summary>
    public static async Task<(TimeSpan Region, TimeSpan Pages)> MeasureAsync(
        RunningPlatform platform, int regions, CancellationToken cancellation)
    {
        using var reads = new FirstReads(platform, cancellation);
        await reads.ReadPagesAsync(1); // Compiles what it needs.
        await reads.SleepAsync(1);
        List<TimeSpan> alone = [];
        List<TimeSpan> pages = [];

        // Spread evenly; a few regions take their turn more than once.
        var count = Math.Clamp(regions, Fewest, Most);
        for (var number = 0; number < count; number++)
        {
            var region = 1 + (int)((long)number * Math.Max(regions, count) / count % regions);
            await reads.ReadRegionAsync(region); // It leaves a snapshot when it is put to sleep.
            await reads.SleepAsync(region);
            alone.Add(await TimeAsync(() => reads.ReadRegionAsync(region)));
            await reads.SleepAsync(region);
            pages.Add(await TimeAsync(() => reads.ReadPagesAsync(region)));
            await reads.SleepAsync(region);
        }

        return (Median(alone), Median(pages));
    }

    public void Dispose() => _readers.Dispose();

    private async Task ReadRegionAsync(int region) =>
        await _platform.Grains.GetGrain<IRegionSettings>(GrainKeys.Region(region)).ReadAsync(_cancellation);

    private async Task ReadPagesAsync(int region) => await _readers.ReadThroughGatewayAsync(region, Language);

    private async Task SleepAsync(int region)
    {
        await _readers.ForgetAsync();
        await _sleep.EditionAsync(region, Language);
        await _sleep.RegionAsync(region);
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> read)
    {
        var begin = Stopwatch.GetTimestamp();
        await read();
        return Stopwatch.GetElapsedTime(begin);
    }

    private static TimeSpan Median(List<TimeSpan> durations) => durations.Order().ElementAt(durations.Count / 2);
}
