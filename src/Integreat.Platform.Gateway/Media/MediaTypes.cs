using System.Collections.Frozen;

namespace Integreat.Platform.Gateway.Media;

/// <param name="Name">The MIME type.</param>
/// <param name="IsShown">False: the browser offers it for download, whatever it takes the bytes for.</param>
internal sealed record MediaType(string Name, bool IsShown)
{
    /// <summary>An image, which can hold scripts all the same.</summary>
    public bool IsActive => Name == "image/svg+xml";
}

/// <summary>As what a file is served. By its name, never by its bytes: no browser opens what is not listed here.</summary>
internal static class MediaTypes
{
    private static readonly MediaType Unknown = new("application/octet-stream", IsShown: false);

    private static readonly FrozenDictionary<string, MediaType> Known = new Dictionary<string, MediaType>
    {
        [".avif"] = new("image/avif", true),
        [".bmp"] = new("image/bmp", true),
        [".gif"] = new("image/gif", true),
        [".ico"] = new("image/x-icon", true),
        [".jfif"] = new("image/jpeg", true),
        [".jpe"] = new("image/jpeg", true),
        [".jpeg"] = new("image/jpeg", true),
        [".jpg"] = new("image/jpeg", true),
        [".png"] = new("image/png", true),
        [".svg"] = new("image/svg+xml", true),
        [".webp"] = new("image/webp", true),

        [".pdf"] = new("application/pdf", true),

        [".aac"] = new("audio/aac", true),
        [".flac"] = new("audio/flac", true),
        [".m4a"] = new("audio/mp4", true),
        [".mp3"] = new("audio/mpeg", true),
        [".oga"] = new("audio/ogg", true),
        [".ogg"] = new("audio/ogg", true),
        [".opus"] = new("audio/ogg", true),
        [".wav"] = new("audio/wav", true),
        [".m4v"] = new("video/mp4", true),
        [".mov"] = new("video/quicktime", true),
        [".mp4"] = new("video/mp4", true),
        [".ogv"] = new("video/ogg", true),
        [".webm"] = new("video/webm", true),

        [".csv"] = new("text/csv; charset=utf-8", false),
        [".doc"] = new("application/msword", false),
        [".docx"] = new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", false),
        [".epub"] = new("application/epub+zip", false),
        [".ics"] = new("text/calendar; charset=utf-8", false),
        [".odp"] = new("application/vnd.oasis.opendocument.presentation", false),
        [".ods"] = new("application/vnd.oasis.opendocument.spreadsheet", false),
        [".odt"] = new("application/vnd.oasis.opendocument.text", false),
        [".ppt"] = new("application/vnd.ms-powerpoint", false),
        [".pptx"] = new("application/vnd.openxmlformats-officedocument.presentationml.presentation", false),
        [".rtf"] = new("application/rtf", false),
        [".txt"] = new("text/plain; charset=utf-8", false),
        [".xls"] = new("application/vnd.ms-excel", false),
        [".xlsx"] = new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", false),
        [".zip"] = new("application/zip", false),
    }.ToFrozenDictionary();

    public static MediaType Of(MediaPath path) => Known.GetValueOrDefault(path.Extension, Unknown);
}
