using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Gateway.Screens.Locations;

/// <summary>What lies under the marks of a map, as the browser is told.</summary>
internal sealed record MapGround
{
    /// <summary>The operator's template of addresses; null: nobody is asked for pictures.</summary>
    public string? Tiles { get; private init; }

    /// <summary>Around the region; null when nobody has said.</summary>
    public BoundingBoxData? Box { get; private init; }

    /// <summary>The middle of the region, latitude first; null when nobody has said.</summary>
    public double[]? Center { get; private init; }

    public required string ZoomIn { get; init; }

    public required string ZoomOut { get; init; }

    public static async Task<MapGround> ReadAsync(IGrainFactory grains, Desk desk, ScreenOptions options, MapWords words)
    {
        // Where the region lies is no secret: readers see it in the list of all regions.
        var settings = (await grains.GetGrain<IRegionSettings>(desk.Key).ReadAsync(CancellationToken.None))?.Settings;
        return new MapGround
        {
            Tiles = options.MapTiles is "" ? null : options.MapTiles,
            Box = settings?.BoundingBox,
            Center = settings is null or { Latitude: 0, Longitude: 0 } ? null : [settings.Latitude, settings.Longitude],
            ZoomIn = words.ZoomIn,
            ZoomOut = words.ZoomOut,
        };
    }
}

/// <summary>A location as a map marks it.</summary>
/// <param name="IsFaint">Readers do not see it on the map.</param>
internal sealed record MapPlace(long Id, string Name, double Latitude, double Longitude, bool IsFaint);
