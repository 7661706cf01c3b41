using System.Diagnostics;
using Integreat.Platform.Benchmarks.Report;

namespace Integreat.Platform.Benchmarks.Calendar;

/// <summary>Does one thing again and again on one thread: how long it takes and what it allocates.</summary>
internal static class RepeatedStep
{
    private const int FewestTimes = 20;

    public static string[] Measure<T>(string name, Func<T> step, TimeSpan duration)
    {
        var durations = new List<TimeSpan>();
        var allocated = 0L;

        // A quarter of the time for what the compiler still does about it.
        Repeat(step, duration / 4, (_, _) => { });
        var processor = Environment.CpuUsage.TotalTime;
        Repeat(step, duration, (took, bytes) =>
        {
            durations.Add(took);
            allocated += bytes;
        });
        processor = Environment.CpuUsage.TotalTime - processor;
        durations.Sort();
        return
        [
            name,
            Figures.Whole(durations.Count),
            Figures.Milliseconds(durations[durations.Count / 2]),
            Figures.Milliseconds(processor / durations.Count),
            Figures.Megabytes((double)allocated / durations.Count),
        ];
    }

    /// <param name="step">Must not wait for anything.</param>
    public static async Task<string[]> MeasureAsync(string name, Func<Task> step, TimeSpan duration)
    {
        await step();
        return Measure(
            name,
            () => step() is { IsCompletedSuccessfully: true } done
                ? done
                : throw new InvalidOperationException($"\"{name}\" waits for something."),
            duration);
    }

    private static void Repeat<T>(Func<T> step, TimeSpan duration, Action<TimeSpan, long> note)
    {
        var begin = Stopwatch.GetTimestamp();
        for (var times = 0; times < FewestTimes || Stopwatch.GetElapsedTime(begin) < duration; times++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var started = Stopwatch.GetTimestamp();
            var made = step();
            var took = Stopwatch.GetElapsedTime(started);
            note(took, GC.GetAllocatedBytesForCurrentThread() - before);
            GC.KeepAlive(made);
        }
    }
}
