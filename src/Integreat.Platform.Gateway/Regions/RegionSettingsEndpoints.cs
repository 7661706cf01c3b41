using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Regions;

/// <summary>The settings of a region.</summary>
internal static class RegionSettingsEndpoints
{
    public static void MapSettings(this RouteGroupBuilder region)
    {
        region.MapGet("/settings", ReadAsync).Needs("view-regions").Shows<RegionSettingsView>("The settings.");
        region.MapPut("/settings", ChangeAsync).Needs("change-regions").Replaces("Changes the settings.");
    }

    private static Task<IResult> ReadAsync(HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionSettings, RegionSettingsView>(
        http, (settings, caller, cancellation) => settings.ReadSettingsAsync(caller, cancellation), found => found.Revision);

    private static Task<IResult> ChangeAsync(RegionSettingsData data, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionSettings>(http, (settings, context, seen) => settings.ChangeAsync(context, data, seen));
}
