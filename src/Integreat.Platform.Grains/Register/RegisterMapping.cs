using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;
using Integreat.Platform.Storage.Register;

namespace Integreat.Platform.Grains.Register;

/// <summary>Between entries that travel and those that are stored.</summary>
internal static class RegisterMapping
{
    private const double Millionths = 1_000_000;

    public static StoredMunicipality ToStored(Municipality entry) => new(
        entry.Ags, entry.Name, SearchName.Of(entry.Name), entry.Kind, entry.PostalCode,
        entry is { Latitude: { } latitude, Longitude: { } longitude } ? new StoredPoint(Whole(latitude), Whole(longitude)) : null,
        entry.BoundingBox is { } box ? new StoredBox(Whole(box.South), Whole(box.West), Whole(box.North), Whole(box.East)) : null,
        entry.Hectares,
        entry.Population);

    public static Municipality ToData(StoredMunicipality entry) => new()
    {
        Ags = entry.Ags,
        Name = entry.Name,
        Kind = entry.Kind,
        PostalCode = entry.PostalCode,
        Slug = entry.Search.Replace(' ', '-'),
        Latitude = entry.Point?.Latitude / Millionths,
        Longitude = entry.Point?.Longitude / Millionths,
        BoundingBox = entry.Box is { } box
            ? new BoundingBoxData(box.South / Millionths, box.West / Millionths, box.North / Millionths, box.East / Millionths)
            : null,
        Hectares = entry.Hectares,
        Population = entry.Population,
    };

    private static long Whole(double degrees) => (long)Math.Round(degrees * Millionths);
}
