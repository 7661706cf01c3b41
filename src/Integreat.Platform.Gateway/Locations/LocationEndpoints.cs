using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Integreat.Platform.Gateway.Translations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Locations;

/// <summary>The places of a region, for those who write about them.</summary>
internal static class LocationEndpoints
{
    private static readonly TextRoutes<IRegionLocations> Texts = new("view-locations", "edit-locations", "edit-locations")
    {
        Read = async (locations, caller, id, cancellation) =>
            TextsOf.Of(await locations.ReadLocationAsync(caller, id, cancellation), found => found.Translations),
        Save = (locations, context, id, language, text) => locations.SaveTranslationAsync(context, id, language, text),
        Withdraw = (locations, context, id, language, seen) => locations.WithdrawTranslationAsync(context, id, language, seen),
        Accept = (locations, context, id, language, seen) => locations.AcceptTranslationAsync(context, id, language, seen),
        Return = (locations, context, id, language, seen, comment) => locations.ReturnTranslationAsync(context, id, language, seen, comment),
        Confirm = (locations, context, id, language, seen) => locations.ConfirmTranslationAsync(context, id, language, seen),
    };

    public static void MapLocations(this RouteGroupBuilder region)
    {
        region.MapGet("/locations", ListAsync).Needs("view-locations").Shows<ItemListView<LocationRow>>("The places.");
        region.MapPost("/locations", AddAsync).Needs("edit-locations").Does("Adds a place without texts.");
        var one = region.MapGroup("/locations/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-locations").Shows<LocationView>("A place with its texts.");
        one.MapItemUses(BulkKinds.Location).Needs("view-locations");
        one.MapItemDelete<IRegionLocations>((locations, context, id) => locations.DeleteAsync(context, id)).Needs("delete-locations")
            .Does("Deletes an archived place for good; one that events or contacts need is refused.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-locations").Replaces("Changes what is not text: address, category, opening hours.");
        one.MapItemPost<IRegionLocations>("/archive", (locations, context, id) => locations.ArchiveAsync(context, id)).Needs("edit-locations")
            .Does("Archives a place.");
        one.MapItemPost<IRegionLocations>("/restore", (locations, context, id) => locations.RestoreAsync(context, id)).Needs("edit-locations")
            .Does("Brings an archived place back.");
        Texts.Map(one);
    }

    private static Task<IResult> ListAsync([AsParameters] ItemFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionLocations, ItemListView<LocationRow>>(
            http, (locations, caller, cancellation) => locations.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionLocations, LocationView>(
        http, (locations, caller, cancellation) => locations.ReadLocationAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(LocationData data, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionLocations>(http, (locations, context) => locations.AddAsync(context, data));

    private static Task<IResult> ChangeAsync(long id, LocationData data, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionLocations>(http, (locations, context, seen) => locations.ChangeAsync(context, id, data, seen));
}
