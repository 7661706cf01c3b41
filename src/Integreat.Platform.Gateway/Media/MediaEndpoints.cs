using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Media;

/// <summary>The files below <c>/media/</c>, which texts, icons and logos refer to.</summary>
internal sealed partial class MediaEndpoints(IMediaStore store, MediaAddresses addresses, ILogger<MediaEndpoints> logger)
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForAnHour = "public, max-age=3600";

    /// <summary>An SVG that is opened by itself is a page of our own address, so it may do nothing but look as it is drawn.</summary>
    private const string DrawingOnly = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private static readonly Problem FileUnknown = new(404, "file-unknown", "There is no such file. Look its address up again.");
    public static readonly Problem StoreUnavailable =
        new(503, "media-unavailable", "Files cannot be reached at the moment. Try again in a few seconds.");

    public void Map(IEndpointRouteBuilder routes) =>
        routes.MapMethods("/media/{**path}", [HttpMethods.Get, HttpMethods.Head], http => SendAsync(http));

    private async Task SendAsync(HttpContext http)
    {
        var headers = http.Response.Headers;

        // Whether the request has an Origin or not: a cache gives the answer to an image's request to a script's as well.
        headers.AccessControlAllowOrigin = "*";
        if (!MediaPath.TryParse((string?)http.Request.RouteValues["path"], out var path) || ContentPath.Has(path))
        {
            await FileUnknown.SendAsync(http);
            return;
        }

        MediaContent? file;
        try
        {
            file = await (MediaAddresses.Covers(path) ? OpenUploadedAsync(http, path) : store.OpenAsync(path, http.RequestAborted));
        }
        catch (Exception exception) when (Unreachable.Is(exception) || exception is OverloadedException)
        {
            headers.RetryAfter = Unreachable.RetryAfter;
            await StoreUnavailable.SendAsync(http);
            return;
        }
        catch (MediaStoreUnavailableException exception)
        {
            LogUnavailable(exception, exception.Message);
            headers.RetryAfter = Unreachable.RetryAfter;
            await StoreUnavailable.SendAsync(http);
            return;
        }

        await (file is null ? FileUnknown.SendAsync(http) : SendAsync(http, path, file));
    }

    private async ValueTask<MediaContent?> OpenUploadedAsync(HttpContext http, MediaPath path) =>
        await addresses.FindAsync(http, path) is { } stored && await store.OpenAsync(stored.Path, http.RequestAborted) is { } content
            ? content with { Changed = stored.Changed, Tag = stored.Tag }
            : null;

    private static async Task SendAsync(HttpContext http, MediaPath path, MediaContent file)
    {
        var headers = http.Response.Headers;
        var type = MediaTypes.Of(path);
        headers.CacheControl = IsNamedByContent().IsMatch(path.Name) ? ForEver : ForAnHour;
        if (type.IsActive)
        {
            headers.ContentSecurityPolicy = DrawingOnly;
        }

        await TypedResults.Stream(
            file.Bytes,
            type.Name,
            type.IsShown ? null : path.Name,
            file.Changed,
            new EntityTagHeaderValue($"\"{file.Tag}\""),
            enableRangeProcessing: true).ExecuteAsync(http);
    }

    /// <summary>The SHA-256 of the bytes, alone or after a name: what is called so never changes. Shorter numbers may be anything.</summary>
    [GeneratedRegex(@"^(.+[-._])?[0-9a-f]{64}(\.[^.]+)?$")]
    private static partial Regex IsNamedByContent();

    [LoggerMessage(LogLevel.Error, "{Reason}")]
    private partial void LogUnavailable(Exception exception, string reason);
}
