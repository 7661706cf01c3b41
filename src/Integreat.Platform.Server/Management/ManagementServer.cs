using System.Diagnostics;
using Integreat.Platform.Gateway.Health;
using Integreat.Platform.Server.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry.Metrics;
using Orleans.Dashboard;

namespace Integreat.Platform.Server.Management;

/// <summary>
/// What operators and supervisors see, on a listener of its own: metrics, health, and the dashboard of Orleans. It is another server than the
/// readers', with other routes, so nothing of it can be reached where readers are. It starts before the rest of the process and stops after it.
/// </summary>
internal sealed class ManagementServer(
    ManagementSettings settings, IServiceProvider services, IHostApplicationLifetime life, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    private WebApplication? _app;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _app = Build(settings.Url!);
        await _app.StartAsync(cancellationToken);
        Console.WriteLine($"Management is at {string.Join(" and ", _app.Urls)}.");
    }

    public Task StopAsync(CancellationToken cancellationToken) => _app?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public ValueTask DisposeAsync() => _app?.DisposeAsync() ?? ValueTask.CompletedTask;

    private WebApplication Build(string url)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelCore().UseUrls(url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRouting();
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        builder.Services.Replace(ServiceDescriptor.Singleton(logs));

        // Under a name of their own that nobody listens to: who looks at the process is no request of a reader.
        builder.Services.Replace(ServiceDescriptor.Singleton(_ => new DiagnosticListener(nameof(ManagementServer))));
        builder.Services.Replace(ServiceDescriptor.Singleton(_ => new ActivitySource(nameof(ManagementServer))));

        var app = builder.Build();
        app.Use((http, next) =>
        {
            http.Features.Get<IHttpMetricsTagsFeature>()?.MetricsDisabled = true;
            http.RequestServices = services;
            return next(http);
        });
        app.UseOpenTelemetryPrometheusScrapingEndpoint(
            services.GetRequiredService<MeterProvider>(), predicate: null, "/metrics", configureBranchedPipeline: null, optionsName: null);
        app.UseRouting();
        app.Map("/health/live", http => HealthAnswer.SendAsync(http, isWell: true));
        app.Map("/health/startup", http => HealthAnswer.SendAsync(http, life.ApplicationStarted.IsCancellationRequested));
        app.Map("/health/ready", async http => await HealthAnswer.SendAsync(http, await IsReadyAsync(http.RequestAborted)));
        if (settings.Dashboard)
        {
            new RoutesWith(app, services).MapOrleansDashboard("/dashboard");
        }

        return app;
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellation)
    {
        if (!life.ApplicationStarted.IsCancellationRequested)
        {
            return false;
        }

        foreach (var check in services.GetServices<IReadinessCheck>())
        {
            if (!await check.IsReadyAsync(cancellation))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Routes of the management server that find their services where the silo or the client has them.</summary>
    private sealed class RoutesWith(IEndpointRouteBuilder routes, IServiceProvider services) : IEndpointRouteBuilder
    {
        public IServiceProvider ServiceProvider => services;

        public ICollection<EndpointDataSource> DataSources => routes.DataSources;

        public IApplicationBuilder CreateApplicationBuilder() => routes.CreateApplicationBuilder();
    }
}
