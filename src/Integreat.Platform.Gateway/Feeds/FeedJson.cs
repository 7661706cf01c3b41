using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>How the feeds that are JSON are written.</summary>
internal static class FeedJson
{
    // Letters of all scripts as they are; what could end a script element in a page is escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static byte[] Write(Action<Utf8JsonWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            write(json);
        }

        return bytes.ToArray();
    }

    /// <summary>Writes the member unless the text is empty.</summary>
    public static void WriteText(this Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            json.WriteString(name, text);
        }
    }
}
