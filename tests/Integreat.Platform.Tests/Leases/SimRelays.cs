using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Tests.Leases;

/// <summary>How the editions of a silo follow the region: directly, or all by what follows it for the whole silo, as they do with the platform.</summary>
internal sealed class SimRelays(SimWorld world, SimHubs hubs, Func<SimNode, SimLeader> regionFor)
{
    private readonly Dictionary<SimNode, SharedRelay<SimDelta>?> _relays = [];

    public LeaderLink<SimDelta> LinkOf(SimNode silo)
    {
        var region = regionFor(silo);
        var direct = LeaderLink.To(() => region, region.FollowAsync);
        if (!_relays.TryGetValue(silo, out var relay))
        {
            relay = world.OnceIn(2) ? null : new(direct, next => new SimDelta(next, false, false, -1), silo.Clock, hubs.On(silo), CancellationToken.None);
            _relays.Add(silo, relay);
        }

        return relay is null ? direct : new(
            (follow, cancellation) => relay.FollowAsync(follow, region.FollowAsync, cancellation),
            (holder, shown, _) => Done(() => relay.Confirm(holder, shown)),
            (holder, _) => Done(() => relay.Leave(holder)));
    }

    /// <summary>The silo stops in good order: its editions give their leases up, and what they shared does when all of them have.</summary>
    public void Stop(SimNode silo, IEnumerable<SimEdition> editions)
    {
        foreach (var edition in editions.Where(edition => edition.Node == silo && edition.IsAlive))
        {
            silo.Start(edition.DeactivateAsync);
        }

        if (_relays.GetValueOrDefault(silo) is { } relay)
        {
            silo.Start(relay.StopAsync);
        }

        silo.Start(() => Done(() => hubs.Stop(silo)));
    }

    private static Task Done(Action work)
    {
        work();
        return Task.CompletedTask;
    }
}
