using Integreat.Platform.Server.Options;
using Integreat.Platform.Storage;

namespace Integreat.Platform.Server.Hosting;

/// <summary>Reaches the platform's grains for one command: in a silo of its own, or as a client of the cluster that works on the database.</summary>
internal static class GrainAccess
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <param name="add">Adds what the work needs beside grains and the tables.</param>
    /// <exception cref="StorageInUseException">A process that works by itself has the data folder or the database.</exception>
    public static async Task RunAsync(
        IConfigurationRoot configuration, string data, Action<IServiceCollection> add, Func<IServiceProvider, Task> work,
        CancellationToken cancellation)
    {
        if (await FindFreeAsync(configuration, data, cancellation) is { } storage)
        {
            await using (storage)
            {
                using var host = EmbeddedHost.Build(configuration, storage, add);
                await HostRun.RunAsync(host, _ => work(host.Services), storage.Lost, cancellation);
            }

            return;
        }

        await using var shared = await StorageLease.ShareAsync(configuration, data, cancellation);
        using var client = ClusterClient.BuildHost(configuration, ClusterSettings.Read(configuration), services =>
        {
            shared.AddTo(services);
            add(services);
        });
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await client.StartAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new CommandFailedException(
                "The database is in use, but no silo of the cluster answers. If a server of role \"all\" works on it, stop that server first.");
        }

        await work(client.Services);
        await client.StopAsync(CancellationToken.None);
    }

    // Null: others work on the database, and what they are can be asked.
    private static async Task<StorageLease?> FindFreeAsync(IConfiguration configuration, string data, CancellationToken cancellation)
    {
        try
        {
            return await StorageLease.AcquireAsync(configuration, data, cancellation);
        }
        catch (StorageInUseException) when (configuration.GetConnectionString("Platform") is { Length: > 0 })
        {
            return null;
        }
    }
}
