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

/// <summary>The cookie of an attempt. Unlike that of a session it must come back from another site, so it is lax; it opens nothing by itself.</summary>
internal sealed class AttemptCookie(IDataProtectionProvider protection, IOptions<PublicOptions> site, TimeProvider clock)
{
    private readonly SealedCookie _cookie = new(protection, site.Value, "integreat-directory", "directory.1", SameSiteMode.Lax);

    public void Write(HttpContext http, DirectoryAttempt attempt) => _cookie.Write(http, JsonSerializer.Serialize(attempt), attempt.Ends);

    /// <summary>The attempt at this directory that belongs to this state; null if this browser has none. It is removed from the browser.</summary>
    public DirectoryAttempt? Take(HttpContext http, string directory, string state) =>
        _cookie.Take(http) is { } text && JsonSerializer.Deserialize<DirectoryAttempt>(text) is { } attempt
        && attempt.Directory == directory && attempt.State == state && attempt.Ends > clock.GetUtcNow()
            ? attempt
            : null;
}
