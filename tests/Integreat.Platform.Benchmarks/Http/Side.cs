using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>What was measured of one side of a comparison.</summary>
internal sealed class Side(LoadOrder order)
{
    private TimeSpan _processor;

    /// <summary>Answers per second, by turn.</summary>
    public List<double> Rates { get; } = [];

    public LatencyHistogram Latencies { get; private set; } = new();

    public double PerSecond => Rates.Average();

    /// <summary>
    /// What this process (the server's, not the load generator's) worked per answer. On a busy machine this is the figure that says most:
    /// others slow the clock, but they do not add to our work.
    /// </summary>
    public double ProcessorMicroseconds => _processor.TotalMicroseconds / Latencies.Count;

    public async Task RunAsync(LoadProcess load, TimeSpan duration, CancellationToken cancellation)
    {
        var before = Environment.CpuUsage.TotalTime;
        var answer = await load.RunAsync(order, duration, cancellation);
        _processor += Environment.CpuUsage.TotalTime - before;
        Rates.Add(answer.PerSecond);
        Latencies.Add(answer.Latencies);
    }

    /// <summary>The same load, of which nothing counts.</summary>
    public Task RunInAsync(LoadProcess load, TimeSpan duration, CancellationToken cancellation) =>
        load.RunAsync(order, duration, cancellation);

    /// <summary>What came so far was for warming up.</summary>
    public void Forget()
    {
        _processor = TimeSpan.Zero;
        Rates.Clear();
        Latencies = new LatencyHistogram();
    }
}
