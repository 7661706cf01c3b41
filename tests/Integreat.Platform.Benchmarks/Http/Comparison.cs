using Integreat.Platform.Benchmarks.Load;
using Integreat.Platform.Benchmarks.Report;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>One scenario and its baseline, measured in turns so that whatever else the machine does hits both.</summary>
internal sealed class Comparison
{
    private const int Rounds = 4;

    private readonly Scenario _scenario;
    private readonly CapturedAnswer _answer;
    private readonly Side _platform;
    private readonly Side _baseline;

    public Comparison(Scenario scenario, CapturedAnswer answer, string? heldTag, Uri address, string baselineTarget, int connections)
    {
        (_scenario, _answer) = (scenario, answer);
        _platform = new Side(Order(scenario.Target));
        _baseline = new Side(Order(baselineTarget));

        // Both sides read the same header lines: what reading them costs is not what is compared.
        LoadOrder Order(string target) => new(
            address.Port, [LoadTarget.Of(address, target, scenario.Coding, heldTag, answer)], connections);
    }

    public async Task RunAsync(LoadProcess load, TimeSpan duration, CancellationToken cancellation)
    {
        await _platform.RunAsync(load, duration / 2, cancellation);
        await _baseline.RunAsync(load, duration / 2, cancellation);
        _platform.Forget();
        _baseline.Forget();
        for (var round = 0; round < Rounds; round++)
        {
            await _platform.RunAsync(load, duration / Rounds, cancellation);
            await _baseline.RunAsync(load, duration / Rounds, cancellation);
        }
    }

    /// <summary>A row of the report's table.</summary>
    public string[] Row() =>
    [
        _scenario.Name,
        _scenario.Coding ?? "–",
        Figures.Whole(_answer.Body.Length),
        Figures.Whole(_platform.PerSecond),
        Figures.Whole(_baseline.PerSecond),
        Figures.Ratio(_platform.PerSecond / _baseline.PerSecond),
        Spread(),
        Milliseconds(_platform, 0.5),
        Milliseconds(_baseline, 0.5),
        Milliseconds(_platform, 0.99),
        Milliseconds(_baseline, 0.99),
        Figures.Whole(_platform.ProcessorMicroseconds),
        Figures.Whole(_baseline.ProcessorMicroseconds),
    ];

    public static string[] Titles { get; } =
    [
        "Answer", "Coding", "Bytes", "Requests/s", "baseline", "Ratio", "in each turn",
        "p50 ms", "baseline", "p99 ms", "baseline", "CPU µs", "baseline",
    ];

    private string Spread()
    {
        var ratios = _platform.Rates.Zip(_baseline.Rates, (platform, baseline) => platform / baseline).ToList();
        return $"{Figures.Ratio(ratios.Min())}–{Figures.Ratio(ratios.Max())}";
    }

    private static string Milliseconds(Side side, double share) => Figures.Milliseconds(side.Latencies.Quantile(share));
}
