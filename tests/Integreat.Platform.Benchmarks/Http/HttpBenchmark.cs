using Integreat.Platform.Benchmarks.Corpus;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>How fast the platform answers, beside an endpoint that only sends bytes.</summary>
internal static class HttpBenchmark
{
    public static async Task RunAsync(BenchmarkRun run)
    {
        await using var answers = await ComparedAnswers.StartAsync(run, RegionSize.Usual);
        var rows = await answers.MeasureAsync("http", Scenario.All);
        run.Report.Section(
            "HTTP",
            $"""
            {run.Connections} connections, each sending its next request when the last answer is complete, from a second process on the same
            machine. The baseline is an endpoint in the platform's own process that sends a constant array of the same bytes with the same
            headers. {run.Duration.TotalSeconds:0.#} s of load for each side, in four turns. "CPU" is the time that
            the server's process worked per answer.
            """);
        run.Report.Table(Comparison.Titles, rows);
    }
}
