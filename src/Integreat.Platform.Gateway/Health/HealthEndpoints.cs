using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Health;

/// <summary>What supervisors and load balancers ask: is the process alive, has it started, may readers be sent to it?</summary>
internal sealed class HealthEndpoints(Readiness readiness)
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder routes)
    {
        // Alive is whoever answers: a gateway without silos must not be restarted for it, because it serves what it holds.
        routes.MapMethods("/health/live", Reads, http => SendAsync(http, isWell: true));
        routes.MapMethods("/health/startup", Reads, http => SendAsync(http, isWell: true));
        routes.MapMethods("/health/ready", Reads, async http => await SendAsync(http, await readiness.IsReadyAsync(http.RequestAborted)));
    }

    private static async Task SendAsync(HttpContext http, bool isWell)
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
