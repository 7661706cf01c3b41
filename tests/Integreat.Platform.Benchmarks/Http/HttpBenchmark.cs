using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>How fast the platform answers, beside an endpoint that only sends bytes.</summary>
internal static class HttpBenchmark
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(BenchmarkRun run)
    {
        var baseline = new BaselineEndpoint();
        await using var platform = await RunningPlatform.StartAsync(run.Scratch, regions: 1, baseline.Map, run.Cancellation);
        using var client = new HttpClient { BaseAddress = platform.Address };
        using var load = LoadProcess.Start();
        var rows = new List<string[]>();
        foreach (var scenario in Scenario.All.Where(scenario => scenario.Title.Contains(run.Only, StringComparison.Ordinal)))
        {
            run.Say($"http: {scenario.Title}");
            var comparison = await PrepareAsync(scenario, client, platform.Address, baseline, run);
            await comparison.RunAsync(load, run.Duration, run.Cancellation);
            rows.Add(comparison.Row());
        }

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

    private static async Task<Comparison> PrepareAsync(
        Scenario scenario, HttpClient client, Uri address, BaselineEndpoint baseline, BenchmarkRun run)
    {
        var answer = await FetchCodedAsync(client, scenario, run.Cancellation);
        var heldTag = scenario.IsRepeated ? answer.Header("ETag") : null;
        if (scenario.IsRepeated)
        {
            answer = await CapturedAnswer.FetchAsync(client, scenario, scenario.Target, heldTag, run.Cancellation);
        }

        var target = baseline.Add(answer);
        var constant = await CapturedAnswer.FetchAsync(client, scenario, target, heldTag, run.Cancellation);
        return answer.Status is not (200 or 304) || !answer.IsSame(constant)
            ? throw new InvalidOperationException($"{scenario.Target} and its baseline do not answer alike ({answer.Status}, {constant.Status}).")
            : new Comparison(scenario, answer, heldTag, address, target, run.Connections);
    }

    /// <summary>The compressed form of a large answer is made after the first request for it.</summary>
    private static async Task<CapturedAnswer> FetchCodedAsync(HttpClient client, Scenario scenario, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(LongestWait);
        while (true)
        {
            var answer = await CapturedAnswer.FetchAsync(client, scenario, scenario.Target, heldTag: null, deadline.Token);
            if (answer.Header("Content-Encoding") == scenario.Coding)
            {
                return answer;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline.Token);
        }
    }
}
