using System.Diagnostics;
using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Growth;

/// <summary>What it costs to keep every edition fresh that somebody reads: processor time that does not depend on how many readers there are.</summary>
internal static class KeptFresh
{
    private static readonly TimeSpan BetweenReads = LeaseTimes.Reader / 4;

    /// <summary>Microseconds of this process for each edition and second, beyond what it takes when nobody reads.</summary>
    public static async Task<double> MeasureAsync(RunningPlatform platform, int regions, TimeSpan duration, CancellationToken cancellation)
    {
        var served = platform.Services.GetRequiredService<EditionReplicas>();
        (long Region, string Language)[] editions =
        [
            .. Enumerable.Range(1, regions).SelectMany(_ => RegionSize.Small.Languages, (region, language) => ((long)region, language.Slug)),
        ];
        await Task.Delay(2 * LeaseTimes.Reader, cancellation); // The leases of those who read before are over.
        var idle = await TimeAsync(served, [], duration, cancellation);
        await TimeAsync(served, editions, 2 * LeaseTimes.Reader, cancellation); // All are taken again.
        var reading = await TimeAsync(served, editions, duration, cancellation);
        return (reading - idle) * 1e6 / editions.Length;
    }

    // Seconds of processor time for each second.
    private static async Task<double> TimeAsync(
        EditionReplicas served, (long Region, string Language)[] editions, TimeSpan duration, CancellationToken cancellation)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < duration)
        {
            foreach (var (region, language) in editions)
            {
                await served.ReadAsync(region, language, cancellation);
            }

            await Task.Delay(BetweenReads, cancellation);
        }

        process.Refresh();
        return (process.TotalProcessorTime - before) / Stopwatch.GetElapsedTime(begin);
    }
}
