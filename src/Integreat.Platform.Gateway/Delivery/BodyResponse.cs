using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Sends a body as the request would have it: coded, or not at all if the client holds it already.</summary>
internal static class BodyResponse
{
    public static async Task SendAsync(HttpContext http, Body body)
    {
        var response = http.Response;
        var accepted = AcceptedCodings.Of(http.Request.Headers.AcceptEncoding);
        response.Headers.Vary = HeaderNames.AcceptEncoding;

        if (body.Tags.FindMatch(http.Request.Headers.IfNoneMatch, accepted) is { } held)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ETag = held;
            return;
        }

        var coding = accepted.Preferred;
        var compressed = coding == Coding.Identity || body.Compressed is null ? null : await body.Compressed.FindAsync(coding);
        if (compressed is null)
        {
            coding = Coding.Identity;
        }
        else
        {
            response.Headers.ContentEncoding = coding == Coding.Brotli ? "br" : "gzip";
        }

        response.Headers.ETag = body.Tags.For(coding);
        response.ContentType = body.ContentType;
        response.ContentLength = compressed?.Length ?? body.Length;
        if (HttpMethods.IsHead(http.Request.Method))
        {
            return;
        }

        if (compressed is not null)
        {
            await response.BodyWriter.WriteAsync(compressed, http.RequestAborted);
        }
        else
        {
            // What is written before the response has started is copied twice.
            await response.StartAsync(http.RequestAborted);
            await body.WriteToAsync(response.BodyWriter, http.RequestAborted);
        }
    }
}
