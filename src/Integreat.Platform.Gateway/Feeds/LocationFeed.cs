using System.Globalization;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>The listed locations of an edition as GeoJSON (RFC 7946), for maps.</summary>
internal static class LocationFeed
{
    public const string Type = "application/geo+json";

    public static byte[] Write(EditionSnapshot edition, FeedSite site) => FeedJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteString("name", site.Name);
        json.WriteStartArray("features");
        foreach (var item in edition.OfKind(ItemKinds.Location).Where(item => item.Visibility is Visibility.Public).OrderBy(item => item.Id))
        {
            Write(json, edition, item, site);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, EditionSnapshot edition, Fragment item, FeedSite site)
    {
        var place = item.Location!;
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteNumber("id", item.Id);
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WriteStartArray("coordinates");
        json.WriteNumberValue(place.Longitude);
        json.WriteNumberValue(place.Latitude);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("name", item.Title);
        json.WriteString("url", site.WebAddress(item.Path));
        json.WriteText("category", edition.Find(ItemKinds.Category, place.Category)?.Title);
        json.WriteText("address", place.Address);
        json.WriteText("postalCode", place.PostalCode);
        json.WriteText("city", place.City);
        json.WriteText("country", place.Country);
        json.WriteBoolean("onMap", place.OnMap);
        json.WriteBoolean("temporarilyClosed", place.TemporarilyClosed);
        json.WriteString("jsonld", string.Create(CultureInfo.InvariantCulture, $"{site.FeedsUrl}/locations/{item.Id}.jsonld"));
        json.WriteString("lastUpdated", item.LastUpdated.UtcDateTime);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
