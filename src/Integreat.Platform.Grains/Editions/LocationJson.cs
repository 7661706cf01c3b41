using System.Text.Json;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>The place of a location or of an event, and under which path a location stands. Rules: section 3.7 of the public API's contract.</summary>
internal static class LocationJson
{
    /// <summary>Writes the "location" object; of no location all members are null.</summary>
    public static void Write(Utf8JsonWriter json, EditionSources sources, LocationSource? location)
    {
        json.WriteStartObject("location");
        if (location is null)
        {
            foreach (var name in (ReadOnlySpan<string>)[
                "id", "name", "address", "town", "state", "postcode", "region", "country", "latitude", "longitude"])
            {
                json.WriteNull(name);
            }
        }
        else
        {
            json.WriteNumber("id", location.Id);
            json.WriteString("name", TextInDefaultLanguage(sources, location)?.Title);
            json.WriteString("address", location.Details.Address);
            json.WriteString("town", location.Details.City);
            json.WriteNull("state");
            json.WriteString("postcode", location.Details.PostalCode);
            json.WriteNull("region");
            json.WriteString("country", location.Details.Country);
            json.WriteNumber("latitude", location.Details.Latitude);
            json.WriteNumber("longitude", location.Details.Longitude);
        }

        json.WriteEndObject();
    }

    /// <summary>The public text by which a location is known in every language; null if there is none.</summary>
    public static PublicTextSource? TextInDefaultLanguage(EditionSources sources, LocationSource location) =>
        sources.Languages is [var root, ..] ? ShownText.PublicIn(location.Texts, root.Code) : null;

    /// <summary>"/region/language/locations/slug/" of the text that readers of the language get; null if they get none.</summary>
    public static string? PathOf(EditionSources sources, LocationSource location, string language) =>
        ShownText.Find(sources, location.Texts, language) is { } shown
            ? $"/{sources.Settings!.Slug}/{language}/locations/{shown.Text.Slug}/"
            : null;
}
