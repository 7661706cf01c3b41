namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// Lets any number of readers share pulls, one at a time. A reader is never answered by a pull that had begun before it asked, because that
/// pull may have missed the edit this reader must see; all readers who come while a pull is under way share the single next one.
/// </summary>
internal sealed class PullGate<T>(Func<Task<T>> pull)
{
    private readonly Lock _lock = new();

    /// <summary>The pull that began last; nobody new may join it.</summary>
    private Task _begun = Task.CompletedTask;

    /// <summary>The pull that has not begun yet and that everybody may join.</summary>
    private Task<T>? _next;

    /// <summary>The result of a pull that begins after this call. When a reader gives up, the pull goes on for the others.</summary>
    public Task<T> AskAsync(CancellationToken cancellation)
    {
        lock (_lock)
        {
            _next ??= PullAfterAsync(_begun);
            return _next.WaitAsync(cancellation);
        }
    }

    private async Task<T> PullAfterAsync(Task previous)
    {
        // Yields always, so that _next is set before it is taken below. How the previous pull ended concerns its own readers only.
        await previous.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        lock (_lock)
        {
            _begun = _next!;
            _next = null;
        }

        return await pull();
    }
}
