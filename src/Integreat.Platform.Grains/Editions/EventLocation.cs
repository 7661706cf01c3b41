using System.Text.Json;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Where an event takes place, as its JSON object says it. Members: sections 3.6 and 3.7 of the public API's contract.</summary>
internal static class EventLocation
{
    /// <summary>Without a place all values are null; but the object is there, because clients look into it.</summary>
    public static void WriteNone(Utf8JsonWriter json)
    {
        json.WriteStartObject("location");
        foreach (var member in (ReadOnlySpan<string>)
            ["id", "name", "address", "town", "state", "postcode", "region", "country", "latitude", "longitude"])
        {
            json.WriteNull(member);
        }

        json.WriteEndObject();
        json.WriteNull("location_path");
    }
}
