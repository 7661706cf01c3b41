using System.Text.Json;
using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Addresses of files. Rules: section 2.7 of the public API's contract.</summary>
internal static class MediaJson
{
    /// <summary>The file itself, or null without one.</summary>
    public static void WriteFile(Utf8JsonWriter json, string name, string cmsUrl, MediaSource? media) =>
        json.WriteString(name, media is null ? null : UrlOf(cmsUrl, media.File));

    /// <summary>
    /// The small picture with the moment of its last change, so that a new one is not taken for the old one; a picture without a small one
    /// stands for itself.
    /// </summary>
    public static void WriteThumbnail(Utf8JsonWriter json, string name, string cmsUrl, MediaSource? media) => json.WriteString(name, media switch
    {
        null => null,
        { Thumbnail: not "" } => $"{UrlOf(cmsUrl, media.Thumbnail)}?{Seconds(media.LastModified)}",
        _ when media.Type.StartsWith("image", StringComparison.Ordinal) => UrlOf(cmsUrl, media.File),
        _ => null,
    });

    private static string UrlOf(string cmsUrl, string file) => $"{cmsUrl}/media/{file}";

    /// <summary>Unix time in seconds with a fraction, "1565510262.456", "1565510262.0".</summary>
    private static string Seconds(DateTimeOffset moment)
    {
        var microseconds = (moment - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        return (microseconds / 1_000_000m).ToString("0.0#####", CultureInfo.InvariantCulture);
    }
}
