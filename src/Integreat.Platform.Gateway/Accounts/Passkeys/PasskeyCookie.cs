using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Accounts.Passkeys;

/// <summary>What was asked of a browser's passkeys and is not answered yet. Nobody but that browser has it.</summary>
/// <param name="Account">Whose passkey is to be made; null: whoever has one signs in.</param>
/// <param name="State">What the answer is checked against.</param>
internal sealed record PasskeyQuestion(string? Account, string State, DateTimeOffset Ends)
{
    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    public static PasskeyQuestion Of(string? account, string state, DateTimeOffset now) => new(account, state, now + Lasts);
}

/// <summary>The cookie of a question, sealed.</summary>
internal sealed class PasskeyCookie
{
    private const string Plain = "integreat-passkey";

    private readonly IDataProtector _seal;
    private readonly TimeProvider _clock;
    private readonly bool _secure;

    public PasskeyCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site, TimeProvider clock)
    {
        _seal = protection.CreateProtector("passkey.1");
        _clock = clock;
        _secure = site.Value.CmsUrl.StartsWith("https:", StringComparison.OrdinalIgnoreCase);
        Name = _secure ? "__Host-" + Plain : Plain;
    }

    public string Name { get; }

    public void Write(HttpContext http, PasskeyQuestion question) =>
        http.Response.Cookies.Append(Name, _seal.Protect(JsonSerializer.Serialize(question)), Options(question.Ends));

    /// <summary>The question to this account, which is removed from the browser; null if it was asked none.</summary>
    public PasskeyQuestion? Take(HttpContext http, string? account)
    {
        if (http.Request.Cookies[Name] is not { Length: > 0 } cookie)
        {
            return null;
        }

        http.Response.Cookies.Delete(Name, Options(expires: null));
        try
        {
            var question = JsonSerializer.Deserialize<PasskeyQuestion>(_seal.Unprotect(cookie))!;
            return question.Account == account && question.Ends > _clock.GetUtcNow() ? question : null;
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
        SameSite = SameSiteMode.Strict,
        Expires = expires,
    };
}
