using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Contacts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Contacts;

/// <summary>Whom to turn to at the places of a region, for those who keep it.</summary>
internal static class ContactEndpoints
{
    public static void MapContacts(this RouteGroupBuilder region)
    {
        region.MapGet("/contacts", ListAsync).Needs("view-contacts").Shows<ItemListView<ContactView>>("The contacts.");
        region.MapPost("/contacts", AddAsync).Needs("edit-contacts").Does("Adds a contact to a place.");
        var one = region.MapGroup("/contacts/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-contacts").Shows<ContactView>("A contact.");
        one.MapItemUses(BulkKinds.Contact).Needs("view-contacts");
        one.MapItemDelete<IRegionContacts>((contacts, context, id) => contacts.DeleteAsync(context, id)).Needs("delete-contacts")
            .Does("Deletes an archived contact for good.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-contacts").Replaces("Changes a contact.");
        one.MapItemPost<IRegionContacts>("/archive", (contacts, context, id) => contacts.ArchiveAsync(context, id)).Needs("edit-contacts")
            .Does("Archives a contact.");
        one.MapItemPost<IRegionContacts>("/restore", (contacts, context, id) => contacts.RestoreAsync(context, id)).Needs("edit-contacts")
            .Does("Brings an archived contact back.");
    }

    private static Task<IResult> ListAsync([AsParameters] ItemFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionContacts, ItemListView<ContactView>>(
            http, (contacts, caller, cancellation) => contacts.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionContacts, ContactView>(
        http, (contacts, caller, cancellation) => contacts.ReadContactAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(ContactData data, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionContacts>(http, (contacts, context) => contacts.AddAsync(context, data));

    private static Task<IResult> ChangeAsync(long id, ContactData data, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionContacts>(http, (contacts, context, seen) => contacts.ChangeAsync(context, id, data, seen));
}
