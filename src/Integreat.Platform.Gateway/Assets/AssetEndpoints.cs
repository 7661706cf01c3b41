using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Assets;

/// <summary>
/// What ships with the platform and the API refers to: icons of location categories, at their present and former address, and the preview
/// image of social heads.
/// </summary>
internal static class AssetEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    private static readonly Problem IconUnknown =
        new(404, "icon-unknown", "There is no such icon. The list of location categories names those that there are.");

    public static void Map(IEndpointRouteBuilder routes)
    {
        foreach (var folder in (ReadOnlySpan<string>)["place-category-icons", "poi-category-icons"])
        {
            routes.MapMethods($"/static/svg/{folder}/{{icon}}.svg", Reads, SendIconAsync);
        }

        routes.MapMethods(SocialPreview.Path, Reads, http => SendAsync(http, SocialPreview.Image));
    }

    private static async Task SendIconAsync(HttpContext http)
    {
        if (CategoryIcons.All.TryGetValue((string)http.Request.RouteValues["icon"]!, out var icon))
        {
            await SendAsync(http, icon);
            return;
        }

        AllowEveryOrigin(http);
        await IconUnknown.SendAsync(http);
    }

    private static async Task SendAsync(HttpContext http, Asset asset)
    {
        AllowEveryOrigin(http);

        // A release may draw anew.
        http.Response.Headers.CacheControl = "public, max-age=86400";
        await TypedResults.Bytes(asset.Bytes, asset.Type, entityTag: asset.Tag).ExecuteAsync(http);
    }

    // Always, because caches do not tell an image's request from a script's.
    private static void AllowEveryOrigin(HttpContext http) => http.Response.Headers.AccessControlAllowOrigin = "*";
}
