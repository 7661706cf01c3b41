using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Server.Hosting;
using Integreat.Platform.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Orleans.Configuration;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>A client of the cluster in another process, as a gateway is one.</summary>
internal sealed class ClusterClient : IAsyncDisposable
{
    private readonly IHost _host;

    private ClusterClient(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>To a platform of one process.</summary>
    public static Task<ClusterClient> ConnectAsync(int port) =>
        ConnectAsync(client => client.UseLocalhostClustering(port, SiloSetup.ServiceId, SiloSetup.ClusterId));

    /// <summary>To the silos that a database knows, whichever these are; it waits for one.</summary>
    public static Task<ClusterClient> ConnectAsync(string connectionString) => ConnectAsync(client =>
    {
        client.Services.AddPostgresPool(connectionString);
        client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (SiloSetup.ServiceId, SiloSetup.ClusterId));
        client.UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>(
            (clustering, source) => (clustering.Invariant, clustering.DataSource) = (SiloSetup.Driver, source)));
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = ClusterTimes.GatewayListRefresh);
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ClusterTimes.ClientResponse);
        client.UseConnectionRetryFilter<ClusterWait>();
    });

    private static async Task<ClusterClient> ConnectAsync(Action<IClientBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.UseOrleansClient(configure);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new ClusterClient(host);
    }

    /// <summary>Sends a command that may be refused for what the region has not yet fetched, and then once more.</summary>
    public async Task<Outcome> SendAsync(string region, Func<Task<Outcome>> command)
    {
        var outcome = await command();
        while (outcome.RefusalCode is Outcome.Unprepared)
        {
            await Grains.GetGrain<IRegionSources>(region).PrepareAsync(TestContext.Current.CancellationToken);
            outcome = await command();
        }

        Assert.True(outcome.RefusalCode is null, $"{outcome.RefusalCode}: {outcome.Detail}");
        return outcome;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
