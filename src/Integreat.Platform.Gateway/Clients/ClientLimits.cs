using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Clients;

/// <summary>Limits what one client address may do in a minute, and finds out that address.</summary>
internal static class ClientLimits
{
    /// <summary>The limit of feedback, pushed content and settings.</summary>
    public const string Writes = "writes";

    /// <summary>The limit of the chat.</summary>
    public const string Chat = "chat";

    /// <summary>The limit of PDFs, which are made for who asks.</summary>
    public const string Pdf = "pdf";

    /// <summary>The limit of whatever could be guessed, such as passwords.</summary>
    public const string SignIns = "sign-ins";

    public static IServiceCollection AddClientLimits(this IServiceCollection services)
    {
        services.AddOptions<LimitOptions>().BindConfiguration(LimitOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<LimitOptions>, LimitOptionsValidator>());
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>());
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxies) => Trust(headers, proxies.Value));
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<LimitOptions>>((limiter, limits) => Limit(limiter, limits.Value));
        return services;
    }

    private static void Trust(ForwardedHeadersOptions headers, ProxyOptions proxies)
    {
        headers.KnownProxies.Clear();
        headers.KnownIPNetworks.Clear();
        foreach (var entry in proxies.Known)
        {
            if (IPAddress.TryParse(entry, out var address))
            {
                headers.KnownProxies.Add(address);
            }
            else
            {
                headers.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(entry));
            }
        }

        // A chain is followed back as long as proxies that we know wrote it. With none known, nobody's word counts.
        headers.ForwardLimit = null;
        headers.ForwardedHeaders = proxies.Known is [] ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor;
    }

    private static void Limit(RateLimiterOptions limiter, LimitOptions limits)
    {
        limiter.AddPolicy(Writes, http => PerMinute(http, limits.WritesPerMinute));
        limiter.AddPolicy(Chat, http => PerMinute(http, limits.ChatRequestsPerMinute));
        limiter.AddPolicy(Pdf, http => PerMinute(http, limits.PdfsPerMinute));
        limiter.AddPolicy(SignIns, http => PerMinute(http, limits.SignInsPerMinute));
        limiter.OnRejected = async (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(after.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            var http = rejected.HttpContext;
            await (AdminEdge.Covers(http.Request.Path) ? AccountProblems.TooManyAttempts.SendAsync(http) : ApiError.TooManyRequests.SendAsync(http));
        };
    }

    private static RateLimitPartition<IPAddress> PerMinute(HttpContext http, int count) => RateLimitPartition.GetFixedWindowLimiter(
        ClientAddress.Of(http), _ => new FixedWindowRateLimiterOptions { PermitLimit = count, Window = TimeSpan.FromMinutes(1) });
}
