using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>
/// A cookie that only this platform can have made: what was made up is known without asking the database. Where readers come by TLS it is for TLS
/// only, and its name makes browsers see to it that no other host of the domain has set it.
/// </summary>
/// <param name="name">Where there is no TLS.</param>
/// <param name="purpose">What is sealed for one purpose opens nothing else; with a version.</param>
/// <param name="sites">Strict: it comes back from our own pages only.</param>
internal sealed class SealedCookie(IDataProtectionProvider protection, PublicOptions site, string name, string purpose, SameSiteMode sites)
{
    private readonly IDataProtector _seal = protection.CreateProtector(purpose);
    private readonly bool _secure = IsSecure(site);

    public string Name { get; } = IsSecure(site) ? "__Host-" + name : name;

    /// <summary>What was sealed; null without the cookie, and for one that is not ours.</summary>
    public string? Read(HttpContext http)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } cookie)
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

    /// <summary>The same, and the browser has it no more.</summary>
    public string? Take(HttpContext http)
    {
        if (http.Request.Cookies.ContainsKey(Name))
        {
            Remove(http);
        }

        return Read(http);
    }

    public void Write(HttpContext http, string text, DateTimeOffset ends) => http.Response.Cookies.Append(Name, _seal.Protect(text), Options(ends));

    public void Remove(HttpContext http) => http.Response.Cookies.Delete(Name, Options(expires: null));

    private static bool IsSecure(PublicOptions site) => site.CmsUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    private CookieOptions Options(DateTimeOffset? expires) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = _secure,
        SameSite = sites,
        Expires = expires,
    };
}
