using Integreat.Platform.Server.Options;
using Npgsql;
using Orleans.Configuration;

namespace Integreat.Platform.Server.Hosting;

/// <summary>How a process that is no silo reaches the silos of a cluster.</summary>
internal static class ClusterClient
{
    public static void Configure(IClientBuilder client, ClusterSettings cluster)
    {
        client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (SiloSetup.ServiceId, cluster.ClusterId));
        client.UseAdoNetClustering(options => options.Configure<NpgsqlDataSource>(
            (clustering, source) => (clustering.Invariant, clustering.DataSource) = (SiloSetup.Driver, source)));
        client.Configure<GatewayOptions>(options => options.GatewayListRefreshPeriod = ClusterTimes.GatewayListRefresh);
        client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = ClusterTimes.ClientResponse);
        client.UseConnectionRetryFilter<ClusterWait>();
        client.AddActivityPropagation();
    }

    /// <summary>A client for one command, without HTTP. Its start lasts until it has found a silo.</summary>
    public static IHost BuildHost(IConfigurationRoot configuration, ClusterSettings cluster, Action<IServiceCollection> add)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        HostLogging.AddTo(builder.Logging, configuration);

        // Why a command fails is the sentence it ends with.
        builder.Logging.AddFilter("Orleans", LogLevel.Critical);
        add(builder.Services);
        builder.UseOrleansClient(client => Configure(client, cluster));
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        var host = builder.Build();
        ConfigurationCheck.Run(host.Services);
        return host;
    }
}
