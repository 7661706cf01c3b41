using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>Pages as a PDF: one with all that is below it, or all of an edition.</summary>
internal sealed partial class PdfEndpoints(
    DirectoryReplica directory, EditionReplicas editions, PrintQueue queue, IOptions<PublicOptions> site, ILogger<PdfEndpoints> logger)
{
    public const string NothingToPrint = "There is nothing to print.";

    private const string Older = "/{region}/{language}/wp-json/ig-mpdf/v1/pdf";
    private const string RetryAfterSeconds = "10";

    public void Map(V3Routes routes) => routes.MapLimitedEditionRead(PrintAsync, ClientLimits.Pdf, "pdf", Older);

    private async Task PrintAsync(HttpContext http, DirectoryEntry region, string language)
    {
        ForbidCaching(http.Response.Headers);
        var slug = PageQuery.SlugOf(http.Request.Query);
        if (!region.Serves(language))
        {
            await (slug is null ? SendNothingAsync(http) : ApiError.NoTranslation.SendAsync(http));
            return;
        }

        var edition = await editions.FreshAsync(region.Region, language, http);
        var (page, refusal) = slug is null ? (0, null) : PageLookup.FindBySlug(edition, slug);
        if (refusal is not null)
        {
            if (refusal == ApiError.Internal)
            {
                LogAmbiguous(region.Slug, language, slug!);
            }

            await refusal.SendAsync(http);
            return;
        }

        var pages = edition.Tree.Subtree(slug is null ? null : page);
        await (pages.IsEmpty ? SendNothingAsync(http) : SendAsync(http, new Selection(
            site.Value.Branding,
            region,
            region.Languages.First(each => each.Slug == language),
            directory.FindLanguage(language)?.Bcp47Tag ?? language,
            [.. pages])));
    }

    private async Task SendAsync(HttpContext http, Selection selection)
    {
        var key = selection.Key();
        var headers = http.Response.Headers;
        if (new EntityTags(key).FindMatch(http.Request.Headers.IfNoneMatch, AcceptedCodings.Of("identity")) is { } held)
        {
            headers.ETag = held;
            http.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        if (HttpMethods.IsHead(http.Request.Method))
        {
            Describe(http.Response, selection, key);
            return;
        }

        var printout = await queue.PrintAsync(key, selection.ToBook, http.RequestAborted);
        switch (printout.Result)
        {
            case PrintResult.Printed:
                Describe(http.Response, selection, key);
                http.Response.ContentLength = printout.Bytes.Length;
                await http.Response.Body.WriteAsync(printout.Bytes, http.RequestAborted);
                break;
            case PrintResult.TooLong:
                await ApiError.TooLong.SendAsync(http);
                break;
            default:
                headers.RetryAfter = RetryAfterSeconds;
                await ApiError.Busy.SendAsync(http);
                break;
        }
    }

    private static void Describe(HttpResponse response, Selection selection, string key)
    {
        var disposition = new ContentDispositionHeaderValue("inline");
        disposition.SetHttpFileName(selection.FileName);
        response.ContentType = "application/pdf";
        response.Headers.ContentDisposition = disposition.ToString();
        response.Headers.ETag = new EntityTags(key).For(Coding.Identity);
    }

    private static void ForbidCaching(IHeaderDictionary headers)
    {
        headers.CacheControl = "max-age=0, no-cache, no-store, must-revalidate, private";
        headers.Expires = "Thu, 01 Jan 1970 00:00:00 GMT";
    }

    private static async Task SendNothingAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(NothingToPrint, http.RequestAborted);
    }

    [LoggerMessage(LogLevel.Warning, "More than one page of {Region} in {Language} has the address {Slug}")]
    private partial void LogAmbiguous(string region, string language, string slug);
}
