using System.Diagnostics;
using Integreat.Platform.Benchmarks.Editions;
using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Writes;

/// <summary>Editors who save again as soon as every reader gets what they saved before.</summary>
internal static class EditLoop
{
    public static async Task<(LatencyHistogram Latencies, double PerSecond)> RunAsync(
        IReadOnlyCollection<PageEditor> editors, TimeSpan duration, CancellationToken cancellation)
    {
        var begin = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(editors.Select(editor => EditAsync(editor, duration, cancellation)));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        var latencies = new LatencyHistogram();
        Array.ForEach(each, latencies.Add);
        return (latencies, latencies.Count / elapsed.TotalSeconds);
    }

    private static async Task<LatencyHistogram> EditAsync(PageEditor editor, TimeSpan duration, CancellationToken cancellation)
    {
        var latencies = new LatencyHistogram();
        for (var begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin) < duration;)
        {
            var asked = Stopwatch.GetTimestamp();
            await editor.SaveAsync(cancellation);
            latencies.Add(Stopwatch.GetElapsedTime(asked));
        }

        return latencies;
    }
}
