using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Screens;

/// <summary>
/// Says in the head of an answer that there is no such screen. What stands on it is found out in the circuit; a browser, or whoever checks links, has only this.
/// </summary>
internal sealed class ScreenStatus(DirectoryReplica directory, IGrainFactory grains)
{
    // Of a region that does not answer soon the screen itself says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    public async Task SetAsync(HttpContext http)
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type == typeof(NotFound) || !await KnowsRegionAsync(http))
        {
            // At the last moment: what is not found while components are rendered is answered without a page.
            http.Response.OnStarting(() =>
            {
                http.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    // A region in which somebody has no rights is none for them.
    private async Task<bool> KnowsRegionAsync(HttpContext http)
    {
        if (http.GetRouteValue("Slug") is not string slug || Visitor.Of(http.User) is not { } visitor)
        {
            return true;
        }

        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
            patience.CancelAfter(Patience);
            var regions = await directory.ReadAsync(patience.Token);
            return (regions.Find(slug) ?? regions.FindMoved(slug)) is { } region
                && await grains.GetGrain<IRegionMembers>(GrainKeys.Region(region.Region)).KnowsAsync(visitor.Caller, patience.Token).WaitAsync(patience.Token);
        }
        catch (Exception exception) when (Unreachable.Is(exception) || exception is OverloadedException or OperationCanceledException)
        {
            return true;
        }
    }
}
