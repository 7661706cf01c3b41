using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Lets people in who were invited. Inviting belongs to the memberships that come with it.</summary>
internal static class InvitationEndpoints
{
    private const long MostBytes = 16 * 1024;

    public static void MapInvitations(this RouteGroupBuilder admin) => admin.MapGroup("/invitations").Open()
        .LimitBodies(MostBytes)
        .MapPost("/accept", AcceptAsync)
        .RequireRateLimiting(ClientLimits.SignIns)
        .WithSummary("Takes an invitation up, with a name and a password, and signs in.");

    private static async Task<Results<NoContent, Problem>> AcceptAsync(AcceptForm form, HttpContext http, SignIns signIns, SessionCookie cookie)
    {
        var (session, problem) = await signIns.WithInvitationAsync(form.Token, form.Name, form.Password, ClientKind.Of(http.Request.Headers.UserAgent));
        if (session is null)
        {
            return problem!;
        }

        cookie.Write(http, session);
        return TypedResults.NoContent();
    }
}
