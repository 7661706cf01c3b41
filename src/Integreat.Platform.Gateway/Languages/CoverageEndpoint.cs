using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Languages;

/// <summary>How far the translations of a region have come.</summary>
internal static class CoverageEndpoint
{
    public static void MapCoverage(this RouteGroupBuilder region) => region.MapGet("/coverage", ReadAsync).Needs("view-translation-report")
        .Shows<CoverageView>("How far the translations into each language have come.");

    private static async Task<IResult> ReadAsync(HttpContext http, IGrainFactory grains)
    {
        var region = RegionTarget.Of(http);
        var languages = grains.GetGrain<IRegionLanguages>(region.Key);
        return AdminProblems.Of(http, await languages.ReadCoverageAsync(region.Caller, http.RequestAborted), TypedResults.Ok);
    }
}
