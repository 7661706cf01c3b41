using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Assets;

/// <summary>What ships with the platform and the API refers to: icons of location categories, at their present and former address.</summary>
internal static class AssetEndpoints
{
    private static readonly Problem IconUnknown =
        new(404, "icon-unknown", "There is no such icon. The list of location categories names those that there are.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var folder in (ReadOnlySpan<string>)["place-category-icons", "poi-category-icons"])
        {
            routes.MapMethods($"/static/svg/{folder}/{{icon}}.svg", [HttpMethods.Get, HttpMethods.Head], SendAsync);
        }
    }

    private static async Task SendAsync(HttpContext http)
    {
        var headers = http.Response.Headers;

        // Always, because caches do not tell an image's request from a script's.
        headers.AccessControlAllowOrigin = "*";
        if (!CategoryIcons.All.TryGetValue((string)http.Request.RouteValues["icon"]!, out var icon))
        {
            await IconUnknown.SendAsync(http);
            return;
        }

        // A release may draw an icon anew.
        headers.CacheControl = "public, max-age=86400";
        headers.XContentTypeOptions = "nosniff";
        await TypedResults.Bytes(icon.Svg, "image/svg+xml", entityTag: icon.Tag).ExecuteAsync(http);
    }
}
