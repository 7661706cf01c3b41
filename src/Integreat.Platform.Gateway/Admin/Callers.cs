using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Accounts;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Who uses the admin API, as grains are told.</summary>
internal static class Callers
{
    /// <summary>The route requires a session, so there is somebody.</summary>
    public static Caller Of(HttpContext http) => new(SignedIn.Of(http).Account, Credentials.Session, []);
}
