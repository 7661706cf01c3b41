using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Bulk;

/// <summary>What is done to many things by one command.</summary>
internal static class BulkEndpoints
{
    public static void MapBulk(this RouteGroupBuilder region)
    {
        var pages = region.MapKind("/pages", BulkKinds.Page, "archive-pages", "delete-pages");
        pages.MapTexts(BulkKinds.Page, "publish-pages");
        pages.MapPost("/move", (MoveForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.MovePagesAsync(context, form.Parent, form.ToIds()))).Needs("edit-pages")
            .Does<BulkView>("Hangs pages behind the others below a page, in this order.");
        pages.MapPost("/organization", (GiveForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.GivePagesAsync(context, form.Organization, form.ToThings()))).Needs("grant-page-rights")
            .Does<BulkView>("Gives pages to an organisation, or takes them from theirs.");

        region.MapKind("/events", BulkKinds.Event, "edit-events", "delete-events").MapTexts(BulkKinds.Event, "edit-events");
        region.MapKind("/locations", BulkKinds.Location, "edit-locations", "delete-locations").MapTexts(BulkKinds.Location, "edit-locations");
        region.MapKind("/contacts", BulkKinds.Contact, "edit-contacts", "delete-contacts");
    }

    private static RouteGroupBuilder MapKind(this RouteGroupBuilder region, string pattern, string kind, string archive, string delete)
    {
        var things = region.MapGroup(pattern + "/bulk");
        things.MapPost("/archive", (ThingsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.ArchiveAsync(context, kind, form.ToIds()))).Needs(archive).Does<BulkView>("Archives each of them.");
        things.MapPost("/restore", (ThingsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.RestoreAsync(context, kind, form.ToIds()))).Needs(archive).Does<BulkView>("Brings each of them back from the archive.");
        things.MapPost("/delete", (ThingsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.DeleteAsync(context, kind, form.ToIds()))).Needs(delete).Does<BulkView>("Deletes each of them for good, of what is archived and not used any more.");
        return things;
    }

    private static void MapTexts(this RouteGroupBuilder things, string kind, string publish)
    {
        things.MapPost("/publish", (TextsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.PublishAsync(context, kind, form.Language, form.ToThings()))).Needs(publish)
            .Does<BulkView>("Shows readers the newest version of each text, as it is.");
        things.MapPost("/withdraw", (TextsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.WithdrawAsync(context, kind, form.Language, form.ToThings()))).Needs(publish).Does<BulkView>("Takes each text from the readers.");
        things.MapPost("/confirm", (TextsForm form, HttpContext http, AdminCommands commands) => commands.SendToEachAsync(
            http, (bulk, context) => bulk.ConfirmAsync(context, kind, form.Language, form.ToThings()))).Needs(publish).Does<BulkView>("Says of each text that it is still correct.");
    }

    private static Task<IResult> SendToEachAsync(
        this AdminCommands commands, HttpContext http, Func<IRegionBulk, CommandContext, Task<Outcome>> command) =>
        commands.SendAsync(http, command, outcome => new BulkView(outcome.Version, ItemView.Of(outcome.Items)));
}
