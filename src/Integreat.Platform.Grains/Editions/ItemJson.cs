using System.Text.Json;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Members that the JSON objects of every kind of item share.</summary>
internal static class ItemJson
{
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

    /// <summary>The number of the text's version; null where another language's text is shown.</summary>
    public static void WriteId(Utf8JsonWriter json, long? translation)
    {
        if (translation is { } id)
        {
            json.WriteNumber("id", id);
        }
        else
        {
            json.WriteNull("id");
        }
    }

    public static void WriteAddress(Utf8JsonWriter json, string cmsUrl, string path)
    {
        json.WriteString("url", cmsUrl + path);
        json.WriteString("path", path);
    }

    public static void WriteLastUpdated(Utf8JsonWriter json, DateTimeOffset lastUpdated, TimeZoneInfo zone)
    {
        json.WriteString("modified_gmt", Moments.Utc(lastUpdated));
        json.WriteString("last_updated", Moments.Local(lastUpdated, zone));
    }
}
