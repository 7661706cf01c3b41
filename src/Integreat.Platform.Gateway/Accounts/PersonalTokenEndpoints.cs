using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Lets people make tokens for their programs. It takes a session: who has a token makes no other one that lasts longer.</summary>
internal static class PersonalTokenEndpoints
{
    private const long MostBytes = 16 * 1024;

    public static void MapPersonalTokens(this RouteGroupBuilder admin)
    {
        var own = admin.MapGroup("/session/tokens").LimitBodies(MostBytes).RequireSession();
        own.MapPost("", CreateAsync).RequireRateLimiting(ClientLimits.SignIns).WithSummary("Makes a token, which is shown once.");
        own.MapGet("", ListAsync).WithSummary("One's own tokens.");
        own.MapDelete("/{id}", EndAsync).WithSummary("Ends a token.");
    }

    private static async Task<Results<Ok<NewTokenView>, Problem>> CreateAsync(TokenForm form, HttpContext http, PersonalTokens tokens)
    {
        var (stored, secret, problem) = await tokens.CreateAsync(SignedIn.Of(http).Account, form);
        return stored is null ? problem! : TypedResults.Ok(new NewTokenView(stored.Id, secret!, stored.Expires));
    }

    private static async Task<Ok<TokensView>> ListAsync(HttpContext http, PersonalTokens tokens)
    {
        var own = await tokens.ListAsync(SignedIn.Of(http).Account);
        return TypedResults.Ok(new TokensView(
            [.. own.Select(token => new TokenView(token.Id, token.Name, [.. token.Scopes.Split(' ')], token.Created, token.Expires, token.Used))]));
    }

    private static async Task<Results<NoContent, Problem>> EndAsync(string id, HttpContext http, PersonalTokens tokens) =>
        await tokens.EndAsync(SignedIn.Of(http).Account, id) ? TypedResults.NoContent() : AccountProblems.TokenUnknown;
}
