namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Wakes everybody who waits for the next change, each time there is one.</summary>
internal sealed class SwapSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Completes at the first signal after this call.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Signal() => Interlocked.Exchange(ref _next, New()).TrySetResult();

    // Who waits goes on elsewhere: a signal is given while a replica is being swapped.
    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
