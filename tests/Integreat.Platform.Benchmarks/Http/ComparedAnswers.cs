using Integreat.Platform.Benchmarks.Corpus;
using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Benchmarks.Load;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>A running platform whose answers are measured beside an endpoint that only sends the same bytes.</summary>
internal sealed class ComparedAnswers : IAsyncDisposable
{
    private readonly BaselineEndpoint _baseline;
    private readonly BenchmarkRun _run;
    private readonly LoadProcess _load = LoadProcess.Start();

    private ComparedAnswers(BenchmarkRun run, RunningPlatform platform, BaselineEndpoint baseline)
    {
        (_run, Platform, _baseline) = (run, platform, baseline);
        Client = new HttpClient { BaseAddress = platform.Address };
    }

    public RunningPlatform Platform { get; }

    public HttpClient Client { get; }

    public static async Task<ComparedAnswers> StartAsync(BenchmarkRun run, RegionSize size)
    {
        var baseline = new BaselineEndpoint();
        return new ComparedAnswers(
            run, await RunningPlatform.StartAsync(run.Scratch, regions: 1, size, baseline.Map, run.Cancellation), baseline);
    }

    /// <summary>The rows of the report's table, one for each scenario that is wanted.</summary>
    public async Task<List<string[]>> MeasureAsync(string benchmark, IEnumerable<Scenario> scenarios)
    {
        var rows = new List<string[]>();
        foreach (var scenario in scenarios.Where(scenario => scenario.Title.Contains(_run.Only, StringComparison.Ordinal)))
        {
            _run.Say($"{benchmark}: {scenario.Title}");
            var comparison = await PrepareAsync(scenario);
            await comparison.RunAsync(_load, _run.Duration, _run.Cancellation);
            rows.Add(comparison.Row());
        }

        return rows;
    }

    public Task<CapturedAnswer> FetchCodedAsync(Scenario scenario) =>
        CapturedAnswer.FetchCodedAsync(Client, scenario, _run.Cancellation);

    public async ValueTask DisposeAsync()
    {
        _load.Dispose();
        Client.Dispose();
        await Platform.DisposeAsync();
    }

    private async Task<Comparison> PrepareAsync(Scenario scenario)
    {
        var answer = await FetchCodedAsync(scenario);
        var heldTag = scenario.IsRepeated ? answer.Header("ETag") : null;
        if (scenario.IsRepeated)
        {
            answer = await CapturedAnswer.FetchAsync(Client, scenario, scenario.Target, heldTag, _run.Cancellation);
        }

        var target = _baseline.Add(answer);
        var constant = await CapturedAnswer.FetchAsync(Client, scenario, target, heldTag, _run.Cancellation);
        return answer.Status is not (200 or 304) || !answer.IsSame(constant)
            ? throw new InvalidOperationException($"{scenario.Target} and its baseline do not answer alike ({answer.Status}, {constant.Status}).")
            : new Comparison(scenario, answer, heldTag, Platform.Address, target, _run.Connections);
    }
}
