using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Tests.Leases;

/// <summary>
/// One history: three silos, two gateways, editors and readers, and whatever goes wrong between them. At the end it is known whether anybody
/// read less than had been acknowledged before, and whether everything acknowledged is stored, once.
/// </summary>
internal sealed class Simulation
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(7);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly Variant _variant;
    private readonly SimWorld _world;
    private readonly SimDatabase _database;
    private readonly List<SimNode> _silos = [];
    private readonly List<SimRegion> _regions = [];
    private readonly List<SimEdition> _editions = [];
    private readonly SimHubs _hubs;
    private readonly SimRelays _relays;
    private readonly List<string> _acknowledged = [];
    private long _visible;

    private Simulation(int seed, Variant variant, bool isTold)
    {
        (_variant, _world) = (variant, new SimWorld(seed, isTold));
        _database = new(_world, lags: variant is Variant.LaggingProof, longestPause: variant switch
        {
            Variant.NoPause => TimeSpan.Zero,
            Variant.ShortPause => LeaseTimes.Owner / 3,
            _ => null,
        });
        _hubs = new(_world, _database, answer => variant switch
        {
            Variant.EndlessSessions when answer.IsOver => new JointAnswer(LeaseTimes.Reader, IsOver: false, []),
            Variant.UntoldChanges => answer with { Out = [] },
            _ => answer,
        });
        _relays = new(_world, _hubs, RegionFor);
    }

    public int Reads { get; private set; }

    public int FreshReads { get; private set; }

    public int JointRenewals => _hubs.Renewals;

    public int Edits => _acknowledged.Count;

    public string? Failure => _world.Failure;

    public IReadOnlyList<string> Story => _world.Story?.Lines ?? [];

    public static Simulation Run(int seed, Variant variant = Variant.Real, bool isTold = false)
    {
        var before = SynchronizationContext.Current;
        try
        {
            var simulation = new Simulation(seed, variant, isTold);
            simulation.Run();
            return simulation;
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(before);
        }
    }

    private void Run()
    {
        for (var silo = 0; silo < 3; silo++)
        {
            _silos.Add(new SimNode(_world));
        }

        for (var gateway = 0; gateway < 2; gateway++)
        {
            var node = new SimNode(_world);
            node.Start(() => ReadAsync(node));
            var editor = new SimNode(_world);
            var name = gateway;
            editor.Start(() => EditAsync(editor, name));
        }

        var fate = new SimNode(_world);
        fate.Start(() => MeddleAsync(fate));
        _world.Run(Length + Rest);
        Check();
    }

    private async Task ReadAsync(SimNode node)
    {
        var edition = new SimLeader(node, () => Route(_editions, NewEdition));
        var replica = Follow(edition, node);
        while (_world.Now < Length.Ticks)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_world.OnceIn(30) ? _world.Random.Next(1000, 4000) : _world.Random.Next(5, 150)), node.Clock);
            await ReadOnceAsync(replica);
            if (_world.OnceIn(40))
            {
                // Nobody has read it for long, or the gateway ends: the lease is given up, reads that are under way go on.
                replica.StopAsync().Ignore();
                await ReadOnceAsync(replica);
                replica = Follow(edition, node);
            }
        }

        await replica.StopAsync().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private Replica<SimDelta, Held> Follow(SimLeader edition, SimNode node) => new(
        new Held(0), () => edition, edition.FollowAsync, (held, answers) => new Held(answers.Where(each => each.Value >= 0).Select(each => each.Value).LastOrDefault(held.Value)),
        new DeliveryOptions { PatienceMilliseconds = 300 }, node.Clock, new WaitLimit(int.MaxValue, "read", _ => { }),
        joint: _hubs.ForGateway(node));

    private async Task ReadOnceAsync(Replica<SimDelta, Held> replica)
    {
        var visible = _visible;
        Reads++;
        try
        {
            var reading = await replica.ReadAsync(CancellationToken.None);
            if (reading.Stale == TimeSpan.Zero)
            {
                FreshReads++;
                if (reading.Snapshot.Value < visible)
                {
                    _world.Fail($"read {reading.Snapshot.Value} though {visible} had been acknowledged");
                }
            }
        }
        catch (LeaderUnreachableException)
        {
            // Nothing was held, and nobody answered.
        }
    }

    private async Task EditAsync(SimNode node, int editor)
    {
        var pause = _world.OnceIn(2) ? 1500 : 5000; // Where all change all the time, nothing is held jointly.
        for (var number = 0; _world.Now < Length.Ticks; number++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_world.Random.Next(10, pause)), node.Clock);
            var command = $"{editor}-{number}";
            var version = (await PersistAsync(node, region => region.WriteAsync(command))).Version;
            if (_variant is not Variant.NoWait)
            {
                await PersistAsync(node, region => region.WaitUntilVisibleAsync(version));
            }

            _acknowledged.Add(command);
            _visible = Math.Max(_visible, version);
            _world.Story?.Tell($"acknowledged {version}");
        }
    }

    // An editor's gateway sends the same again until it has an answer.
    private async Task<T> PersistAsync<T>(SimNode node, Func<SimRegion, Task<T>> call)
    {
        while (true)
        {
            try
            {
                var region = (SimRegion)Route(_regions, NewRegion);
                return await node.CallAsync(region.Node, async () =>
                {
                    await region.Active;
                    return await call(region);
                }).WaitAsync(Patience, node.Clock);
            }
            catch (Exception)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), node.Clock);
            }
        }
    }

    private async Task MeddleAsync(SimNode fate)
    {
        while (_world.Now < Length.Ticks)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(_world.Random.Next(100, 3500)), fate.Clock);
            var place = _world.Random.Next(_silos.Count);
            switch (_world.Random.Next(7))
            {
                case 0:
                    _silos[place].Kill();
                    _silos[place] = new SimNode(_world);
                    break;
                case 1:
                    var silo = _silos[place];
                    silo.Pause();
                    await Task.Delay(TimeSpan.FromMilliseconds(_world.Random.Next(50, 6000)), fate.Clock);
                    silo.Resume();
                    break;
                case 2:
                    Begin(_regions, NewRegion()); // while the former one lives
                    break;
                case 3:
                    Begin(_editions, NewEdition());
                    break;
                case 4 when _regions.Find(region => region.IsAlive && region.Active.IsCompletedSuccessfully) is { } region:
                    region.Node.Start(region.DeactivateAsync);
                    break;
                case 5 when _editions.Find(edition => edition.IsAlive) is { } edition:
                    edition.Node.Start(edition.DeactivateAsync);
                    break;
                case 6:
                    _relays.Stop(_silos[place], _editions);
                    _silos[place] = new SimNode(_world);
                    break;
            }
        }
    }

    private void Check()
    {
        var stored = _database.Facts.ConvertAll(fact => fact.CommandId);
        if (_acknowledged.Find(command => stored.Count(each => each == command) != 1) is { } wrong)
        {
            _world.Fail($"{wrong} was acknowledged and is stored {stored.Count(each => each == wrong)} times");
        }

        if (stored.Count != stored.Distinct().Count())
        {
            _world.Fail("something is stored twice");
        }
    }

    // Usually the newest activation; one that the cluster should have forgotten is still reached now and then.
    private SimActivation Route<T>(List<T> activations, Func<T> create)
        where T : SimActivation
    {
        var alive = activations.FindAll(activation => activation.IsAlive);
        return alive switch
        {
            [] => Begin(activations, create()),
            [.., _, var newest] when !_world.OnceIn(3) => newest,
            _ => alive[_world.Random.Next(alive.Count)],
        };
    }

    private T Begin<T>(List<T> activations, T activation)
        where T : SimActivation
    {
        activations.Add(activation);
        activation.Id = activations.Count;
        _world.Story?.Tell($"begin {activation.Name}");
        activation.Node.Start(activation.BeginAsync);
        return activation;
    }

    private SimNode Silo() => _silos[_world.Random.Next(_silos.Count)];

    private SimEdition NewEdition()
    {
        var silo = Silo();
        return new SimEdition(
            _world, silo, _relays.LinkOf(silo), _hubs, Grant, relay => _variant is Variant.LongJointLeases ? LeaseTimes.Reader : Grant(relay));
    }

    private SimRegion NewRegion() => NewRegion(Silo());

    private SimRegion NewRegion(SimNode silo) => new(silo, _database, _hubs.On(silo));

    private SimLeader RegionFor(SimNode silo) => new(silo, () => Route(_regions, NewRegion));

    private TimeSpan Grant(Relay<SimDelta> relay) => _variant is Variant.LongLeases ? LeaseTimes.Reader : relay.Grantable;

    private sealed record Held(long Value);
}
