using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The list of regions, one region, its languages and its offers.</summary>
internal sealed class RegionEndpoints(DirectoryReplica directory)
{
    public void Map(V3Routes routes)
    {
        routes.MapRead(
            async http => await BodyResponse.SendAsync(http, (await directory.FreshAsync(http)).Regions),
            "/api/v3/regions",
            "/wp-json/extensions/v3/sites");

        routes.MapRegionRead(
            Read((regions, region) => regions.Region(region)),
            "/api/v3/regions/{region}",
            "/wp-json/extensions/v3/sites/{region}");

        // The older form says "de" for every region, whether it has German or not.
        routes.MapRegionRead(
            Read((regions, region) => regions.Languages(region)),
            "/api/v3/{region}/languages",
            "/{region}/de/wp-json/extensions/v3/languages");

        // Offers are the same in all languages, also in one that there is not.
        routes.MapRegionRead(
            (http, regions, region) => BodyResponse.SendAsync(http, regions.Offers(region)),
            "/api/v3/{region}/offers",
            "/api/v3/{region}/extras",
            "/api/v3/{region}/{language:slug}/offers",
            "/api/v3/{region}/{language:slug}/extras",
            "/{region}/{language:slug}/wp-json/extensions/v3/offers",
            "/{region}/{language:slug}/wp-json/extensions/v3/extras");
    }

    private static RegionRead Read(Func<DirectorySnapshot, DirectoryEntry, Body> answer) => (http, regions, region) =>
        DirectorySnapshot.IsArchived(region)
            ? ApiError.RegionArchived.SendAsync(http)
            : BodyResponse.SendAsync(http, answer(regions, region));
}
