namespace Integreat.Platform.Server.Hosting;

/// <summary>A host that lives as long as the command that runs it: signals go to the command line, which cancels the command.</summary>
internal sealed class CommandLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
