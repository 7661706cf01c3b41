using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>
/// Keeps pages of other sites from bringing something about with the cookies of who looks at them. Browsers say from where a request comes:
/// all current ones by Sec-Fetch-Site (over TLS and on the same machine), all of the last decade by Origin. What says neither is no browser, and
/// has nobody's cookies but its own.
/// </summary>
internal sealed class SameOrigin(IOptions<PublicOptions> site)
{
    private readonly string _public = new Uri(site.Value.CmsUrl).GetLeftPart(UriPartial.Authority);

    /// <summary>Whether it only reads, shows a token (which no browser adds by itself), or comes from a page of ours.</summary>
    public bool Allows(HttpRequest request)
    {
        return HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || request.Headers.Authorization.Count > 0 || IsOurs(request);
    }

    /// <summary>Whether it comes from a page of ours, or from no browser; whatever it does.</summary>
    public bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is { Count: > 0 } from)
        {
            return from == "same-origin";
        }

        return request.Headers.Origin is not { Count: > 0 } origin || IsOurs(origin.ToString(), request);
    }

    // A proxy may end TLS, so the address that is configured counts as well as the one that was asked.
    private bool IsOurs(string origin, HttpRequest request) =>
        string.Equals(origin, _public, StringComparison.OrdinalIgnoreCase)
        || string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
