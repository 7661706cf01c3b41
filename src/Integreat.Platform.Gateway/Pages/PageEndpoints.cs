using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Pages;

/// <summary>The page tree and its texts, for those who write them.</summary>
internal static class PageEndpoints
{
    public static void MapPages(this RouteGroupBuilder region)
    {
        region.MapGet("/pages", ListAsync).Needs("view-pages");
        region.MapPost("/pages", AddAsync).Needs("edit-pages");
        region.MapGet("/pages/{page:long}", ReadAsync).Needs("view-pages");
        region.MapPut("/pages/{page:long}/place", MoveAsync).Needs("edit-pages");
        region.MapPut("/pages/{page:long}/attributes", ChangeAsync).Needs("edit-pages");
        region.MapPost("/pages/{page:long}/archive", ArchiveAsync).Needs("archive-pages");
        region.MapPost("/pages/{page:long}/restore", RestoreAsync).Needs("archive-pages");
        region.MapPut("/pages/{page:long}/texts/{language}", SaveAsync).Needs("edit-pages");
        region.MapPost("/pages/{page:long}/texts/{language}/withdraw", WithdrawAsync).Needs("publish-pages");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, IGrainFactory grains, long? after = null, int? count = null, string? text = null, string? language = null,
        string? state = null, string? status = null, string? author = null, long? organization = null, bool? archived = null,
        DateTimeOffset? changedSince = null)
    {
        var region = RegionTarget.Of(http);
        var query = new PageListQuery
        {
            After = after,
            Count = count ?? PageListQuery.MostPages,
            Text = text,
            Language = language,
            State = state,
            Status = status,
            Author = author,
            Organization = organization,
            Archived = archived,
            ChangedSince = changedSince,
        };
        return AdminProblems.Of(http, await Pages(grains, region).ListAsync(region.Caller, query, http.RequestAborted), TypedResults.Ok);
    }

    private static async Task<IResult> ReadAsync(long page, HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(http, await Pages(grains, region).ReadPageAsync(region.Caller, page, http.RequestAborted), TypedResults.Ok);
    }

    private static Task<IResult> AddAsync(PlaceForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Pages(grains, region).AddAsync(context, form.Parent, form.After));
    }

    private static Task<IResult> MoveAsync(long page, PlaceForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Pages(grains, region).MoveAsync(context, page, form.Parent, form.After));
    }

    private static Task<IResult> ChangeAsync(
        long page, PageAttributesData attributes, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Pages(grains, region).ChangeAsync(context, page, attributes));
    }

    private static Task<IResult> ArchiveAsync(long page, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Pages(grains, region).ArchiveAsync(context, page));
    }

    private static Task<IResult> RestoreAsync(long page, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Pages(grains, region).RestoreAsync(context, page));
    }

    private static async Task<IResult> SaveAsync(
        long page, string language, TextForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return !SeenVersion.TryRead(http.Request, out var seen, out var problem) ? problem! : await commands.SendAsync(
            http, region, context => Pages(grains, region).SaveTranslationAsync(context, page, language, form.ToData(seen)));
    }

    private static async Task<IResult> WithdrawAsync(long page, string language, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return !SeenVersion.TryRead(http.Request, out var seen, out var problem) ? problem! : await commands.SendAsync(
            http, region, context => Pages(grains, region).WithdrawTranslationAsync(context, page, language, seen));
    }

    private static IRegionPages Pages(IGrainFactory grains, RegionTarget region) => grains.GetGrain<IRegionPages>(region.Key);
}

/// <param name="Parent">The page above; null for root pages.</param>
/// <param name="After">The sibling before; null: for a new page at the end, for one that moves at the beginning.</param>
internal sealed record PlaceForm(long? Parent = null, long? After = null);

/// <param name="Status">DRAFT, REVIEW, PUBLIC or AUTO_SAVE.</param>
/// <param name="Slug">Left out or empty: made from the title.</param>
/// <param name="Content">HTML; what may not stand in content is left out.</param>
internal sealed record TextForm(
    string Status, string Title, string Content = "", string Slug = "", bool MinorEdit = false, bool CurrentlyInTranslation = false,
    bool MachineTranslated = false)
{
    public TranslationData ToData(int basedOn) => new()
    {
        BasedOn = basedOn,
        Status = Status,
        Title = Title,
        Slug = Slug,
        Content = Content,
        MinorEdit = MinorEdit,
        CurrentlyInTranslation = CurrentlyInTranslation,
        MachineTranslated = MachineTranslated,
    };
}
