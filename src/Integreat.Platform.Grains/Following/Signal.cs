using Integreat.Platform.Contracts.Following;

namespace Integreat.Platform.Grains.Following;

/// <summary>Wakes everybody who waits for something to change.</summary>
internal sealed class Signal(TimeProvider clock)
{
    private readonly Lock _lock = new();
    private readonly List<TaskCompletionSource> _waiting = [];
    private readonly SharedTimers _timers = SharedTimers.Of(clock);

    /// <summary>Wakes all who wait now. They go on in turns of their own: what wakes them may be in the middle of a write.</summary>
    public void Set()
    {
        TaskCompletionSource[] woken;
        lock (_lock)
        {
            if (_waiting.Count == 0)
            {
                return;
            }

            woken = [.. _waiting];
            _waiting.Clear();
        }

        foreach (var waiter in woken)
        {
            waiter.TrySetResult();
        }
    }

    /// <summary>Returns at the next <see cref="Set"/>, or when the time is over: a few milliseconds later, and never earlier.</summary>
    public async Task WaitAsync(TimeSpan longest, CancellationToken cancellation)
    {
        var waiter = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _waiting.Add(waiter);
        }

        _timers.Ring(static waiter => ((TaskCompletionSource)waiter).TrySetResult(), waiter, longest);
        using var letGo = cancellation.UnsafeRegister(
            static (waiter, cancellation) => ((TaskCompletionSource)waiter!).TrySetCanceled(cancellation), waiter);
        try
        {
            await waiter.Task;
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
