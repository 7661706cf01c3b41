using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>The calendar of an edition.</summary>
internal sealed class EventsEndpoints(EditionReplicas editions, FoundAnswers found)
{
    public void Map(V3Routes routes) => routes.MapEditionRead(EventsAsync, "events");

    private async Task EventsAsync(HttpContext http, DirectoryEntry region, string language)
    {
        if (!region.Serves(language))
        {
            await ApiError.NoLanguage.SendAsync(http);
            return;
        }

        // Only the presence of the parameter counts, whatever it says.
        var edition = await editions.FreshAsync(region.Region, language, http);
        var events = edition.Events(combineRecurring: http.Request.Query.ContainsKey("combine_recurring"));
        await found.SendAsync(http, region, language, edition, events);
    }
}
