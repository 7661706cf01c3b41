using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Grains.Telemetry;

namespace Integreat.Platform.Grains.Following;

/// <summary>
/// The leases that this silo's relays hold jointly. They are not a gateway's in the same process: what a relay gives depends on what it holds, and a
/// lease that depended on itself would only get shorter.
/// </summary>
internal sealed class SiloLeases(IGrainFactory grains, TimeProvider clock)
{
    public JointLeases Joint { get; } = JointLeases.Of(grains, clock, GrainMetrics.Leases);
}
