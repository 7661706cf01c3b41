namespace Integreat.Platform.Server.Hosting;

/// <summary>Stops the process when it is no longer sure to be the only one that works on its database.</summary>
internal sealed class LeaseWatch(StorageLease storage, IHostApplicationLifetime lifetime) : IHostedService, IDisposable
{
    private CancellationTokenRegistration _registration;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _registration = storage.Lost.Register(lifetime.StopApplication);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _registration.Dispose();
}
