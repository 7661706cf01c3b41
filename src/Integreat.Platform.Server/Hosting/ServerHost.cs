using Integreat.Platform.Gateway;
using Integreat.Platform.Grains;
using Integreat.Platform.Server.Options;

namespace Integreat.Platform.Server.Hosting;

/// <summary>The process that serves: silo and gateway together.</summary>
internal static class ServerHost
{
    /// <param name="replace">Runs when everything is registered: who hosts the platform may put another clock, or a watched part, in its place.</param>
    public static WebApplication Build(
        IConfigurationRoot configuration, StorageLease storage, string? urls, bool withDemo, Action<IServiceCollection>? replace = null)
    {
        var listen = ListenAddresses.Read(urls, configuration);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        if (builder.Configuration[$"{PublicAddresses.Section}:{nameof(PublicAddresses.CmsUrl)}"] is null or "")
        {
            builder.Configuration[$"{PublicAddresses.Section}:{nameof(PublicAddresses.CmsUrl)}"] = ListenAddresses.PublicUrl(listen);
        }

        HostLogging.AddTo(builder.Logging, configuration);
        builder.WebHost.UseKestrelCore().UseUrls(listen).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        storage.AddTo(builder.Services);
        builder.Services.AddGateway();
        builder.Host.UseOrleans(silo => SiloSetup.Configure(silo, builder.Configuration));
        builder.Host.UseConsoleLifetime(console => console.SuppressStatusMessages = true);
        builder.Services.AddHostedService(services => new LeaseWatch(storage, services.GetRequiredService<IHostApplicationLifetime>()));
        if (withDemo)
        {
            builder.Services.AddHostedService<DemoStart>();
        }

        replace?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseGateway();
        app.UseRouting();
        app.MapGateway();
        app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Integreat.Platform serves {string.Join(" and ", app.Urls)}"));
        return app;
    }
}
