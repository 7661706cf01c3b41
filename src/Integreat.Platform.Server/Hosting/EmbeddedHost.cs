using Integreat.Platform.Grains;
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
        builder.Configuration[$"{PublicAddresses.Section}:{nameof(PublicAddresses.CmsUrl)}"] ??= ListenAddresses.Default;
        HostLogging.AddTo(builder.Logging, configuration);
        storage.AddTo(builder.Services);
        builder.UseOrleans(silo => SiloSetup.Configure(silo, builder.Configuration));
        return builder.Build();
    }
}
