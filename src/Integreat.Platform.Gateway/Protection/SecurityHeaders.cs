using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;

namespace Integreat.Platform.Gateway.Protection;

/// <summary>
/// What every answer tells browsers: to take it for nothing but what it says it is, to tell no other site where its reader comes from, and,
/// where readers come by TLS, to do so always. HTML has a policy of its own besides, which its route knows.
/// </summary>
internal static class SecurityHeaders
{
    /// <summary>For HTML that shows nothing but text: nothing is loaded or run, and no other site shows it in a frame.</summary>
    public const string TextOnly = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static readonly StringValues NoSniffing = "nosniff";
    private static readonly StringValues SameOrigin = "same-origin";

    // Other names of the domain are not ours to speak for.
    private static readonly StringValues OneYear = "max-age=31536000";

    /// <summary>Belongs before everything that answers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        var site = app.ApplicationServices.GetRequiredService<IOptions<PublicOptions>>().Value;
        var transport = site.CmsUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase) ? OneYear : StringValues.Empty;
        return app.Use(next => http =>
        {
            var headers = http.Response.Headers;
            headers.XContentTypeOptions = NoSniffing;
            headers["Referrer-Policy"] = SameOrigin;
            if (transport.Count > 0)
            {
                headers.StrictTransportSecurity = transport;
            }

            return next(http);
        });
    }

    /// <summary>Takes back what was to be answered, because something else is answered instead, and leaves these headers.</summary>
    public static void Restart(HttpResponse response)
    {
        var transport = response.Headers.StrictTransportSecurity;
        response.Clear();
        response.Headers.XContentTypeOptions = NoSniffing;
        response.Headers["Referrer-Policy"] = SameOrigin;
        response.Headers.StrictTransportSecurity = transport;
    }
}
