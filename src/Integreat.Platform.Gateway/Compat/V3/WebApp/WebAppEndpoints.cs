using System.Text;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>HTML for every path of the web app: a head for its own pages, and plain contents for programs that read.</summary>
internal sealed class WebAppEndpoints(WebAppFinder finder, IOptions<PublicOptions> options)
{
    private const string Type = "text/html; charset=utf-8";

    private readonly PublicOptions _site = options.Value;

    public void Map(V3Routes routes)
    {
        routes.MapRead(SocialAsync, "/api/v3/social/{**path}");
        routes.MapRead(RawContentAsync, "/api/v3/raw-content/{**path}");
    }

    private Task SocialAsync(HttpContext http)
    {
        http.Response.Headers.ContentSecurityPolicy = SecurityHeaders.TextOnly;
        return AnswerAsync(http, document => SocialHead.Render(document, _site), error => SocialHead.Render(error, _site));
    }

    private Task RawContentAsync(HttpContext http)
    {
        // Texts are shown on a site that editors sign in to: nothing in them may run or load there.
        http.Response.Headers.ContentSecurityPolicy = $"{SecurityHeaders.TextOnly}; sandbox";
        return AnswerAsync(http, document => document.IsEarlierAddress ? null : RawContent.Render(document), RawContent.Render);
    }

    /// <param name="render">Null where the document is not to be had this way.</param>
    private async Task AnswerAsync(HttpContext http, Func<WebAppDocument, string?> render, Func<WebAppError, string> renderError)
    {
        var path = WebAppPath.Parse((string?)http.Request.RouteValues["path"] ?? "");
        var answer = await finder.FindAsync(path, http);
        if (answer is WebAppMoved moved)
        {
            Moved.Send(http, Renamed(http.Request.Path, moved.Region));
        }
        else if (answer is WebAppDocument document && render(document) is { } html)
        {
            await BodyResponse.SendAsync(http, Body.Document(Type, Encoding.UTF8.GetBytes(html)));
        }
        else
        {
            var error = answer as WebAppError ?? WebAppError.NotFoundOf(((WebAppDocument)answer).Item!.Kind);
            await SendAsync(http, error.Status, renderError(error));
        }
    }

    private static async Task SendAsync(HttpContext http, int status, string html)
    {
        var bytes = Encoding.UTF8.GetBytes(html);
        http.Response.StatusCode = status;
        http.Response.ContentType = Type;
        http.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
        }
    }

    // "/api/v3/social/region/..."
    private static PathString Renamed(PathString path, string today)
    {
        var segments = path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries);
        segments[3] = today;
        return new PathString($"/{string.Join('/', segments)}/");
    }
}
