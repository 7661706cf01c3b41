using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Hosting;

/// <summary>A silo for one command, without HTTP.</summary>
internal static class EmbeddedHost
{
    public static IHost Build(IConfigurationRoot configuration, StorageLease storage)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);

        // No edition is rendered here, so any address will do.
        PublicUrl.SetIfMissing(builder.Configuration, () => ListenAddresses.Default);
        HostLogging.AddTo(builder.Logging, configuration);
        storage.AddTo(builder.Services);
        builder.UseOrleans(silo => SiloSetup.Configure(silo, builder.Configuration));
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();

        var host = builder.Build();
        ConfigurationCheck.Run(host.Services);
        return host;
    }
}
