using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Grains.Following;
using Microsoft.Extensions.Hosting;

namespace Integreat.Platform.Grains.Platform;

/// <summary>
/// Follows the platform for all editions of this silo, which ask it without a call to a grain. When the platform has changed they ask the
/// platform itself what that is for their region.
/// </summary>
internal sealed class PlatformRelay(IGrainFactory grains, TimeProvider clock, Relays relays, LeaseHub hub, IHostApplicationLifetime lifetime)
{
    // Like a grain it does one thing at a time, on a thread of the pool.
    private readonly TaskScheduler _turns = new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler;
    private SharedRelay<SourceDelta>? _relay;

    /// <summary>How an edition of the region follows the platform.</summary>
    public LeaderLink<SourceDelta> LinkOf(long region) => new(
        (follow, cancellation) => InTurnAsync(relay => relay.FollowAsync(
            follow, (once, asking) => Platform.FollowSourcesAsync(region, once, asking), cancellation)),
        (holder, shown, _) => InTurnAsync(relay => Done(() => relay.Confirm(holder, shown))),
        (holder, _) => InTurnAsync(relay => Done(() => relay.Leave(holder))));

    private IPlatform Platform => grains.GetGrain<IPlatform>(GrainKeys.Platform);

    private static Task<bool> Done(Action work)
    {
        work();
        return Task.FromResult(true);
    }

    private Task<T> InTurnAsync<T>(Func<SharedRelay<SourceDelta>, Task<T>> work) =>
        Task.Factory.StartNew(() => work(_relay ??= Begin()), CancellationToken.None, TaskCreationOptions.DenyChildAttach, _turns).Unwrap();

    private SharedRelay<SourceDelta> Begin()
    {
        var platform = Platform;
        var relay = new SharedRelay<SourceDelta>(
            LeaderLink.To(() => platform, (follow, cancellation) => platform.FollowSourcesAsync(region: 0, follow, cancellation)),
            next => new SourceDelta(next, IsFull: false, More: false, []),
            clock,
            hub,
            lifetime.ApplicationStopping);
        relays.Add(relay, relay.StopAsync);
        return relay;
    }
}
