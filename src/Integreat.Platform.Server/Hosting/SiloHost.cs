using Integreat.Platform.Grains.Scheduling;
using Integreat.Platform.Server.Management;
using Integreat.Platform.Server.Options;
using Integreat.Platform.Server.Telemetry;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The process of role "silo": grains, and nothing that speaks HTTP.</summary>
internal static class SiloHost
{
    public static IHost Build(IConfigurationRoot configuration, StorageLease storage, ClusterSettings cluster)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        HostLogging.AddTo(builder.Logging, configuration);
        var management = builder.Services.AddTelemetry(builder.Configuration, "silo");
        storage.AddTo(builder.Services);
        builder.UseOrleans(silo => SiloSetup.ConfigureMember(silo, cluster, management));
        builder.Services.AddSingleton<IReadinessCheck, SiloReadiness>();
        builder.Services.AddScheduling();
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();

        var host = builder.Build();
        ConfigurationCheck.Run(host.Services);
        return host;
    }
}
