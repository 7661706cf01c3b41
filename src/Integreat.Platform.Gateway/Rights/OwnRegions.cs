using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Accounts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Rights;

/// <summary>In which regions somebody has something to do: those of which one is a member, and all for the platform's team.</summary>
internal static class OwnRegions
{
    public static void MapOwnRegions(this RouteGroupBuilder admin) =>
        admin.MapGet("/regions", ReadAsync).WithMetadata(new AdminRule(AdminReach.Own))
            .Shows<OwnRegionsView>("The regions in which one has something to do.");

    private static async Task<Ok<OwnRegionsView>> ReadAsync(HttpContext http, IGrainFactory grains, DirectoryReplica directory)
    {
        var caller = Callers.Of(http);
        var role = await grains.GetGrain<IStaff>(GrainKeys.Platform).ReadRoleAsync(caller, http.RequestAborted);
        var own = await grains.GetGrain<IAccounts>(GrainKeys.Accounts).ReadRegionsAsync(caller.Account, http.RequestAborted);
        var regions = await directory.FreshAsync(http);
        return TypedResults.Ok(new OwnRegionsView(
            role,
            [
                .. regions.All
                    .Where(region => role is not null || own.Contains(region.Region))
                    .OrderBy(region => region.Slug, StringComparer.Ordinal)
                    .Select(region => View(region, own)),
            ]));
    }

    private static OwnRegionView View(DirectoryEntry region, ImmutableArray<long> own) =>
        new(region.Slug, region.FullName, region.Status, own.Contains(region.Region));
}

/// <param name="StaffRole">What one is in the platform's team; null for everybody else.</param>
internal sealed record OwnRegionsView(string? StaffRole, ImmutableArray<OwnRegionView> Regions);

/// <param name="Status">ACTIVE, HIDDEN or ARCHIVED.</param>
/// <param name="Member">Whether one is a member of the region, and not only staff.</param>
internal sealed record OwnRegionView(string Slug, string Name, string Status, bool Member);
