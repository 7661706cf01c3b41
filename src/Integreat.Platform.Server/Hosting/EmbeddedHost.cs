using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Server.Management;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Hosting;

/// <summary>A silo for one command, without HTTP.</summary>
internal static class EmbeddedHost
{
    /// <param name="add">Adds what the command needs besides.</param>
    public static IHost Build(IConfigurationRoot configuration, StorageLease storage, Action<IServiceCollection>? add = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);

        // No edition is rendered here, so any address will do.
        PublicUrl.SetIfMissing(builder.Configuration, () => ListenAddresses.Default);
        MediaFolder.SetIfMissing(builder.Configuration, storage);
        builder.Services.AddMediaStore();
        HostLogging.AddTo(builder.Logging, configuration);

        // A silo that comes and goes within a command talks about messages to itself; why a command fails is the sentence it ends with.
        builder.Logging.AddFilter("Orleans", LogLevel.Critical);
        storage.AddTo(builder.Services);
        add?.Invoke(builder.Services);
        builder.UseOrleans(silo => SiloSetup.Configure(silo, builder.Configuration, new ManagementSettings(Url: null, Dashboard: false)));
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();

        var host = builder.Build();
        ConfigurationCheck.Run(host.Services);
        return host;
    }
}
