using System.Text;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Health;

/// <summary>What a probe is answered: the status is what counts, the text is for people.</summary>
public static class HealthAnswer
{
    public static async Task SendAsync(HttpContext http, bool isWell)
    {
        var text = Encoding.ASCII.GetBytes(isWell ? "OK\n" : "Not ready\n");
        http.Response.StatusCode = isWell ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/plain";
        http.Response.ContentLength = text.Length;
        http.Response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(text, http.RequestAborted);
        }
    }
}
