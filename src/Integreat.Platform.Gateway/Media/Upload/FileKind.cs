namespace Integreat.Platform.Gateway.Media.Upload;

/// <summary>A kind of file that editors may upload.</summary>
/// <param name="Extension">With its dot.</param>
internal sealed record FileKind(string Extension, string Type)
{
    public static readonly FileKind Jpeg = new(".jpg", "image/jpeg");
    public static readonly FileKind Png = new(".png", "image/png");
    public static readonly FileKind Gif = new(".gif", "image/gif");
    public static readonly FileKind Webp = new(".webp", "image/webp");
    public static readonly FileKind Svg = new(".svg", "image/svg+xml");
    public static readonly FileKind Pdf = new(".pdf", "application/pdf");

    /// <summary>So many bytes of the beginning tell the kind.</summary>
    public const int Telling = 16;

    /// <summary>By the first bytes of the file, whatever its name is; null for all others.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> beginning) => beginning switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        _ when beginning.StartsWith("GIF87a"u8) || beginning.StartsWith("GIF89a"u8) => Gif,
        _ when beginning.StartsWith("RIFF"u8) && beginning.Length >= 12 && beginning[8..].StartsWith("WEBP"u8) => Webp,
        _ when beginning.StartsWith("%PDF-"u8) => Pdf,

        // XML of any encoding; whether it is a drawing turns out when it is read.
        [0xEF, 0xBB, 0xBF, (byte)'<', ..] or [0xFF, 0xFE, (byte)'<', ..] or [0xFE, 0xFF, 0, (byte)'<', ..] => Svg,
        _ when beginning.TrimStart(" \t\r\n"u8) is [(byte)'<', ..] => Svg,
        _ => null,
    };
}
