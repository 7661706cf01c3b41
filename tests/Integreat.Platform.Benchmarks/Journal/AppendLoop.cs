using System.Diagnostics;
using System.Globalization;
using System.Text;
using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Benchmarks.Journal;

/// <summary>Writers that append as fast as each of them gets its answer.</summary>
internal static class AppendLoop
{
    public const int PayloadBytes = 200;

    private static readonly byte[] Payload = Encoding.ASCII.GetBytes($$"""{"page":17,"text":"{{new string('x', PayloadBytes - 22)}}"}""");
    private static readonly byte[] Outcome = """{"version":1}"""u8.ToArray();

    public static async Task<(LatencyHistogram Latencies, double PerSecond)> RunAsync(
        IJournal journal, int writers, TimeSpan duration, CancellationToken cancellation)
    {
        var run = Guid.NewGuid().ToString("n");
        var begin = Stopwatch.GetTimestamp();
        var each = await Task.WhenAll(Enumerable.Range(0, writers).Select(
            number => Task.Run(() => WriteAsync(journal, $"benchmark:{run}:{number}", duration, cancellation), cancellation)));
        var elapsed = Stopwatch.GetElapsedTime(begin);
        var latencies = new LatencyHistogram();
        Array.ForEach(each, latencies.Add);
        return (latencies, latencies.Count / elapsed.TotalSeconds);
    }

    private static async Task<LatencyHistogram> WriteAsync(
        IJournal journal, string stream, TimeSpan duration, CancellationToken cancellation)
    {
        var latencies = new LatencyHistogram();
        var epoch = (await journal.ClaimAsync(stream, cancellation)).Epoch;
        var begin = Stopwatch.GetTimestamp();
        for (var version = 0L; Stopwatch.GetElapsedTime(begin) < duration; version++)
        {
            cancellation.ThrowIfCancellationRequested();
            var asked = Stopwatch.GetTimestamp();
            var result = await journal.AppendAsync(new Append
            {
                Stream = stream,
                Epoch = epoch,
                ExpectedVersion = version,
                Facts = [new NewFact("benchmark.1", Payload)],
                At = DateTimeOffset.UtcNow,
                By = "benchmark",
                Command = new CommandRecord(version.ToString(CultureInfo.InvariantCulture), "digest", Outcome),
            });
            latencies.Add(Stopwatch.GetElapsedTime(asked));
            if (result is not AppendResult.Appended)
            {
                throw new InvalidOperationException($"An append was not taken: {result}.");
            }
        }

        return latencies;
    }
}
