using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Integreat.Platform.Gateway.Translations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Events;

/// <summary>The calendar, for those who write it.</summary>
internal static class EventEndpoints
{
    private static readonly TextRoutes<IRegionEvents> Texts = new("view-events", "edit-events", "edit-events")
    {
        Read = async (events, caller, id, cancellation) =>
            TextsOf.Of(await events.ReadEventAsync(caller, id, cancellation), found => found.Translations),
        Save = (events, context, id, language, text) => events.SaveTranslationAsync(context, id, language, text),
        Withdraw = (events, context, id, language, seen) => events.WithdrawTranslationAsync(context, id, language, seen),
        Accept = (events, context, id, language, seen) => events.AcceptTranslationAsync(context, id, language, seen),
        Return = (events, context, id, language, seen, comment) => events.ReturnTranslationAsync(context, id, language, seen, comment),
        Confirm = (events, context, id, language, seen) => events.ConfirmTranslationAsync(context, id, language, seen),
    };

    public static void MapEvents(this RouteGroupBuilder region)
    {
        region.MapGet("/events", ListAsync).Needs("view-events").Shows<ItemListView<EventRow>>("The events.");
        region.MapPost("/events", AddAsync).Needs("edit-events").Does("Adds an event without texts.");
        var one = region.MapGroup("/events/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-events").Shows<EventView>("An event with its texts.");
        one.MapItemUses(BulkKinds.Event).Needs("view-events");
        one.MapItemDelete<IRegionEvents>((events, context, id) => events.DeleteAsync(context, id)).Needs("delete-events").Does("Deletes an event.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-events").Replaces("Changes what is not text: time, recurrence, place.");
        one.MapItemPost<IRegionEvents>("/archive", (events, context, id) => events.ArchiveAsync(context, id)).Needs("edit-events")
            .Does("Archives an event.");
        one.MapItemPost<IRegionEvents>("/restore", (events, context, id) => events.RestoreAsync(context, id)).Needs("edit-events")
            .Does("Brings an archived event back.");
        one.MapPut("/occurrences/{date}", MoveAsync).Needs("edit-events").Does("Moves one occurrence of an event that recurs.");
        one.MapPost("/occurrences/{date}/cancel", CancelAsync).Needs("edit-events").Does("Cancels one occurrence of an event that recurs.");
        one.MapPost("/occurrences/{date}/restore", RestoreOccurrenceAsync).Needs("edit-events")
            .Does("Lets an occurrence take place as the rule says.");
        Texts.Map(one);
    }

    private static Task<IResult> ListAsync([AsParameters] ItemFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionEvents, ItemListView<EventRow>>(
            http, (events, caller, cancellation) => events.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionEvents, EventView>(
        http, (events, caller, cancellation) => events.ReadEventAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(EventData details, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionEvents>(http, (events, context) => events.AddAsync(context, details));

    private static Task<IResult> ChangeAsync(long id, EventData details, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionEvents>(http, (events, context, seen) => events.ChangeAsync(context, id, details, seen));

    private static Task<IResult> MoveAsync(long id, DateOnly date, OccurrenceForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionEvents>(
            http, (events, context) => events.MoveOccurrenceAsync(context, id, date, form.Start, form.End));

    private static Task<IResult> CancelAsync(long id, DateOnly date, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionEvents>(http, (events, context) => events.CancelOccurrenceAsync(context, id, date));

    private static Task<IResult> RestoreOccurrenceAsync(long id, DateOnly date, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionEvents>(http, (events, context) => events.RestoreOccurrenceAsync(context, id, date));
}

/// <summary>When an occurrence takes place instead.</summary>
internal sealed record OccurrenceForm(DateTimeOffset Start, DateTimeOffset End);
