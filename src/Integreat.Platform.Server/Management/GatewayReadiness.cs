using Integreat.Platform.Gateway.Health;

namespace Integreat.Platform.Server.Management;

/// <summary>What the gateway says itself on the address of the readers.</summary>
internal sealed class GatewayReadiness(Readiness readiness) : IReadinessCheck
{
    public Task<bool> IsReadyAsync(CancellationToken cancellation) => readiness.IsReadyAsync(cancellation);
}
