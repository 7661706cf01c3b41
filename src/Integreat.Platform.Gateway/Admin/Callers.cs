using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Accounts;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Who uses the admin API, as grains are told.</summary>
internal static class Callers
{
    /// <summary>The route requires a session or a token, so there is somebody.</summary>
    public static Caller Of(HttpContext http) => SignedIn.Of(http) switch
    {
        { TokenScopes: { } scopes } who => new(who.Account, Credentials.PersonalToken, scopes),
        var who => new(who.Account, Credentials.Session, []),
    };
}
