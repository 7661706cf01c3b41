using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The locations of an edition, and the categories that locations may have.</summary>
internal sealed class LocationsEndpoints(EditionReplicas editions, FoundAnswers found)
{
    public void Map(V3Routes routes)
    {
        routes.MapServedEditionRead(LocationsAsync, "locations");
        routes.MapServedEditionRead(CategoriesAsync, "location-categories");
    }

    private async Task LocationsAsync(HttpContext http, DirectoryEntry region, string language)
    {
        bool? onMap = null;
        if (http.Request.Query.TryGetValue("on_map", out var values))
        {
            // Of a parameter given several times the last one counts; an empty one is no truth value.
            var word = values[^1] ?? "";
            if (!TruthValue.TryParse(word, out var wanted))
            {
                await ApiError.NoTruth(word).SendAsync(http);
                return;
            }

            onMap = wanted;
        }

        var edition = await editions.FreshAsync(region.Region, language, http);
        await found.SendAsync(http, region, language, edition, edition.Locations(onMap));
    }

    private async Task CategoriesAsync(HttpContext http, DirectoryEntry region, string language)
    {
        var edition = await editions.FreshAsync(region.Region, language, http);
        await found.SendAsync(http, region, language, edition, edition.Categories);
    }
}
