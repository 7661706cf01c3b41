using System.Diagnostics;
using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Journal;

/// <summary>What the disk gives: writes of a page to the end of a plain file, each flushed before the next.</summary>
internal static class DiskFlushes
{
    private const int PageBytes = 4096;

    public static (LatencyHistogram Latencies, double PerSecond) Measure(string path, TimeSpan duration)
    {
        var latencies = new LatencyHistogram();
        var page = new byte[PageBytes];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < duration)
        {
            var asked = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            latencies.Add(Stopwatch.GetElapsedTime(asked));
        }

        return (latencies, latencies.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }
}
