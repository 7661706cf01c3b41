using Integreat.Platform.Gateway.Telemetry;
using Integreat.Platform.Server.Management;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OpenTelemetry;
using OpenTelemetry.Instrumentation.AspNetCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Orleans.Diagnostics;

namespace Integreat.Platform.Server.Telemetry;

/// <summary>
/// What a process tells about itself: metrics on the management address, and metrics, traces and logs to a collector. Where neither is
/// configured nothing is listened to, and measuring costs next to nothing.
/// </summary>
internal static class TelemetrySetup
{
    private const string Collector = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private static readonly string[] Meters =
    [
        "Integreat.Platform.*", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.Orleans", "Npgsql", "System.Runtime",
    ];

    private static readonly string[] Sources =
        ["Integreat.Platform.*", ActivitySources.ApplicationGrainActivitySourceName, "Npgsql"];

    /// <summary>Before anything else that starts: the management server must be there while the rest comes up.</summary>
    /// <param name="role">Of the process; becomes an attribute of everything it tells.</param>
    /// <exception cref="CommandFailedException">A value cannot be used.</exception>
    public static ManagementSettings AddTelemetry(this IServiceCollection services, IConfiguration configuration, string role)
    {
        CallTraces.Listen();
        services.Replace(ServiceDescriptor.Singleton<System.Diagnostics.DistributedContextPropagator>(new TraceContextOnly()));
        var management = ManagementSettings.Read(configuration);
        var isCollected = configuration[Collector] is { Length: > 0 };
        if (management.Url is null && !isCollected)
        {
            return management;
        }

        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource => Describe(resource, configuration, role));
        telemetry.WithMetrics(metrics =>
        {
            metrics.AddMeter(Meters);
            if (management.Url is not null)
            {
                metrics.AddPrometheusExporter();
            }
        });
        if (isCollected)
        {
            var sampler = RequestSampler.Read(configuration);
            telemetry.WithTracing(traces => traces.SetSampler(sampler).AddSource(Sources).AddAspNetCoreInstrumentation(Trace)
                .AddProcessor(new NamelessDevices()));
            telemetry.WithLogging();
            telemetry.UseOtlpExporter();
        }

        if (management.Url is not null)
        {
            services.AddSingleton(management);
            services.AddHostedService<ManagementServer>();
        }

        return management;
    }

    private static void Describe(ResourceBuilder resource, IConfiguration configuration, string role)
    {
        if (configuration["OTEL_SERVICE_NAME"] is not { Length: > 0 })
        {
            resource.AddService("integreat-platform", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString());
        }

        resource.AddAttributes([new("integreat.role", role)]);
    }

    private static void Trace(AspNetCoreTraceInstrumentationOptions options)
    {
        // Probes come every few seconds and say nothing.
        options.Filter = http => !http.Request.Path.StartsWithSegments("/health");
        options.EnrichWithHttpResponse = (activity, response) =>
        {
            // Known only once the route is: paths of chats hold the ids of devices.
            activity.SetTag("url.path", LoggablePath.Of(response.HttpContext));
            activity.SetTag("user_agent.original", null);
        };
    }
}
