using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// The cookie of a session. It is sealed, so that what was made up is known without asking the database. Where readers come by TLS it is for
/// TLS only, and its name makes browsers see to it that no other host of the domain has set it.
/// </summary>
internal sealed class SessionCookie
{
    private const string Plain = "integreat-session";

    private readonly IDataProtector _seal;
    private readonly bool _secure;

    public SessionCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site)
    {
        _seal = protection.CreateProtector("session.1");
        _secure = site.Value.CmsUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        Name = _secure ? "__Host-" + Plain : Plain;
    }

    public string Name { get; }

    /// <summary>
    /// The secret of the session, or null. A request that shows a token is not one of a browser that sends cookies by itself, and its cookies
    /// do not count.
    /// </summary>
    public string? Read(HttpContext http)
    {
        if (http.Request.Headers.Authorization.Count > 0 || http.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        try
        {
            return _seal.Unprotect(cookie);
        }
        catch (CryptographicException exception) when (exception.GetBaseException() is CryptographicException or FormatException)
        {
            return null; // Made up, or sealed with keys that are no more; not: the keys cannot be read at the moment.
        }
    }

    public void Write(HttpContext http, StartedSession session) =>
        http.Response.Cookies.Append(Name, _seal.Protect(session.Secret), Options(session.Ends));

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(expires: null));

    private CookieOptions Options(DateTimeOffset? expires) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = _secure,
        SameSite = SameSiteMode.Strict,
        Expires = expires,
    };
}
