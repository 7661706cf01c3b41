using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Who comes in to which routes, by what they show: the cookie of a session, or a personal token in its place.</summary>
internal static class AdminIdentity
{
    private const string Scheme = "Bearer";

    /// <summary>Only who has signed in, completely, comes in here; <see cref="SignedIn.Of"/> then tells who it is. A token is not enough.</summary>
    public static RouteGroupBuilder RequireSession(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        return http.Request.Headers.Authorization.Count > 0
            ? AccountProblems.SessionRequired
            : Enter(http, await FindSessionAsync(http)) ?? await next(context);
    }).WithMetadata(new AdminRule(AdminReach.Own), new SessionOnly());

    /// <summary>Who has signed in, completely, comes in here, and programs with a personal token.</summary>
    public static RouteGroupBuilder RequireSessionOrToken(this RouteGroupBuilder group) => group.AddEndpointFilter(
        async (context, next) => await FindAsync(context.HttpContext) ?? await next(context)).WithMetadata(new AdminRule(AdminReach.Own));

    /// <summary>Why nobody is signed in; null: somebody is, and <see cref="SignedIn.Of"/> tells who.</summary>
    public static async Task<Problem?> FindAsync(HttpContext http)
    {
        if (http.Request.Headers.Authorization is not { Count: > 0 } shown)
        {
            return Enter(http, await FindSessionAsync(http));
        }

        var services = http.RequestServices;
        var limit = services.GetRequiredService<TokenLimit>();
        if (!limit.Allows(http))
        {
            return AccountProblems.TooManyAttempts;
        }

        if (Token(shown.ToString()) is { } token && await services.GetRequiredService<PersonalTokens>().FindAsync(token) is { } who)
        {
            return Enter(http, who);
        }

        limit.CountWrong(http);
        http.Response.Headers[HeaderNames.WWWAuthenticate] = Scheme;
        return AccountProblems.TokenRefused;
    }

    /// <summary>Only who has shown a password and owes a second factor.</summary>
    public static RouteGroupBuilder RequirePendingSession(this RouteGroupBuilder group) => group.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        if (await FindSessionAsync(http) is not { Pending: true } who)
        {
            return AccountProblems.SignInRequired;
        }

        http.Features.Set(who);
        return await next(context);
    }).WithMetadata(new AdminRule(AdminReach.Own));

    /// <summary>Who is not signed in comes in here.</summary>
    public static RouteGroupBuilder Open(this RouteGroupBuilder group) => group.WithMetadata(new AdminRule(AdminReach.Open));

    private static Problem? Enter(HttpContext http, SignedIn? who)
    {
        switch (who)
        {
            case null:
                return AccountProblems.SignInRequired;
            case { Pending: true }:
                return AccountProblems.SecondFactorRequired;
            default:
                http.Features.Set(who);
                return null;
        }
    }

    private static async Task<SignedIn?> FindSessionAsync(HttpContext http)
    {
        var services = http.RequestServices;
        return services.GetRequiredService<SessionCookie>().Read(http) is { } secret
            ? await services.GetRequiredService<Sessions>().FindAsync(secret)
            : null;
    }

    // What cannot be one of ours is not looked for.
    private static string? Token(string header) =>
        header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase)
        && header[Scheme.Length..].Trim() is var token && token.StartsWith(PersonalTokens.Prefix, StringComparison.Ordinal)
            ? token
            : null;
}

/// <summary>A token is not enough here.</summary>
internal sealed record SessionOnly;
