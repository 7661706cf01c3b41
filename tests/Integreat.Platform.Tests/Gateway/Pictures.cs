using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using SkiaSharp;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>Small image files of every kind, with what cameras and programs write beside the picture: always the word <see cref="Secret"/>.</summary>
internal static class Pictures
{
    public const string Secret = "GPS 48.3705 N";

    /// <summary>Red, green, blue and white, from the top left corner as one reads.</summary>
    public static byte[] Plain(SKEncodedImageFormat format, int width = 60, int height = 40)
    {
        using var bitmap = Quarters(width, height);
        using var data = bitmap.Encode(format, 100);
        return data.ToArray();
    }

    public static SKBitmap Quarters(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                bitmap.SetPixel(x, y, (x < width / 2, y < height / 2) switch
                {
                    (true, true) => SKColors.Red,
                    (false, true) => SKColors.Lime,
                    (true, false) => SKColors.Blue,
                    _ => SKColors.White,
                });
            }
        }

        return bitmap;
    }

    /// <summary>The colours of the corners, as one reads.</summary>
    public static string Corners(byte[] image)
    {
        using var bitmap = SKBitmap.Decode(image);
        var (right, bottom) = (bitmap.Width - 4, bitmap.Height - 4);
        return string.Join(' ', new[] { (4, 4), (right, 4), (4, bottom), (right, bottom) }.Select(at => Name(bitmap.GetPixel(at.Item1, at.Item2))));
    }

    /// <summary>A JPEG with its orientation, a place, a preview's text, a comment and something behind its end.</summary>
    public static byte[] Photo(int orientation, int width = 60, int height = 40)
    {
        var jpeg = Plain(SKEncodedImageFormat.Jpeg, width, height);
        byte[] exif =
        [
            .. "Exif\0\0"u8,
            .. "MM\0*"u8, 0, 0, 0, 8, // big-endian, the first directory at 8
            0, 2, // two entries: how the camera was held, and where to find the place
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0x88, 0x25, 0, 4, 0, 0, 0, 1, 0, 0, 0, 38,
            0, 0, 0, 0, // no other directory
            0, 1, // one entry: on which side of the equator
            0x00, 0x01, 0, 2, 0, 0, 0, 2, (byte)'N', 0, 0, 0,
            0, 0, 0, 0,
            .. Encoding.ASCII.GetBytes(Secret),
        ];
        return
        [
            .. jpeg[..2], .. Segment(0xE1, exif), .. Segment(0xE1, Encoding.ASCII.GetBytes($"http://ns.adobe.com/xap/1.0/\0<x>{Secret}</x>")),
            .. Segment(0xED, Encoding.ASCII.GetBytes($"Photoshop 3.0\0{Secret}")), .. Segment(0xFE, Encoding.ASCII.GetBytes(Secret)),
            .. Segment(0xE2, Encoding.ASCII.GetBytes($"MPF\0{Secret}")), .. jpeg[2..], .. Encoding.ASCII.GetBytes(Secret),
        ];
    }

    public static byte[] Png()
    {
        var png = Plain(SKEncodedImageFormat.Png);
        var end = png.Length - 12;
        return
        [
            .. png[..end], .. Chunk("tEXt", $"Author\0{Secret}"), .. Chunk("iTXt", $"XML:com.adobe.xmp\0\0\0\0\0{Secret}"), .. Chunk("eXIf", $"MM\0*{Secret}"),
            .. Chunk("prVt", Secret), .. png[end..], .. Encoding.ASCII.GetBytes(Secret),
        ];
    }

    public static byte[] Gif() =>
    [
        .. "GIF89a"u8, 2, 0, 2, 0, 0x80, 0, 0, 0xFF, 0, 0, 0, 0, 0xFF, // red and blue
        0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0,
        0x21, 0xFE, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0,
        0x21, 0xFF, 11, .. "XMP DataXMP"u8, (byte)Secret.Length, .. Encoding.ASCII.GetBytes(Secret), 0,
        0x21, 0xF9, 4, 0, 10, 0, 0, 0,
        0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0,
        0x3B, .. Encoding.ASCII.GetBytes(Secret),
    ];

    public static byte[] Webp()
    {
        var plain = Plain(SKEncodedImageFormat.Webp)[12..];
        if (plain.AsSpan().StartsWith("VP8X"u8))
        {
            plain = plain[18..];
        }

        byte[] chunks = [.. Riff("VP8X", [0x0C, 0, 0, 0, 59, 0, 0, 39, 0, 0]), .. plain, .. Riff("EXIF", Encoding.ASCII.GetBytes(Secret)), .. Riff("XMP ", Encoding.ASCII.GetBytes(Secret))];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, chunks.Length + 4);
        return [.. "RIFF"u8, .. length, .. "WEBP"u8, .. chunks, .. Encoding.ASCII.GetBytes(Secret)];
    }

    /// <summary>A PNG of a few bytes that says it is very large.</summary>
    public static byte[] Bomb(int width, int height)
    {
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. Chunk("IHDR", Encoding.Latin1.GetString(header)), .. Chunk("IDAT", ""), .. Chunk("IEND", "")];
    }

    public static byte[] Pdf(int length = 100) => [.. "%PDF-1.7\n"u8, .. new byte[length], .. "\n%%EOF\n"u8];

    public static byte[] Svg(string inside = "<path d='M0 0h1v1z'/>") =>
        Encoding.UTF8.GetBytes($"<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>{inside}</svg>");

    public static bool Tells(byte[] file) => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0 || file.AsSpan().IndexOf("Exif"u8) >= 0;

    private static byte[] Segment(byte marker, byte[] content)
    {
        var length = content.Length + 2;
        return [0xFF, marker, (byte)(length >> 8), (byte)length, .. content];
    }

    private static byte[] Chunk(string name, string content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(name), .. Encoding.Latin1.GetBytes(content)];
        var (length, checksum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(named));
        return [.. length, .. named, .. checksum];
    }

    private static byte[] Riff(string name, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Encoding.ASCII.GetBytes(name), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static string Name(SKColor color) => (color.Red > 127, color.Green > 127, color.Blue > 127) switch
    {
        (true, false, false) => "red",
        (false, true, false) => "green",
        (false, false, true) => "blue",
        (true, true, true) => "white",
        _ => color.ToString(),
    };
}
