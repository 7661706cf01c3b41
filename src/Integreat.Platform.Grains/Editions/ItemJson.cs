using System.Text.Json;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Editions;

/// <summary>What the JSON objects of all items have in common.</summary>
internal static class ItemJson
{
    public static JsonWriterOptions WriterOptions { get; } = new() { Encoder = DomainJson.Options.Encoder, SkipValidation = true };

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

    public static void WriteNumber(Utf8JsonWriter json, string name, long? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
        else
        {
            json.WriteNull(name);
        }
    }
}
