using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The region's imprint: one object, or an empty array where there is none.</summary>
internal sealed class ImprintEndpoints(EditionReplicas editions)
{
    public void Map(V3Routes routes) => routes.MapEditionRead(ImprintAsync, "imprint", "disclaimer");

    private async Task ImprintAsync(HttpContext http, DirectoryEntry region, string language)
    {
        if (!region.Serves(language))
        {
            await ApiError.NoLanguage.SendAsync(http);
            return;
        }

        var edition = await editions.FreshAsync(region.Region, language, http);
        await BodyResponse.SendAsync(http, edition.OfKind(ItemKinds.Imprint) is [{ Visibility: Visibility.Public } imprint]
            ? edition.Single(imprint)
            : Body.List([]));
    }
}
