using Integreat.Platform.Gateway.Telemetry;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>Bounds how many requests wait for somebody else at once. Who comes when it is full is told so at once, and can come again.</summary>
/// <param name="kind">Of which requests, for the metric.</param>
/// <param name="refused">Called for every request that is turned away.</param>
internal sealed class WaitLimit(int most, string kind, Action<string> refused)
{
    private int _waiting;

    /// <summary>How many wait now.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Takes a place; whoever got one gives it back with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _waiting) <= most)
        {
            return true;
        }

        Interlocked.Decrement(ref _waiting);
        GatewayMetrics.Shed(kind);
        refused(kind);
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _waiting);
}

/// <summary>Too many others wait already, and nothing that could stand in is held.</summary>
internal sealed class OverloadedException() : Exception("Too many requests wait already.");
