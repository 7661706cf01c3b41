using System.Text;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Home;

/// <summary>The page at the root and its icon.</summary>
internal sealed class HomeEndpoints(DirectoryReplica directory)
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/", Reads, HomeAsync);
        routes.MapMethods("/favicon.ico", Reads, http => SendAsync(http, "image/svg+xml", HomePage.Icon));
    }

    private async Task HomeAsync(HttpContext http)
    {
        // Hidden regions are served to whoever knows them, but not shown.
        DirectorySnapshot regions;
        try
        {
            regions = await directory.FreshAsync(http);
        }
        catch (Exception exception) when (exception is LeaderUnreachableException or OverloadedException)
        {
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
            await (exception is OverloadedException ? Problem.Overloaded : Problem.Unavailable).SendAsync(http);
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = HomePage.ContentSecurityPolicy;
        await BodyResponse.SendAsync(http, regions.Derived("home", share => Body.Document(
            "text/html; charset=utf-8",
            Encoding.UTF8.GetBytes(HomePage.Render([.. regions.Listed.Where(region => region.Status == "ACTIVE")])),
            share)));
    }

    private static async Task SendAsync(HttpContext http, string type, ReadOnlyMemory<byte> bytes)
    {
        http.Response.ContentType = type;
        http.Response.ContentLength = bytes.Length;
        if (HttpMethods.IsGet(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(bytes, http.RequestAborted);
        }
    }
}
