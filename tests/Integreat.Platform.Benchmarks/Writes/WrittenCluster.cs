using Integreat.Platform.Benchmarks.Hosting;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Health;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Server.Options;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Benchmarks.Writes;

/// <summary>A cluster on this machine: silos as processes of their own, and the gateway, through which editors come, in this one.</summary>
internal sealed class WrittenCluster : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    // Silos tell each other once a second how busy they are, and nothing is placed on one that has not been heard of yet.
    private static readonly TimeSpan BetweenStatistics = TimeSpan.FromSeconds(1);

    private readonly List<ServerProcess> _silos = [];
    private WebApplication? _gateway;

    public IGrainFactory Grains => Gateway.GetRequiredService<IGrainFactory>();

    /// <summary>What the gateway serves to readers.</summary>
    public EditionReplicas Editions => Gateway.GetRequiredService<EditionReplicas>();

    /// <summary>What all silos have worked so far.</summary>
    public TimeSpan SilosProcessor => _silos.Aggregate(TimeSpan.Zero, (sum, silo) => sum + silo.Processor);

    private IServiceProvider Gateway => _gateway!.Services;

    public static async Task<WrittenCluster> StartAsync(ScratchFolder scratch, string postgres, int silos, CancellationToken cancellation)
    {
        // A name of its own: what an earlier cluster has left in the database is none of its business.
        var configuration = BenchmarkConfiguration.Create(
            postgres, new("Cluster:ClusterId", $"writes-{Guid.NewGuid():n}"), new("Media:Folder", scratch.File("media")));
        var cluster = new WrittenCluster();
        try
        {
            for (var silo = 0; silo < silos; silo++)
            {
                var (process, _) = await ServerProcess.StartAsync(
                    configuration, scratch.Path, "runs a silo", ["--role", "silo"], cancellation);
                cluster._silos.Add(process);
            }

            await cluster.StartGatewayAsync(configuration, postgres, cancellation);
            await cluster.KnowEachOtherAsync(cancellation);
            return cluster;
        }
        catch
        {
            await cluster.DisposeAsync();
            throw;
        }
    }

    /// <summary>Stops in good order: silos that were killed would make their successors wait.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        await _gateway!.StopAsync(cancellation);
        await Task.WhenAll(_silos.Select(silo => silo.StopAsync(cancellation)));
    }

    public async ValueTask DisposeAsync()
    {
        if (_gateway is not null)
        {
            await _gateway.DisposeAsync();
        }

        foreach (var silo in _silos)
        {
            await silo.DisposeAsync();
        }
    }

    private async Task KnowEachOtherAsync(CancellationToken cancellation)
    {
        var management = Grains.GetGrain<IManagementGrain>(0);
        while ((await management.GetHosts(onlyActive: true, cancellation)).Count < _silos.Count)
        {
            await Task.Delay(BetweenLooks, cancellation);
        }

        await Task.Delay(3 * BetweenStatistics, cancellation);
    }

    private async Task StartGatewayAsync(IConfigurationRoot configuration, string postgres, CancellationToken cancellation)
    {
        _gateway = GatewayHost.Build(configuration, postgres, ClusterSettings.Read(configuration), ["http://127.0.0.1:0"]);
        await _gateway.StartAsync(cancellation);
        var readiness = Gateway.GetRequiredService<Readiness>();
        while (!await readiness.IsReadyAsync(cancellation))
        {
            await Task.Delay(BetweenLooks, cancellation);
        }
    }
}
