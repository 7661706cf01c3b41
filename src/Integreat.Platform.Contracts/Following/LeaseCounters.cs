using System.Diagnostics.Metrics;

namespace Integreat.Platform.Contracts.Following;

/// <summary>What followers count of their leases: a gateway's copies on one meter, grains on another.</summary>
/// <param name="prefix">Begins the names of the instruments, such as "integreat.gateway".</param>
public sealed class LeaseCounters(Meter meter, string prefix)
{
    private readonly Counter<long> _renewals = meter.CreateCounter<long>(
        $"{prefix}.lease.renewals", "{renewal}", "Questions that were answered with a lease.");

    private readonly Counter<long> _failures = meter.CreateCounter<long>(
        $"{prefix}.lease.failures", "{question}", "Questions that were not answered.");

    private readonly Counter<long> _expiries = meter.CreateCounter<long>(
        $"{prefix}.lease.expiries", "{expiry}", "Leases that ran out while they were still wanted.");

    internal void Renewed() => _renewals.Add(1);

    internal void Failed() => _failures.Add(1);

    internal void Expired() => _expiries.Add(1);
}
