using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Items;
using Integreat.Platform.Gateway.Translations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Pages;

/// <summary>The page tree and its texts, for those who write them.</summary>
internal static class PageEndpoints
{
    private static readonly TextRoutes<IRegionPages> Texts = new("view-pages", "edit-pages", "publish-pages")
    {
        Read = async (pages, caller, id, cancellation) =>
            TextsOf.Of(await pages.ReadPageAsync(caller, id, cancellation), found => found.Translations),
        Save = (pages, context, id, language, text) => pages.SaveTranslationAsync(context, id, language, text),
        Withdraw = (pages, context, id, language, seen) => pages.WithdrawTranslationAsync(context, id, language, seen),
        Accept = (pages, context, id, language, seen) => pages.AcceptTranslationAsync(context, id, language, seen),
        Return = (pages, context, id, language, seen, comment) => pages.ReturnTranslationAsync(context, id, language, seen, comment),
        Confirm = (pages, context, id, language, seen) => pages.ConfirmTranslationAsync(context, id, language, seen),
    };

    public static void MapPages(this RouteGroupBuilder region)
    {
        region.MapGet("/pages", ListAsync).Needs("view-pages");
        region.MapPost("/pages", AddAsync).Needs("edit-pages");
        var one = region.MapGroup("/pages/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-pages");
        one.MapItemDelete<IRegionPages>((pages, context, id) => pages.DeleteAsync(context, id)).Needs("delete-pages");
        one.MapPut("/place", MoveAsync).Needs("edit-pages");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-pages");
        one.MapItemPost<IRegionPages>("/archive", (pages, context, id) => pages.ArchiveAsync(context, id)).Needs("archive-pages");
        one.MapItemPost<IRegionPages>("/restore", (pages, context, id) => pages.RestoreAsync(context, id)).Needs("archive-pages");
        Texts.Map(one);
    }

    private static Task<IResult> ListAsync([AsParameters] PageFilter filter, HttpContext http, AdminReads reads) =>
        reads.ReadAsync<IRegionPages, PageListView>(
            http, (pages, caller, cancellation) => pages.ListAsync(caller, filter.ToQuery(), cancellation));

    private static Task<IResult> ReadAsync(long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionPages, PageView>(
        http, (pages, caller, cancellation) => pages.ReadPageAsync(caller, id, cancellation), found => found.Revision);

    private static Task<IResult> AddAsync(PlaceForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionPages>(http, (pages, context) => pages.AddAsync(context, form.Parent, form.After));

    private static Task<IResult> MoveAsync(long id, PlaceForm form, HttpContext http, AdminCommands commands) =>
        commands.SendAsync<IRegionPages>(http, (pages, context) => pages.MoveAsync(context, id, form.Parent, form.After));

    private static Task<IResult> ChangeAsync(long id, PageAttributesData attributes, HttpContext http, AdminCommands commands) =>
        commands.SendSeenAsync<IRegionPages>(http, (pages, context, seen) => pages.ReplaceAttributesAsync(context, id, attributes, seen));
}

/// <summary>What the address of the list asks for.</summary>
internal sealed record PageFilter(
    long? After = null, int? Count = null, string? Text = null, string? Language = null, string? State = null, string? Status = null,
    string? Author = null, long? Organization = null, bool? Archived = null, DateTimeOffset? ChangedSince = null)
{
    public PageListQuery ToQuery() => new()
    {
        After = After,
        Count = Count ?? PageListQuery.MostPages,
        Text = Text,
        Language = Language,
        State = State,
        Status = Status,
        Author = Author,
        Organization = Organization,
        Archived = Archived,
        ChangedSince = ChangedSince,
    };
}

/// <param name="Parent">The page above; null for root pages.</param>
/// <param name="After">The sibling before; null: for a new page at the end, for one that moves at the beginning.</param>
internal sealed record PlaceForm(long? Parent = null, long? After = null);
