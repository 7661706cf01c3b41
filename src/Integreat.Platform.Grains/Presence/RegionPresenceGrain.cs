using Integreat.Platform.Contracts.Presence;

namespace Integreat.Platform.Grains.Presence;

/// <summary>Brings together what gateways say of one region. When it moves, or its silo is lost, they say it again within seconds.</summary>
[GrainType("region-presence")]
internal sealed class RegionPresenceGrain(TimeProvider clock) : Grain, IRegionPresence
{
    private readonly PresenceTable _table = new(clock);

    public Task<ImmutableArray<PresenceView>> ExchangeAsync(string gateway, ImmutableArray<PresenceView> here, CancellationToken cancellation) =>
        Task.FromResult(_table.Exchange(gateway, here));
}
