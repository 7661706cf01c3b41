using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>The cookie of a session.</summary>
internal sealed class SessionCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site)
{
    private readonly SealedCookie _cookie = new(protection, site.Value, "integreat-session", "session.1", SameSiteMode.Strict);

    public string Name => _cookie.Name;

    /// <summary>
    /// The secret of the session, or null. A request that shows a token is not one of a browser that sends cookies by itself, and its cookies
    /// do not count.
    /// </summary>
    public string? Read(HttpContext http) => http.Request.Headers.Authorization.Count > 0 ? null : _cookie.Read(http);

    public void Write(HttpContext http, StartedSession session) => _cookie.Write(http, session.Secret, session.Ends);

    public void Remove(HttpContext http) => _cookie.Remove(http);
}
