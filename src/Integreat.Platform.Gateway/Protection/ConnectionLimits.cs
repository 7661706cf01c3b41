using Integreat.Platform.Gateway.Screens;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>Sets the HTTP server up so that no connection can take more of it than its share.</summary>
internal static class ConnectionLimits
{
    public static IServiceCollection AddConnectionLimits(this IServiceCollection services)
    {
        services.AddOptions<ConnectionOptions>().BindConfiguration(ConnectionOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ConnectionOptions>, ConnectionOptionsValidator>());
        services.AddOptions<KestrelServerOptions>().Configure<IOptions<ConnectionOptions>, IOptions<ScreenOptions>>(
            (kestrel, options, screens) => Set(kestrel, options.Value, screens.Value));
        return services;
    }

    private static void Set(KestrelServerOptions kestrel, ConnectionOptions options, ScreenOptions screens)
    {
        var slowest = new MinDataRate(options.SlowestBytesPerSecond, TimeSpan.FromSeconds(options.GraceSeconds));
        var limits = kestrel.Limits;
        limits.MaxConcurrentConnections = options.Most;
        limits.MaxConcurrentUpgradedConnections = screens.MostOpen; // nothing but screens speaks anything but HTTP
        limits.KeepAliveTimeout = TimeSpan.FromSeconds(options.IdleSeconds);
        limits.MaxRequestLineSize = options.RequestLineBytes;
        limits.MaxRequestHeadersTotalSize = options.HeaderBytes;
        limits.MaxRequestHeaderCount = options.Headers;
        limits.RequestHeadersTimeout = TimeSpan.FromSeconds(options.HeaderSeconds);
        limits.MaxRequestBodySize = options.BodyKilobytes * 1024L;
        limits.MinRequestBodyDataRate = slowest;
        limits.MinResponseDataRate = slowest;
        limits.Http2.MaxStreamsPerConnection = options.Streams;
        kestrel.AddServerHeader = false; // What answers is nobody's business, least of all in which version.
    }
}
