namespace Integreat.Platform.Grains.Following;

/// <summary>Wakes everybody who waits for something to change.</summary>
internal sealed class Signal(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiting = [];

    /// <summary>Wakes all who wait now. They go on in turns of their own: what wakes them may be in the middle of a write.</summary>
    public void Set()
    {
        TaskCompletionSource[] woken;
        lock (_lock)
        {
            woken = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var waiter in woken)
        {
            waiter.TrySetResult();
        }
    }

    /// <summary>Returns at the next <see cref="Set"/>, or when the time is over.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(waiter);
        }

        // Timers know milliseconds: one that rings early would ring again and again.
        var time = TimeSpan.FromMilliseconds(Math.Ceiling(Math.Max(0, longest.TotalMilliseconds)));
        using var timer = clock.CreateTimer(_ => waiter.TrySetResult(), null, time, Timeout.InfiniteTimeSpan);
        try
        {
            await waiter.Task.WaitAsync(cancellation);
        }
        finally
        {
            lock (_lock)
            {
                _waiting.Remove(waiter);
            }
        }
    }
}
