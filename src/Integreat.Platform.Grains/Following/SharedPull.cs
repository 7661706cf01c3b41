namespace Integreat.Platform.Grains.Following;

/// <summary>
/// One pull at a time, shared by everybody who waits. Who arrives while a pull is under way is served by the next one, because the running
/// one may have asked before the change that this caller must see. For use within one grain's scheduler.
/// </summary>
internal sealed class SharedPull(Func<Task> pull)
{
    private Task? _running;
    private Task? _next;

    /// <summary>Returns after a pull that began after this call.</summary>
    public Task FreshAsync() => _next ?? (_running is { } running ? _next = AfterAsync(running) : Start());

    private async Task AfterAsync(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        _next = null;
        await Start();
    }

    private Task Start()
    {
        var run = RunAsync();
        _running = run.IsCompleted ? null : run;
        return run;
    }

    private async Task RunAsync()
    {
        try
        {
            await pull();
        }
        finally
        {
            _running = null;
        }
    }
}
