using System.Globalization;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>
/// Editors and readers at work while something is broken: nothing acknowledged is lost or doubled, no unmarked read is older than what was
/// acknowledged before it, and every gateway that is there answers.
/// </summary>
[Collection(nameof(ChaosCluster))]
public sealed class ChaosTests(ChaosCluster cluster, ITestOutputHelper output)
{
    private static readonly int Seed = Setting("INTEGREAT_CHAOS_SEED") is { } seed ? int.Parse(seed, CultureInfo.InvariantCulture) : Random.Shared.Next();

    private static readonly TimeSpan Length = TimeSpan.FromMinutes(double.Parse(Setting("INTEGREAT_CHAOS_MINUTES") ?? "0.5", CultureInfo.InvariantCulture));

    public static TheoryData<string> Faults => [.. Fault.All.Select(fault => fault.Name)];

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_loses_doubles_and_hides_nothing_that_was_acknowledged(string name)
    {
        var fault = Fault.Possible(cluster).FirstOrDefault(fault => fault.Name == name);
        if (fault is null)
        {
            Assert.False(Setting("CI") == "true", "Network namespaces need root and the program ip, and this is continuous integration.");
            Assert.Skip("Network namespaces need Linux, root and the program ip.");
        }

        await using var load = await Load.StartAsync(cluster, LoadSize.Moderate);
        Assert.Null(await load.SteadyAsync());

        var strike = new Strike(fault, cluster, new Random(Seed));
        await strike.BreakAsync();
        var missing = await load.SteadyAsync();
        load.History.Add(strike.Over());

        await ProveAsync(load, name, missing);
    }

    [Fact]
    public async Task Faults_mixed_at_random_lose_double_and_hide_nothing_that_was_acknowledged()
    {
        await using var load = await Load.StartAsync(cluster, LoadSize.Moderate);
        Assert.Null(await load.SteadyAsync());

        var random = new Random(Seed);
        var faults = Fault.Possible(cluster).Where(fault => fault.Victim is not Victim.Everything).ToArray();
        List<Strike> strikes = [];
        for (var began = History.Now; History.Now - began < Length;)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5 + (3 * random.NextDouble())), TestContext.Current.CancellationToken);
            random.Shuffle(faults);
            var together = faults.DistinctBy(fault => fault.Victim).Take(random.Next(3) is 0 ? 2 : 1)
                .Select(fault => new Strike(fault, cluster, new Random(random.Next()))).ToList();
            strikes.AddRange(together);
            await Task.WhenAll(together.Select(strike => strike.BreakAsync()));
        }

        var missing = await load.SteadyAsync();
        strikes.ForEach(strike => load.History.Add(strike.Over()));

        await ProveAsync(load, "faults mixed at random", missing);
    }

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private async Task ProveAsync(Load load, string name, string? missing)
    {
        var verdict = await load.FinishAsync();
        var summary = verdict.Describe(string.Create(CultureInfo.InvariantCulture, $"{name}, INTEGREAT_CHAOS_SEED={Seed}"));
        output.WriteLine(summary);

        Assert.True(missing is null, $"{missing}\n{summary}");
        Assert.True(verdict.Findings.IsEmpty, summary);
    }
}
