using System.Diagnostics.Metrics;

namespace Integreat.Platform.Contracts.Following;

/// <summary>What followers count of their leases: a gateway's copies on one meter, grains on another. Read when somebody wants to know.</summary>
public sealed class LeaseCounters
{
    private long _renewals;
    private long _failures;
    private long _expiries;
    private long _joint;

    /// <param name="prefix">Begins the names of the instruments, such as "integreat.gateway".</param>
    public LeaseCounters(Meter meter, string prefix)
    {
        meter.CreateObservableCounter(
            $"{prefix}.lease.renewals", () => Volatile.Read(ref _renewals), "{renewal}", "Questions that were answered with a lease.");
        meter.CreateObservableCounter(
            $"{prefix}.lease.failures", () => Volatile.Read(ref _failures), "{question}", "Questions that were not answered.");
        meter.CreateObservableCounter(
            $"{prefix}.lease.expiries", () => Volatile.Read(ref _expiries), "{expiry}", "Leases that ran out while they were still wanted.");
        meter.CreateObservableUpDownCounter(
            $"{prefix}.lease.joint", () => Volatile.Read(ref _joint), "{lease}", "Leases that are renewed together with others of the same silo.");
    }

    internal void Renewed() => Interlocked.Increment(ref _renewals);

    internal void Failed() => Interlocked.Increment(ref _failures);

    internal void Expired() => Interlocked.Increment(ref _expiries);

    internal void Joined(int leases) => Interlocked.Add(ref _joint, leases);
}
