using Integreat.Platform.Contracts.Bulk;
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
        region.MapGet("/pages", ListAsync).Needs("view-pages").Shows<PageListView>("The page tree, in the order of the tree.");
        region.MapPost("/pages", AddAsync).Needs("edit-pages").Does("Adds a page without texts.");
        var one = region.MapGroup("/pages/{id:long}");
        one.MapGet("", ReadAsync).Needs("view-pages").Shows<PageView>("A page with its texts.");
        one.MapItemUses(BulkKinds.Page).Needs("view-pages");
        one.MapItemDelete<IRegionPages>((pages, context, id) => pages.DeleteAsync(context, id)).Needs("delete-pages")
            .Does("Deletes an archived page for good; one that other pages need is refused.");
        one.MapPut("/place", MoveAsync).Needs("edit-pages").Does("Moves a page, with those below it.");
        one.MapPut("/attributes", ChangeAsync).Needs("edit-pages").Replaces("Changes what is not text: icon, organisation, offers, mirrored page.");
        one.MapItemPost<IRegionPages>("/archive", (pages, context, id) => pages.ArchiveAsync(context, id)).Needs("archive-pages")
            .Does("Archives a page, with those below it.");
        one.MapItemPost<IRegionPages>("/restore", (pages, context, id) => pages.RestoreAsync(context, id)).Needs("archive-pages")
            .Does("Brings an archived page back.");
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
/// <param name="After">The number of the page before the first one to list: "next" of the part before.</param>
/// <param name="Count">How many at most; left out: as many as are given at once.</param>
/// <param name="Text">In a title.</param>
/// <param name="Language">Of the texts that the filters are about; left out: any.</param>
/// <param name="State">Of the translation: missing, in-translation, outdated, machine-translated or up-to-date.</param>
/// <param name="Status">Of the newest version: DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</param>
/// <param name="Author">The account that wrote the newest version.</param>
/// <param name="Organization">Its number.</param>
/// <param name="Archived">Left out: both.</param>
/// <param name="ChangedSince">A moment.</param>
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
