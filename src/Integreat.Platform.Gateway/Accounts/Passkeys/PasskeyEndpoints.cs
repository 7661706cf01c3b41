using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts.Passkeys;

/// <summary>Lets people make passkeys and sign in with them. What is exchanged is the JSON of browsers (WebAuthn), as it is.</summary>
internal static class PasskeyEndpoints
{
    private const long MostBytes = 64 * 1024;

    public static void MapPasskeys(this RouteGroupBuilder admin)
    {
        var open = admin.MapGroup("/session/passkey").Open().LimitBodies(MostBytes).RequireRateLimiting(ClientLimits.SignIns);
        open.MapPost("/options", AskAsync).WithSummary("What the browser needs to sign in with a passkey.").Produces<JsonElement>();
        open.MapPost("", SignInAsync).WithSummary("Signs in with what the browser answered.");

        var own = admin.MapGroup("/passkeys").LimitBodies(MostBytes).RequireSession();
        own.MapPost("/options", AskForNewAsync).RequireRateLimiting(ClientLimits.SignIns)
            .WithSummary("What the browser needs to make a passkey.").Produces<JsonElement>();
        own.MapPost("", AddAsync).RequireRateLimiting(ClientLimits.SignIns).WithSummary("Keeps a new passkey.");
        own.MapGet("", ListAsync).WithSummary("One's own passkeys.");
        own.MapPut("/{id}", RenameAsync).WithSummary("Renames a passkey.");
        own.MapDelete("/{id}", RemoveAsync).WithSummary("Takes a passkey away.");
    }

    private static async Task<ContentHttpResult> AskAsync(HttpContext http, PasskeyWork passkeys, PasskeyCookie cookie)
    {
        var (options, question) = await passkeys.AskAsync(http);
        cookie.Write(http, question);
        return Json(options);
    }

    private static async Task<Results<NoContent, Problem>> SignInAsync(
        PasskeyForm form, HttpContext http, PasskeyWork passkeys, PasskeyCookie questions, SessionCookie cookie)
    {
        if (questions.Take(http, account: null) is not { } question)
        {
            return AccountProblems.PasskeyRefused;
        }

        var client = ClientKind.Of(http.Request.Headers.UserAgent);
        var (session, problem) = await passkeys.SignInAsync(question, form.Credential.GetRawText(), client, http);
        if (session is null)
        {
            return problem!;
        }

        cookie.Write(http, session);
        return TypedResults.NoContent();
    }

    private static async Task<Results<ContentHttpResult, Problem>> AskForNewAsync(
        PresentPasswordForm form, HttpContext http, PasskeyWork passkeys, PasskeyCookie cookie)
    {
        var (options, question, problem) = await passkeys.AskForNewAsync(SignedIn.Of(http), form.Password, http);
        if (question is null)
        {
            return problem!;
        }

        cookie.Write(http, question);
        return Json(options!);
    }

    private static async Task<Results<Ok<NewPasskeyView>, Problem>> AddAsync(
        NewPasskeyForm form, HttpContext http, PasskeyWork passkeys, PasskeyCookie questions)
    {
        var who = SignedIn.Of(http);
        if (questions.Take(http, who.Account) is not { } question)
        {
            return AccountProblems.PasskeyRefused;
        }

        var (id, problem) = await passkeys.AddAsync(who, question, form.Name, form.Credential.GetRawText(), http);
        return id is null ? problem! : TypedResults.Ok(new NewPasskeyView(id));
    }

    private static async Task<Ok<PasskeysView>> ListAsync(HttpContext http, PasskeyWork passkeys) =>
        TypedResults.Ok(new PasskeysView(await passkeys.ListAsync(SignedIn.Of(http).Account)));

    private static async Task<Results<NoContent, Problem>> RenameAsync(string id, PasskeyNameForm form, HttpContext http, PasskeyWork passkeys) =>
        await passkeys.RenameAsync(SignedIn.Of(http).Account, id, form.Name) is { } problem ? problem : TypedResults.NoContent();

    private static async Task<Results<NoContent, Problem>> RemoveAsync(string id, HttpContext http, PasskeyWork passkeys) =>
        await passkeys.RemoveAsync(SignedIn.Of(http).Account, id) is { } problem ? problem : TypedResults.NoContent();

    private static ContentHttpResult Json(string json) => TypedResults.Content(json, "application/json");
}

/// <param name="Credential">What the browser answered, as JSON.</param>
internal sealed record PasskeyForm(JsonElement Credential);

/// <param name="Name">By which its owner knows it.</param>
internal sealed record NewPasskeyForm(string Name, JsonElement Credential);

internal sealed record PasskeyNameForm(string Name);

internal sealed record NewPasskeyView(string Id);

/// <param name="BackedUp">Whether it is also elsewhere than on the device that made it.</param>
internal sealed record PasskeyView(string Id, string Name, DateTimeOffset Created, bool BackedUp);

internal sealed record PasskeysView(ImmutableArray<PasskeyView> Passkeys);
