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

/// <summary>The cookie of a question.</summary>
internal sealed class PasskeyCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site, TimeProvider clock)
{
    private readonly SealedCookie _cookie = new(protection, site.Value, "integreat-passkey", "passkey.1", SameSiteMode.Strict);

    public void Write(HttpContext http, PasskeyQuestion question) => _cookie.Write(http, JsonSerializer.Serialize(question), question.Ends);

    /// <summary>The question to this account, which is removed from the browser; null if it was asked none.</summary>
    public PasskeyQuestion? Take(HttpContext http, string? account) =>
        _cookie.Take(http) is { } text && JsonSerializer.Deserialize<PasskeyQuestion>(text) is { } question
        && question.Account == account && question.Ends > clock.GetUtcNow()
            ? question
            : null;
}
