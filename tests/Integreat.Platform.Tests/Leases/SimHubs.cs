using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Tests.Leases;

/// <summary>
/// The silos' hubs, and what every process holds of them jointly. Half of the processes hold something of each silo that never changes, so that
/// sessions go on while what changes is out of them.
/// </summary>
/// <param name="tamper">What becomes of an answer on its way, in variants of the protocol.</param>
internal sealed class SimHubs(SimWorld world, SimDatabase database, Func<JointAnswer, JointAnswer> tamper)
{
    private readonly Dictionary<SimNode, Hub> _bySilo = [];
    private readonly Dictionary<string, SimNode> _silos = [];
    private readonly Dictionary<SimNode, JointLeases?> _leases = [];

    /// <summary>How often a lease was extended.</summary>
    public int Renewals { get; private set; }

    public LeaseHub On(SimNode silo) => HubOn(silo).Leases;

    /// <summary>A silo that stops answers nobody.</summary>
    public void Stop(SimNode silo) => HubOn(silo).Stopping.Cancel();

    /// <summary>Null for a gateway of a former release.</summary>
    public JointLeases? ForGateway(SimNode gateway) => Of(gateway, isFormer: world.OnceIn(4));

    public JointLeases? ForSilo(SimNode silo) => Of(silo, isFormer: false);

    private JointLeases? Of(SimNode node, bool isFormer)
    {
        if (!_leases.TryGetValue(node, out var leases))
        {
            var isBusy = world.OnceIn(2);
            HashSet<string> met = [];
            leases = isFormer ? null : new JointLeases(
                (hub, question) =>
                {
                    if (isBusy && met.Add(hub))
                    {
                        Follow(node, _silos[hub]);
                    }

                    return AskAsync(node, _silos[hub], question);
                },
                node.Start,
                node.Clock,
                mostLookedAt: world.Random.Next(1, 4)); // so that some have their turn later
            _leases.Add(node, leases);
        }

        return leases;
    }

    private async Task<JointAnswer> AskAsync(SimNode node, SimNode silo, JointQuestion question)
    {
        var answer = await node.CallAsync(silo, () => On(silo).AskAsync(question, CancellationToken.None));
        Renewals += answer.Lease > TimeSpan.Zero ? 1 : 0;
        world.Story?.Tell($"hub {On(silo).Name} session {question.Session[..4]} question {question.Number} joins {question.Join.Length} leaves {question.Leave.Length}: lease {answer.Lease.TotalSeconds} over {answer.IsOver} out {answer.Out.Length}");
        return tamper(answer);
    }

    private void Follow(SimNode node, SimNode silo)
    {
        var still = HubOn(silo).Still;
        var follower = new Follower<SimDelta>(
            new(
                (follow, _) => node.CallAsync(silo, () => still.AnswerAsync(
                    follow, () => Task.CompletedTask, () => new SimDelta(new Cursor("still", 1), follow.Since.Epoch != "still", false, 0),
                    () => LeaseTimes.Reader, () => null, CancellationToken.None)),
                (_, _, _) => Task.CompletedTask,
                (_, _) => Task.CompletedTask),
            _ => Task.CompletedTask,
            () => !silo.IsDead && world.Now < Simulation.Length.Ticks,
            showsAtOnce: true,
            LeaseTimes.ReaderHold,
            node.Clock,
            joint: _leases[node]);
        node.Start(() =>
        {
            follower.Renew();
            return Task.CompletedTask;
        });
    }

    private Hub HubOn(SimNode silo)
    {
        if (!_bySilo.TryGetValue(silo, out var hub))
        {
            var name = $"{_silos.Count}";
            _silos.Add(name, silo);
            var stopping = new CancellationTokenSource();
            var leases = new LeaseHub(name, database.For(silo), silo.Clock, stopping.Token);
            var still = new Leader(silo.Clock, leases, () => LeaseTimes.Reader, owner: null, stopping.Token);
            still.Changed(1);
            _bySilo.Add(silo, hub = new Hub(leases, still, stopping));
        }

        return hub;
    }

    private sealed record Hub(LeaseHub Leases, Leader Still, CancellationTokenSource Stopping);
}
