using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Onboarding;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Onboarding;

/// <summary>
/// Leads whoever has the preview link of a region to it. Hidden regions are readable for all who know their address, as the public API has it;
/// what the link adds is that it is known to have been followed.
/// </summary>
internal static class PreviewEndpoint
{
    private const int SecretLength = 43;

    private static readonly Problem Unknown =
        new(404, "preview-unknown", "This link does not work any more. Ask whoever sent it for the present one.");

    public static void MapPreview(this IEndpointRouteBuilder routes) => routes.MapGet("/preview/{region}/{secret}", OpenAsync);

    public static string Link(string site, string slug, string secret) => $"{site}/preview/{slug}/{secret}";

    private static async Task<IResult> OpenAsync(
        string region, string secret, HttpContext http, IGrainFactory grains, DirectoryReplica directory, IOptions<PublicOptions> site)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer"; // the address is the secret
        var regions = await directory.FreshAsync(http);
        if ((regions.Find(region) ?? regions.FindMoved(region)) is not { } known || secret.Length != SecretLength)
        {
            return Unknown;
        }

        var hash = SecretHash.Of(secret);
        var outcome = await grains.GetGrain<IRegionOnboarding>(GrainKeys.Region(known.Region)).SeePreviewAsync(
            CommandContext.Service($"see-preview:{Guid.CreateVersion7():n}"), hash);
        return outcome.RefusalCode is null ? Results.Redirect($"{site.Value.WebAppUrl}/{known.Slug}") : Unknown;
    }
}
