using System.Collections.Immutable;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Media;

/// <summary>The files of a region and their folders, for those who edit.</summary>
internal static class LibraryEndpoints
{
    public static void MapLibrary(this RouteGroupBuilder region)
    {
        region.MapGet("/media", ListAsync).Needs("view-media").Shows<MediaListView>("The files; the newest first.");
        region.MapGet("/media/{media:long}", ReadAsync).Needs("view-media").Shows<MediaView>("A file.");
        region.MapPut("/media/{media:long}", DescribeAsync).Needs("edit-media").Replaces("Changes name, folder and alternative texts.");
        region.MapDelete("/media/{media:long}", DeleteAsync).Needs("delete-media").Does("Deletes a file; one that something shows is refused.");
        region.MapGet("/media/{media:long}/uses", ReadUsesAsync).Needs("view-media").Shows<MediaUsesView>("Where a file is shown.");
        region.MapGet("/media/folders", ReadFoldersAsync).Needs("view-media").Shows<MediaFoldersView>("The folders.");
        region.MapPost("/media/folders", AddFolderAsync).Needs("edit-media").Does("Adds a folder.");
        region.MapPut("/media/folders/{folder:long}", ChangeFolderAsync).Needs("edit-media").Replaces("Renames or moves a folder.");
        region.MapDelete("/media/folders/{folder:long}", DeleteFolderAsync).Needs("delete-media-folders").Does("Deletes an empty folder.");
    }

    private static async Task<IResult> ListAsync(
        HttpContext http, IGrainFactory grains, long? before = null, int? count = null, string? text = null, long? folder = null,
        string? type = null, bool? hidden = null, bool? used = null)
    {
        var region = RegionTarget.Of(http);
        var query = new MediaListQuery
        {
            Before = before,
            Count = count ?? MediaListQuery.MostFiles,
            Text = text,
            Folder = folder,
            Type = type,
            Hidden = hidden,
            Used = used,
        };
        return AdminProblems.Of(http, await Library(grains, region).ListAsync(region.Caller, query, http.RequestAborted), TypedResults.Ok);
    }

    private static async Task<IResult> ReadAsync(long media, HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(http, await Library(grains, region).ReadAsync(region.Caller, media, http.RequestAborted), view =>
        {
            http.Response.Headers.ETag = SeenVersion.Tag(view.File.Revision);
            return TypedResults.Ok(view);
        });
    }

    private static async Task<IResult> ReadUsesAsync(long media, HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(http, await Library(grains, region).ReadUsesAsync(region.Caller, media, http.RequestAborted), TypedResults.Ok);
    }

    private static async Task<IResult> ReadFoldersAsync(HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        return AdminProblems.Of(http, await Library(grains, region).ReadFoldersAsync(region.Caller, http.RequestAborted), TypedResults.Ok);
    }

    private static Task<IResult> DescribeAsync(long media, MediaForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
        SendSeenAsync(http, grains, commands, (library, context, seen) => library.DescribeAsync(context, media, form.ToDescription(), seen));

    private static async Task<IResult> DeleteAsync(
        long media, HttpContext http, IGrainFactory grains, AdminCommands commands, MediaAddresses addresses)
    {
        var region = RegionTarget.Of(http);
        var answer = await commands.SendAsync(http, region, context => Library(grains, region).DeleteAsync(context, media));
        addresses.Forget(region.Region, media);
        return answer;
    }

    private static Task<IResult> AddFolderAsync(FolderForm form, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Library(grains, region).AddFolderAsync(context, form.Name, form.Parent));
    }

    private static Task<IResult> ChangeFolderAsync(long folder, FolderForm form, HttpContext http, IGrainFactory grains, AdminCommands commands) =>
        SendSeenAsync(http, grains, commands, (library, context, seen) => library.ChangeFolderAsync(context, folder, form.Name, form.Parent, seen));

    private static Task<IResult> DeleteFolderAsync(long folder, HttpContext http, IGrainFactory grains, AdminCommands commands)
    {
        var region = RegionTarget.Of(http);
        return commands.SendAsync(http, region, context => Library(grains, region).DeleteFolderAsync(context, folder));
    }

    private static async Task<IResult> SendSeenAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, Func<IRegionMedia, CommandContext, int, Task<Outcome>> command)
    {
        var region = RegionTarget.Of(http);
        return !SeenVersion.TryRead(http.Request, out var seen, out var problem)
            ? problem!
            : await commands.SendAsync(http, region, context => command(Library(grains, region), context, seen));
    }

    private static IRegionMedia Library(IGrainFactory grains, RegionTarget region) => grains.GetGrain<IRegionMedia>(region.Key);
}

/// <param name="AlternativeTexts">By language slug; left out or empty: none.</param>
internal sealed record MediaForm(string Name, long? Folder = null, bool Hidden = false, Dictionary<string, string>? AlternativeTexts = null)
{
    public MediaDescription ToDescription() => new()
    {
        Name = Name,
        Folder = Folder,
        Hidden = Hidden,
        AlternativeTexts = AlternativeTexts?.ToImmutableSortedDictionary(text => text.Key, text => text.Value ?? "", StringComparer.Ordinal)
            ?? ImmutableSortedDictionary<string, string>.Empty,
    };
}

/// <param name="Parent">The folder that it is in; null: in none.</param>
internal sealed record FolderForm(string Name, long? Parent = null);
