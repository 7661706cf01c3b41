using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Signs people in and out, and shows them where else they are signed in.</summary>
internal static class SessionEndpoints
{
    private const long MostBytes = 16 * 1024;

    public static void MapSessions(this RouteGroupBuilder admin)
    {
        var open = admin.MapGroup("/session").Open().LimitBodies(MostBytes);
        open.MapPost("", SignInAsync).RequireRateLimiting(ClientLimits.SignIns).WithSummary("Signs in with e-mail address and password.");
        open.MapDelete("", SignOutAsync).WithSummary("Signs out.");
        open.MapGroup("").RequirePendingSession().MapPost("/second-factor", ShowSecondFactorAsync).RequireRateLimiting(ClientLimits.SignIns)
            .WithSummary("Shows the second factor: a code of the authenticator app, or a recovery code.");
        open.MapGroup("").RequireSessionOrToken().MapGet("", Show).WithSummary("Who one is.");

        var own = admin.MapGroup("/sessions").RequireSession();
        own.MapGet("", ListAsync).WithSummary("Where one is signed in.");
        own.MapDelete("", SignOutEverywhereAsync).WithSummary("Signs out everywhere.");
        own.MapDelete("/{id}", EndAsync).WithSummary("Ends one session.");
    }

    private static async Task<Results<Ok<SignInView>, Problem>> SignInAsync(
        PasswordForm form, HttpContext http, SignIns signIns, EmailLimit limit, SessionCookie cookie)
    {
        if (!limit.AllowsSignIn(form.Email))
        {
            return AccountProblems.TooManyAttempts;
        }

        var (session, problem) = await signIns.WithPasswordAsync(form.Email.Trim(), form.Password, Client(http));
        return Begin(http, cookie, session, problem);
    }

    private static async Task<Results<Ok<SignInView>, Problem>> ShowSecondFactorAsync(
        CodeForm form, HttpContext http, SignIns signIns, SessionCookie cookie)
    {
        var (session, problem) = await signIns.WithSecondFactorAsync(SignedIn.Of(http), form.Code, Client(http));
        return Begin(http, cookie, session, problem);
    }

    private static Results<Ok<SignInView>, Problem> Begin(HttpContext http, SessionCookie cookie, StartedSession? session, Problem? problem)
    {
        if (session is null)
        {
            return problem!;
        }

        cookie.Write(http, session);
        return TypedResults.Ok(new SignInView(session.Pending));
    }

    private static Ok<AccountView> Show(HttpContext http)
    {
        var who = SignedIn.Of(http);
        return TypedResults.Ok(new AccountView(who.Account, who.Email, who.Name, who.Language, who.HasSecondFactor));
    }

    // Whoever has no session any more is signed out, which is what was asked for.
    private static async Task<NoContent> SignOutAsync(HttpContext http, Sessions sessions, SessionCookie cookie)
    {
        if (cookie.Read(http) is { } secret && await sessions.FindAsync(secret) is { } who)
        {
            await sessions.EndAsync(who.Account, who.Session);
        }

        cookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<SessionsView>> ListAsync(HttpContext http, Sessions sessions)
    {
        var who = SignedIn.Of(http);
        var own = await sessions.ListAsync(who.Account);
        return TypedResults.Ok(new SessionsView(
            [.. own.Select(session => new SessionView(session.Id, session.Started, session.Seen, session.Client, session.Id == who.Session))]));
    }

    private static async Task<NoContent> SignOutEverywhereAsync(
        HttpContext http, Sessions sessions, PersonalTokens tokens, SessionCookie cookie)
    {
        await tokens.EndAllAsync(SignedIn.Of(http).Account);
        await sessions.EndAllAsync(SignedIn.Of(http).Account);
        cookie.Remove(http);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, Problem>> EndAsync(string id, HttpContext http, Sessions sessions) =>
        await sessions.EndAsync(SignedIn.Of(http).Account, id) ? TypedResults.NoContent() : AccountProblems.SessionUnknown;

    private static string Client(HttpContext http) => ClientKind.Of(http.Request.Headers.UserAgent);
}
