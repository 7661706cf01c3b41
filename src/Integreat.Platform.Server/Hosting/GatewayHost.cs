using Integreat.Platform.Gateway;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Server.Management;
using Integreat.Platform.Server.Options;
using Integreat.Platform.Server.Telemetry;
using Integreat.Platform.Storage;
using Orleans.Dashboard;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The process of role "gateway": HTTP, and a client of the cluster. Of the database it uses the table of silos and those of accounts.</summary>
internal static class GatewayHost
{
    /// <exception cref="CommandFailedException">Neither a folder for media files is set nor a bucket.</exception>
    public static WebApplication Build(IConfigurationRoot configuration, string connectionString, ClusterSettings cluster, string[] addresses)
    {
        if (string.IsNullOrEmpty(configuration[$"{MediaOptions.Section}:{nameof(MediaOptions.Folder)}"])
            && string.IsNullOrEmpty(configuration[$"{S3Options.Section}:{nameof(S3Options.Bucket)}"]))
        {
            throw new CommandFailedException(
                "Set Media__Folder to the folder of media files that all gateways share, or Media__S3__Bucket: a gateway has no data folder.");
        }

        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        HostLogging.AddTo(builder.Logging, configuration);
        var management = builder.Services.AddTelemetry(builder.Configuration, "gateway");
        builder.WebHost.UseKestrelCore().UseStaticWebAssets().UseUrls(addresses);
        builder.Services.AddPostgresPool(connectionString);
        builder.Services.AddGateway();
        builder.Services.AddStoredAccounts();
        builder.Services.AddSingleton<IReadinessCheck, GatewayReadiness>();
        AddClient(builder, cluster, management);
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();

        var app = builder.Build();
        ConfigurationCheck.Run(app.Services);
        app.UseGateway();
        app.MapGateway();
        return app;
    }

    private static void AddClient(WebApplicationBuilder builder, ClusterSettings cluster, ManagementSettings management)
    {
        var before = builder.Services.Count;
        builder.UseOrleansClient(client =>
        {
            ClusterClient.Configure(client, cluster);
            if (management.Dashboard)
            {
                client.AddDashboard(SiloSetup.Quiet);
            }
        });

        // By itself the client holds up the start until there is a silo, and HTTP would be silent for so long.
        foreach (var start in builder.Services.Skip(before).Where(service => service.ServiceType == typeof(IHostedService)).ToArray())
        {
            builder.Services.Remove(start);
        }

        builder.Services.AddHostedService<ClusterConnection>();
    }
}
