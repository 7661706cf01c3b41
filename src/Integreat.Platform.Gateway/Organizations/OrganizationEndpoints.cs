using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Organizations;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Organizations;

/// <summary>The organisations of a region, for those who keep them.</summary>
internal static class OrganizationEndpoints
{
    public static void MapOrganizations(this RouteGroupBuilder region)
    {
        region.MapGet("/organizations", ListAsync).Needs("view-organizations").Shows<ItemListView<OrganizationView>>("The organisations.");
        region.MapPost("/organizations", AddAsync).Needs("edit-organizations").Does("Adds an organisation.");
        var one = region.MapGroup("/organizations/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-organizations").Shows<OrganizationView>("An organisation.");
        one.MapItemDelete<IRegionOrganizations>((organizations, context, id) => organizations.DeleteAsync(context, id)).Needs("edit-organizations")
            .Does("Deletes an organisation; one that something names is refused.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-organizations").Replaces("Changes an organisation.");
    }

    private static Task<IResult> ListAsync([AsParameters] ItemFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionOrganizations, ItemListView<OrganizationView>>(
            http, (organizations, caller, cancellation) => organizations.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionOrganizations, OrganizationView>(
        http, (organizations, caller, cancellation) => organizations.ReadOrganizationAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(OrganizationForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionOrganizations>(http, (organizations, context) => organizations.AddAsync(context, form.ToData()));

    private static Task<IResult> ChangeAsync(long id, OrganizationForm form, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionOrganizations>(
            http, (organizations, context, seen) => organizations.ReplaceAsync(context, id, form.ToData(), seen));
}

/// <param name="Slug">Left out or empty: made from the name.</param>
internal sealed record OrganizationForm(string Name, string Slug = "", string Website = "", long? Logo = null)
{
    public OrganizationData ToData() => new(Name, Slug, Website, Logo);
}
