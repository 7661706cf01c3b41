using System.Diagnostics;
using Integreat.Platform.Benchmarks.Report;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>Asks for one answer, one time after the other, and keeps how long each took and what the process allocated meanwhile.</summary>
internal sealed class TimedReads(HttpClient client, string target)
{
    private readonly List<TimeSpan> _durations = [];
    private long _allocated;

    public static string[] Titles { get; } = ["Read", "Times", "Median ms", "Shortest", "Longest", "MB allocated"];

    public async Task AskAsync(CancellationToken cancellation)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var begin = Stopwatch.GetTimestamp();
        await using (var body = await client.GetStreamAsync(target, cancellation))
        {
            await body.CopyToAsync(Stream.Null, cancellation);
        }

        _durations.Add(Stopwatch.GetElapsedTime(begin));
        _allocated += GC.GetTotalAllocatedBytes() - allocated;
    }

    public string[] Row(string name)
    {
        var sorted = _durations.Order().ToList();
        return
        [
            name,
            Figures.Whole(sorted.Count),
            Figures.Milliseconds(sorted[sorted.Count / 2]),
            Figures.Milliseconds(sorted[0]),
            Figures.Milliseconds(sorted[^1]),
            Figures.Megabytes((double)_allocated / sorted.Count),
        ];
    }
}
