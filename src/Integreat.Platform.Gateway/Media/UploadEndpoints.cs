using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Media.Upload;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Media;

/// <summary>
/// Files that editors send, as the body of a request. Rights are asked first, bytes are stored next and the region decides last: a refused upload
/// leaves at most bytes under a hash that nobody serves.
/// </summary>
internal static class UploadEndpoints
{
    // Enough to notice that more is coming than is taken, and to say so ourselves.
    private const long TooMuch = 64 * 1024;

    public static void MapUploads(this RouteGroupBuilder region)
    {
        var options = ((IEndpointRouteBuilder)region).ServiceProvider.GetRequiredService<IOptions<MediaOptions>>().Value;
        var uploads = region.MapGroup("/media").LimitBodies(options.UploadBytes + TooMuch);
        uploads.MapPost("", UploadAsync).Needs("edit-media").Takes("Uploads a file.");
        uploads.MapPut("/{media:long}/content", ReplaceAsync).Needs("replace-media").TakesInstead("Replaces a file under its address.");
    }

    private static Task<IResult> UploadAsync(
        HttpContext http, IGrainFactory grains, AdminCommands commands, UploadedMedia uploads, IOptions<MediaOptions> options, string? name = null,
        long? folder = null)
    {
        var region = RegionTarget.Of(http);
        var library = Library(grains, region);
        return ReceiveAsync(http, library, uploads, options.Value, replaces: false, (received, file) =>
        {
            var content = UploadedMedia.Describe(received, file);
            return commands.SendAsync(http, region, context => CarryOutAsync(
                () => library.CheckUploadAsync(context, name ?? "", folder, content, null, 0),
                () => uploads.StoreAsync(file, http.RequestAborted),
                () => library.UploadAsync(context, name ?? "", folder, content)));
        });
    }

    private static async Task<IResult> ReplaceAsync(
        long media, HttpContext http, IGrainFactory grains, AdminCommands commands, UploadedMedia uploads, IOptions<MediaOptions> options,
        MediaAddresses addresses)
    {
        var region = RegionTarget.Of(http);
        var library = Library(grains, region);
        if (!SeenVersion.TryRead(http.Request, out var seen, out var problem))
        {
            return problem!;
        }

        return await ReceiveAsync(http, library, uploads, options.Value, replaces: true, (received, file) =>
        {
            var content = UploadedMedia.Describe(received, file);
            return commands.SendAsync(http, region, async context =>
            {
                var outcome = await CarryOutAsync(
                    () => library.CheckUploadAsync(context, "", null, content, media, seen),
                    () => uploads.StoreAsync(file, http.RequestAborted),
                    () => library.ReplaceAsync(context, media, content, seen));
                if (outcome.RefusalCode is null)
                {
                    addresses.Forget(region.Region, media);
                    await OverwriteImportedAsync(region, library, uploads, media, file);
                }

                return outcome;
            });
        });
    }

    private static async Task<IResult> ReceiveAsync(
        HttpContext http, IRegionMedia library, UploadedMedia uploads, MediaOptions options, bool replaces,
        Func<ReceivedFile, PreparedFile, Task<IResult>> send)
    {
        var may = await library.MayUploadAsync(Callers.Of(http), replaces, http.RequestAborted);
        if (may.RefusalCode is not null)
        {
            return AdminProblems.Of(http, may.RefusalCode, may.Detail!);
        }

        await using var received = http.Request.ContentLength > options.UploadBytes
            ? null
            : await uploads.ReceiveAsync(http.Request.Body, http.RequestAborted);
        if (received is null)
        {
            return new Problem(413, "media-too-large", $"A file has at most {options.UploadMegabytes} megabytes. Make it smaller and upload that.");
        }

        var (file, problem) = await uploads.PrepareAsync(received, http.RequestAborted);
        try
        {
            return file is null ? problem! : await send(received, file);
        }
        catch (MediaStoreUnavailableException)
        {
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
            return MediaEndpoints.StoreUnavailable;
        }
    }

    private static async Task<Outcome> CarryOutAsync(Func<Task<Outcome>> check, Func<Task> store, Func<Task<Outcome>> decide)
    {
        var wouldBe = await check();
        if (wouldBe.RefusalCode is not null)
        {
            return wouldBe;
        }

        await store();
        return await decide();
    }

    /// <summary>
    /// A file of another system lies where its path says, so there it must change. Whoever does not get an answer sends the command again, which
    /// does this again; a command that somebody else's came after does nothing any more.
    /// </summary>
    private static async Task OverwriteImportedAsync(
        RegionTarget region, IRegionMedia library, UploadedMedia uploads, long media, PreparedFile file)
    {
        var answer = await library.ReadAsync(region.Caller, media, CancellationToken.None);
        if (answer.Value is { Uploaded: false } view && view.Hash == file.Hash && MediaPath.TryParse(Path(view.File.Address), out var path))
        {
            await uploads.OverwriteAsync(
                path, MediaPath.TryParse(Path(view.File.Thumbnail), out var thumbnail) ? thumbnail : null, file, CancellationToken.None);
        }
    }

    private static string? Path(string? address) => address?["/media/".Length..];

    private static IRegionMedia Library(IGrainFactory grains, RegionTarget region) => grains.GetGrain<IRegionMedia>(region.Key);
}
