namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>How long editors wait and how soon readers see it, with three silos and two gateways and nothing broken. The figures are the output.</summary>
[Collection(nameof(ChaosCluster))]
public sealed class EditLatencyTests(ChaosCluster cluster, ITestOutputHelper output)
{
    [Theory]
    [InlineData(1, 1, 300)]
    [InlineData(1, 50, 20)]
    public async Task Every_edit_is_acknowledged_and_seen_at_both_gateways(int towns, int pages, int edits)
    {
        await using var load = await Load.StartAsync(cluster, new LoadSize(towns, pages, TimeSpan.Zero, TimeSpan.FromMilliseconds(1), edits));
        await load.EditedAsync();
        var verdict = await load.FinishAsync();

        output.WriteLine(verdict.Describe($"{towns * pages} editors, each {edits} edits without a pause"));
        output.WriteLine($"  command sent to acknowledged: {verdict.Latency()}");
        output.WriteLine($"  command sent to seen at both gateways: {verdict.Visibility()}");
        Assert.Empty(verdict.Findings);
        Assert.Equal(towns * pages * edits, verdict.Visibility().Count);
    }
}
