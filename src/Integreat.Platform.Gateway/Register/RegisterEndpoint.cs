using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Register;

/// <summary>Finds municipalities of which regions can be made.</summary>
internal static class RegisterEndpoint
{
    public static void MapRegister(this RouteGroupBuilder admin) =>
        admin.MapGet("/register", SearchAsync).WithMetadata(new AdminRule(AdminReach.Platform, "change-regions"))
            .Shows<MunicipalityList>("Municipalities of the register by name, postcode or key.");

    private static async Task<IResult> SearchAsync(HttpContext http, IGrainFactory grains, string text = "") => AdminProblems.Of(
        http, await grains.GetGrain<IRegister>(GrainKeys.Register).SearchAsync(Callers.Of(http), text, http.RequestAborted), TypedResults.Ok);
}
