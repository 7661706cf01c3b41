using Integreat.Platform.Gateway;
using Integreat.Platform.Grains.Scheduling;
using Integreat.Platform.Server.Management;
using Integreat.Platform.Server.Options;
using Integreat.Platform.Server.Telemetry;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The process that serves: silo and gateway together.</summary>
internal static class ServerHost
{
    /// <param name="complete">
    /// Runs when everything is registered: may add what starts between the silo and HTTP, or put another clock, or a watched part, in its
    /// place.
    /// </param>
    public static WebApplication Build(
        IConfigurationRoot configuration, StorageLease storage, string[] addresses, Action<IServiceCollection> complete)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        PublicUrl.SetIfMissing(builder.Configuration, () => ListenAddresses.PublicUrl(addresses));
        MediaFolder.SetIfMissing(builder.Configuration, storage);
        MailFolder.SetIfMissing(builder.Configuration, storage);
        HostLogging.AddTo(builder.Logging, configuration);
        var management = builder.Services.AddTelemetry(builder.Configuration, "all");
        builder.WebHost.UseKestrelCore().UseStaticWebAssets().UseUrls(addresses);
        storage.AddTo(builder.Services);
        builder.Services.AddGateway();
        builder.Services.AddStoredAccounts();
        builder.Host.UseOrleans(silo => SiloSetup.Configure(silo, builder.Configuration, management));
        builder.Services.AddSingleton<IReadinessCheck, GatewayReadiness>().AddSingleton<IReadinessCheck, SiloReadiness>();
        builder.Services.AddScheduling();
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        complete(builder.Services);

        var app = builder.Build();
        ConfigurationCheck.Run(app.Services);
        app.UseGateway();
        app.MapGateway();
        return app;
    }
}
