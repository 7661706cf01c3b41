using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>All accounts, for the platform's team.</summary>
internal static class AccountSearchEndpoint
{
    public static void MapAccounts(this RouteGroupBuilder admin) => admin.MapGet("/accounts", SearchAsync).ForStaff()
        .Shows<AccountList>("Who can sign in, by name or e-mail address, and where they work.");

    private static async Task<IResult> SearchAsync(HttpContext http, AccountSearch accounts, string text = "") =>
        AdminProblems.Of(http, await accounts.RunAsync(Callers.Of(http), text, http.RequestAborted), TypedResults.Ok);
}
