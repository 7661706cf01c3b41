using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts.OpenId;

/// <summary>Somebody's being on the way to a directory and back. Nobody but the browser that went has it.</summary>
/// <param name="Directory">Its id: what was begun at one is not completed by another.</param>
/// <param name="State">Comes back in the address.</param>
/// <param name="Nonce">Comes back in the directory's token.</param>
/// <param name="Verifier">Shows the directory that who brings the code is who asked for it (PKCE).</param>
internal sealed record DirectoryAttempt(string Directory, string State, string Nonce, string Verifier, DateTimeOffset Ends)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(10);

    public static DirectoryAttempt At(string directory, DateTimeOffset now) =>
        new(directory, Secrets.New(), Secrets.New(), Secrets.New(), now + Lasts);
}

/// <summary>
/// The cookie of an attempt, sealed. Unlike that of a session it must come back from another site, so it is lax; it opens nothing by itself.
/// </summary>
internal sealed class AttemptCookie
{
    private const string Plain = "integreat-directory";

    private readonly IDataProtector _seal;
    private readonly TimeProvider _clock;
    private readonly bool _secure;

    public AttemptCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site, TimeProvider clock)
    {
        _seal = protection.CreateProtector("directory.1");
        _clock = clock;
        _secure = site.Value.CmsUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        Name = _secure ? "__Host-" + Plain : Plain;
    }

    public string Name { get; }

    public void Write(HttpContext http, DirectoryAttempt attempt) =>
        http.Response.Cookies.Append(Name, _seal.Protect(JsonSerializer.Serialize(attempt)), Options(attempt.Ends));

    /// <summary>The attempt at this directory that belongs to this state; null if this browser has none. It is removed from the browser.</summary>
    public DirectoryAttempt? Take(HttpContext http, string directory, string state)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name, Options(expires: null));
        try
        {
            var attempt = JsonSerializer.Deserialize<DirectoryAttempt>(_seal.Unprotect(cookie))!;
            return attempt.Directory == directory && attempt.State == state && attempt.Ends > _clock.GetUtcNow() ? attempt : null;
        }
        catch (CryptographicException exception) when (exception.GetBaseException() is CryptographicException or FormatException)
        {
            return null; // made up, or sealed with keys that are no more
        }
    }

    private CookieOptions Options(DateTimeOffset? expires) => new()
    {
        Path = "/",
        HttpOnly = true,
        Secure = _secure,
        SameSite = SameSiteMode.Lax,
        Expires = expires,
    };
}
