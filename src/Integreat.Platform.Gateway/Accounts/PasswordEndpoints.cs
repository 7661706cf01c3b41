using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Lets people change their password, and set a new one when they have forgotten it.</summary>
internal static class PasswordEndpoints
{
    private const long MostBytes = 16 * 1024;

    private static readonly ResetView OnItsWay = new("If there is an account with this address, a mail with a link is on its way.");

    public static void MapPasswords(this RouteGroupBuilder admin)
    {
        var open = admin.MapGroup("/password").Open().LimitBodies(MostBytes).RequireRateLimiting(ClientLimits.SignIns);
        open.MapGroup("").RequireSession().MapPost("", ChangeAsync).WithSummary("Changes the password; all other sessions end.");
        open.MapPost("/reset-requests", RequestReset).WithSummary("Sends a mail with a link, if there is an account.");
        open.MapPost("/resets", ResetAsync).WithSummary("Sets a password with the secret of the link.");
    }

    private static async Task<Results<NoContent, Problem>> ChangeAsync(PasswordChangeForm form, HttpContext http, Passwords passwords) =>
        await passwords.ChangeAsync(SignedIn.Of(http), form.Present, form.Next) is { } problem ? problem : TypedResults.NoContent();

    private static Results<Accepted<ResetView>, Problem> RequestReset(EmailForm form, EmailLimit limit, Passwords passwords)
    {
        if (!limit.AllowsReset(form.Email))
        {
            return AccountProblems.TooManyAttempts;
        }

        return passwords.TryRequestReset(form.Email.Trim()) ? TypedResults.Accepted((string?)null, OnItsWay) : Problem.Overloaded;
    }

    private static async Task<Results<NoContent, Problem>> ResetAsync(ResetForm form, Passwords passwords) =>
        await passwords.SetByLinkAsync(form.Token, LinkPurposes.PasswordReset, form.Password, _ => { }) is { } problem
            ? problem
            : TypedResults.NoContent();
}
