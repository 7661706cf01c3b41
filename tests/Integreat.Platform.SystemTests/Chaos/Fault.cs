using System.Collections.Immutable;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>What is hit by a fault; two faults at a time hit different ones.</summary>
internal enum Victim
{
    Silos,
    Gateways,
    Database,
    Everything,
}

/// <summary>A fault that really happens.</summary>
/// <param name="TakesOwners">See <see cref="Trouble"/>.</param>
/// <param name="BreakAsync">Breaks something and mends it. Does not wait until all have recovered.</param>
internal sealed record Fault(string Name, Victim Victim, bool TakesOwners, Func<Strike, Task> BreakAsync)
{
    public static ImmutableArray<Fault> All { get; } =
    [
        new("kill -9 of the silo that owns a region", Victim.Silos, TakesOwners: true, async strike => await (await strike.OwnerAsync()).KillAsync(strike.Seconds(0, 3))),
        new("graceful stop of the silo that owns a region", Victim.Silos, TakesOwners: false, async strike => await (await strike.OwnerAsync()).StopAsync(strike.Seconds(0, 3))),
        new("pause of the silo that owns a region", Victim.Silos, TakesOwners: true, async strike => await (await strike.OwnerAsync()).PauseAsync(strike.Seconds(8, 12))),
        new("kill -9 of a gateway", Victim.Gateways, TakesOwners: false, strike => strike.Gateway().KillAsync(strike.Seconds(0, 2))),
        new("graceful stop of a gateway", Victim.Gateways, TakesOwners: false, strike => strike.Gateway().StopAsync(strike.Seconds(0, 2))),
        new("gateway cut from the silos", Victim.Gateways, TakesOwners: true, CutGatewayAsync) { NeedsNetwork = true },
        new("gateway and silo cut from the others", Victim.Silos, TakesOwners: true, CutClusterAsync) { NeedsNetwork = true },
        new("PostgreSQL restart", Victim.Database, TakesOwners: true, RestartDatabaseAsync),
        new("PostgreSQL connections cut", Victim.Database, TakesOwners: true, strike => strike.Cluster.ReplacingSilosAsync(strike.Cluster.CutConnectionsAsync)),
        new("slow PostgreSQL", Victim.Database, TakesOwners: true, SlowDatabaseAsync),
        new("rolling restart of everything", Victim.Everything, TakesOwners: false, RestartAllAsync),
    ];

    private bool NeedsNetwork { get; init; }

    /// <summary>Those that can be tried on this machine.</summary>
    public static IEnumerable<Fault> Possible(ChaosCluster cluster) => All.Where(fault => cluster.Network is not null || !fault.NeedsNetwork);

    private static Task CutGatewayAsync(Strike strike) => CutAsync(
        strike, strike.Cluster.Network!.ForGateway.CutAsync, strike.Cluster.Network!.ForGateway.MendAsync);

    // Longer than it takes until the others have declared the silo dead, which can still reach the database and the gateway beside it. A region
    // and its edition are there, so that this gateway listens to an owner who has been replaced.
    private static async Task CutClusterAsync(Strike strike)
    {
        await strike.BringOwnerAsync(strike.Cluster.Silos[^1]);
        await CutAsync(strike, strike.Cluster.Network!.CutAsync, strike.Cluster.Network!.MendAsync);
    }

    private static async Task CutAsync(Strike strike, Func<Task> cut, Func<Task> mend)
    {
        await cut();
        try
        {
            await Task.Delay(strike.Seconds(8, 12));
        }
        finally
        {
            await mend();
        }
    }

    private static Task RestartDatabaseAsync(Strike strike) => strike.Cluster.ReplacingSilosAsync(
        () => strike.Cluster.RestartDatabaseAsync(strike.Random.Next(2) is 0 ? "fast" : "immediate", strike.Seconds(0, 2)));

    private static async Task SlowDatabaseAsync(Strike strike)
    {
        strike.Cluster.SlowDatabase(strike.Seconds(0.1, 0.4));
        try
        {
            await Task.Delay(strike.Seconds(4, 8));
        }
        finally
        {
            strike.Cluster.SlowDatabase(TimeSpan.Zero);
        }
    }

    private static async Task RestartAllAsync(Strike strike)
    {
        foreach (var slot in strike.Cluster.Slots)
        {
            await slot.StopAsync(TimeSpan.Zero);
        }
    }
}

/// <summary>A fault that is carried out: where, by which dice, and since when.</summary>
internal sealed class Strike(Fault fault, ChaosCluster cluster, Random random)
{
    private TimeSpan _began = History.Now;
    private string? _region;

    public ChaosCluster Cluster => cluster;

    public Random Random => random;

    public TimeSpan Seconds(double least, double most) => TimeSpan.FromSeconds(least + ((most - least) * random.NextDouble()));

    public Slot Gateway() => cluster.Gateways[random.Next(cluster.Gateways.Length)];

    /// <summary>Picks a region and finds its silo; looking for it is not part of the fault.</summary>
    public async Task<Slot> OwnerAsync()
    {
        var town = cluster.Towns[random.Next(cluster.Towns.Length)];
        var owner = await cluster.Placement.OwnerOfAsync(town, random);
        (_began, _region) = (History.Now, town.Region);
        return owner;
    }

    /// <summary>Picks a region and brings it to a silo; that is not part of the fault either.</summary>
    public async Task BringOwnerAsync(Slot silo)
    {
        var town = cluster.Towns[random.Next(cluster.Towns.Length)];
        await cluster.Placement.MoveAsync(town, silo);
        (_began, _region) = (History.Now, town.Region);
    }

    public Task BreakAsync()
    {
        _began = History.Now;
        return fault.BreakAsync(this);
    }

    /// <summary>What it was, when all have recovered from it.</summary>
    public Trouble Over() => new(fault.Name, fault.TakesOwners, _began, History.Now, _region);
}
