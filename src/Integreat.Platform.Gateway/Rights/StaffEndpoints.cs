using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>The platform's own team.</summary>
internal static class StaffEndpoints
{
    public static void MapStaff(this RouteGroupBuilder admin)
    {
        var staff = admin.MapGroup("/staff");
        staff.MapGet("", ReadAsync).ForStaff().Shows<StaffView>("The platform's team.");
        staff.MapPut("/{account}", GrantAsync).ForStaff("manage-staff")
            .Does("Gives somebody a role in the team, instead of an earlier one.");
        staff.MapDelete("/{account}", EndAsync).ForStaff("manage-staff")
            .Does("Takes somebody out of the team.");
    }

    private static async Task<IResult> ReadAsync(HttpContext http, IGrainFactory grains) =>
        AdminProblems.Of(http, await Staff(grains).ReadStaffAsync(Callers.Of(http), http.RequestAborted), TypedResults.Ok);

    private static Task<IResult> GrantAsync(string account, StaffForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
        commands.SendAsync(http, Platform(grains), context => Staff(grains).GrantAsync(context, account, form.Role));

    private static Task<IResult> EndAsync(string account, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
        commands.SendAsync(http, Platform(grains), context => Staff(grains).EndAsync(context, account));

    private static IStaff Staff(IGrainFactory grains) => grains.GetGrain<IStaff>(GrainKeys.Platform);

    private static IPlatform Platform(IGrainFactory grains) => grains.GetGrain<IPlatform>(GrainKeys.Platform);
}

/// <param name="Role">One of <see cref="StaffRoles"/>.</param>
internal sealed record StaffForm(string Role);
