using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Accounts;

/// <summary>Lets people set up and remove their second factor. Each step needs the password or a code: a screen that was left open is not enough.</summary>
internal static class SecondFactorEndpoints
{
    private const long MostBytes = 16 * 1024;

    public static void MapSecondFactor(this RouteGroupBuilder admin)
    {
        var own = admin.MapGroup("/second-factor").LimitBodies(MostBytes).RequireRateLimiting(ClientLimits.SignIns).RequireSession();
        own.MapPost("/set-up", SetUpAsync).WithSummary("Begins: the key for the authenticator app.");
        own.MapPost("/confirm", ConfirmAsync).WithSummary("Ends the set-up with a first code; recovery codes are shown once.");
        own.MapPost("/recovery-codes", RenewCodesAsync).WithSummary("Makes new recovery codes; earlier ones end.");
        own.MapPost("/remove", RemoveAsync).WithSummary("Signs in without second factor from now on.");
    }

    private static async Task<Results<Ok<AuthenticatorView>, Problem>> SetUpAsync(PresentPasswordForm form, HttpContext http, SecondFactors factors)
    {
        var (key, problem) = await factors.SetUpAsync(SignedIn.Of(http), form.Password);
        return key is null ? problem! : TypedResults.Ok(new AuthenticatorView(key.Key, key.Address, QrCode.Draw(key.Address)));
    }

    private static async Task<Results<Ok<RecoveryCodesView>, Problem>> ConfirmAsync(CodeForm form, HttpContext http, SecondFactors factors)
    {
        var (codes, problem) = await factors.ConfirmAsync(SignedIn.Of(http), form.Code);
        return problem is not null ? problem : TypedResults.Ok(new RecoveryCodesView(codes));
    }

    private static async Task<Results<Ok<RecoveryCodesView>, Problem>> RenewCodesAsync(PresentPasswordForm form, HttpContext http, SecondFactors factors)
    {
        var (codes, problem) = await factors.RenewCodesAsync(SignedIn.Of(http), form.Password);
        return problem is not null ? problem : TypedResults.Ok(new RecoveryCodesView(codes));
    }

    private static async Task<Results<NoContent, Problem>> RemoveAsync(PresentPasswordForm form, HttpContext http, SecondFactors factors) =>
        await factors.RemoveAsync(SignedIn.Of(http), form.Password) is { } problem ? problem : TypedResults.NoContent();
}
