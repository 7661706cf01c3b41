namespace Integreat.Platform.Server.Hosting;

/// <summary>The life of a host: it starts, does its work, and stops in good order whatever happened.</summary>
internal static class HostRun
{
    /// <summary>Serves until the process is told to stop, which is how serving ends.</summary>
    /// <param name="greeting">What it does, said when it has started.</param>
    /// <param name="leave">What it does once it has been told to stop, before anything stops.</param>
    /// <exception cref="CommandFailedException">The right to the database was lost.</exception>
    public static async Task ServeAsync(
        IHost host, Func<string> greeting, Func<Task> leave, CancellationToken lost, CancellationToken cancellation)
    {
        try
        {
            await RunAsync(host, ServeAsync, lost, cancellation);
        }
        catch (OperationCanceledException)
        {
            // Told to stop.
        }

        async Task ServeAsync(CancellationToken stop)
        {
            Console.WriteLine($"Integreat.Platform {greeting()}.");
            await Task.Delay(Timeout.InfiniteTimeSpan, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await leave();
            stop.ThrowIfCancellationRequested();
        }
    }

    /// <param name="lost">Cancelled when the right to the database is lost.</param>
    /// <param name="work">Its token says that the process is to stop, or must because the right to the database is lost.</param>
    /// <exception cref="CommandFailedException">The right to the database was lost.</exception>
    public static async Task RunAsync(
        IHost host, Func<CancellationToken, Task> work, CancellationToken lost, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, lost);
        await StartAsync(host);
        try
        {
            await work(stop.Token);
        }
        catch (Exception exception) when (lost.IsCancellationRequested)
        {
            throw new CommandFailedException(
                "The connection that holds the lock on the database was lost, so the platform stopped. Start it again.", exception);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }

    // Not cancellable: a silo can be stopped when it has started, but not while it starts, which is quick.
    private static async Task StartAsync(IHost host)
    {
        try
        {
            await host.StartAsync(CancellationToken.None);
        }
        catch (Exception)
        {
            // What did start must stop, or it complains that its services are gone.
            await StopWhatRunsAsync(host);
            throw;
        }
    }

    private static async Task StopWhatRunsAsync(IHost host)
    {
        try
        {
            await host.StopAsync(CancellationToken.None);
        }
        catch (InvalidOperationException)
        {
            // The silo itself did not come up. Why the start failed is what the operator must know.
        }
    }
}
