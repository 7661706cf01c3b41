namespace Integreat.Platform.Contracts.Following;

/// <summary>
/// The leases that a process holds jointly: one for each silo, of all leaders there that have nothing new. However many they are, one question
/// renews them all. Used by all followers of a gateway, and by all of a silo.
/// </summary>
/// <param name="ask">Asks the hub of this name; an exception means that it cannot be reached.</param>
/// <param name="start">Begins something that belongs to nobody who waits.</param>
/// <param name="mostLookedAt">How many followers are asked at once whether they still want their leases.</param>
public sealed class JointLeases(
    Func<string, JointQuestion, Task<JointAnswer>> ask, Action<Func<Task>> start, TimeProvider clock, LeaseCounters? counters = null,
    int mostLookedAt = 512)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, JointLease> _byHub = [];

    /// <summary>Those that are had from grains.</summary>
    public static JointLeases Of(IGrainFactory grains, TimeProvider clock, LeaseCounters counters) => new(
        (hub, question) => grains.GetGrain<ILeaseHub>(hub).AskAsync(question, CancellationToken.None),
        static work => Task.Run(work).Ignore(),
        clock,
        counters);

    /// <summary>Asks that the lease be renewed with the others from the next question on.</summary>
    internal void Offer(JointSource source, string holder, HeldLease lease, Func<bool> isWanted)
    {
        lock (_lock)
        {
            if (!_byHub.TryGetValue(source.Hub, out var joint))
            {
                _byHub.Add(source.Hub, joint = new JointLease(question => ask(source.Hub, question), clock, counters, mostLookedAt));
            }

            if (joint.Offer(source.Leader, holder, lease, isWanted))
            {
                // It outlives whoever offered first, and must not carry along what belongs to that request.
                using (ExecutionContext.IsFlowSuppressed() ? default(AsyncFlowControl?) : ExecutionContext.SuppressFlow())
                {
                    start(() => RunAsync(source.Hub, joint));
                }
            }
        }
    }

    private async Task RunAsync(string hub, JointLease joint)
    {
        await joint.RunAsync();
        lock (_lock)
        {
            // A silo's name never comes back.
            if (joint.IsIdle && _byHub.GetValueOrDefault(hub) == joint)
            {
                _byHub.Remove(hub);
            }
        }
    }
}
