using System.Diagnostics;
using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Journal;

/// <summary>
/// What the disk gives: a plain file whose pages are overwritten, each flushed before the next. A file that grows would be slower, because
/// then its length must be flushed, too; journals of databases mostly overwrite.
/// </summary>
internal static class DiskFlushes
{
    private const int PageBytes = 4096;
    private const int Pages = 1024;

    public static (LatencyHistogram Latencies, double PerSecond) Measure(string path, TimeSpan duration)
    {
        var latencies = new LatencyHistogram();
        var page = new byte[PageBytes];
        using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        file.Write(new byte[PageBytes * Pages]);
        file.Flush(flushToDisk: true);
        var begin = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begin) < duration)
        {
            file.Position = latencies.Count % Pages * PageBytes;
            var asked = Stopwatch.GetTimestamp();
            file.Write(page);
            file.Flush(flushToDisk: true);
            latencies.Add(Stopwatch.GetElapsedTime(asked));
        }

        return (latencies, latencies.Count / Stopwatch.GetElapsedTime(begin).TotalSeconds);
    }
}
