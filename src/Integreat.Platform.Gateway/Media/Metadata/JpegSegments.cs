using System.Buffers.Binary;

namespace Integreat.Platform.Gateway.Media.Metadata;

/// <summary>The segments of a JPEG file (ITU T.81, annex B).</summary>
internal static class JpegSegments
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    // Of the first application segment, without the preview that may follow.
    private const int JfifLength = 14;

    /// <summary>Writes what the picture needs; false if the file is none or not whole.</summary>
    public static bool Keep(ReadOnlySpan<byte> file, Stream kept)
    {
        if (file is not [0xFF, StartOfImage, ..])
        {
            return false;
        }

        kept.Write(file[..2]);
        var at = 2;
        while (NextMarker(file, ref at) is { } marker)
        {
            if (marker is EndOfImage)
            {
                kept.Write([0xFF, EndOfImage]);
                return true;
            }

            if (at + 2 > file.Length || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length))
            {
                return false;
            }

            Write(marker, file.Slice(at + 2, length - 2), kept);
            at += length;
            if (marker is StartOfScan)
            {
                var end = at + LengthOfScan(file[at..]);
                kept.Write(file[at..end]);
                at = end;
            }
        }

        return false;
    }

    /// <summary>Null where there is none. Any number of 0xFF may stand before it.</summary>
    private static byte? NextMarker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at >= file.Length || file[at] is not 0xFF)
        {
            return null;
        }

        while (at < file.Length && file[at] is 0xFF)
        {
            at++;
        }

        return at < file.Length ? file[at++] : null;
    }

    private static void Write(byte marker, ReadOnlySpan<byte> content, Stream kept)
    {
        switch (marker)
        {
            case 0xE0 when content.StartsWith("JFIF\0"u8) && content.Length >= JfifLength:
                Span<byte> jfif = stackalloc byte[JfifLength];
                content[..JfifLength].CopyTo(jfif);
                jfif[12..].Clear(); // it has no preview
                WriteSegment(marker, jfif, kept);
                break;
            case 0xE2 when content.StartsWith("ICC_PROFILE\0"u8):
            case 0xEE when content.StartsWith("Adobe"u8): // says how colours are stored
            case >= 0xC0 and <= 0xCF: // tables and frames
            case >= StartOfScan and <= 0xDF:
                WriteSegment(marker, content, kept);
                break;
        }
    }

    private static void WriteSegment(byte marker, ReadOnlySpan<byte> content, Stream kept)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(content.Length + 2));
        kept.Write(head);
        kept.Write(content);
    }

    /// <summary>Up to the next marker that is none of those that stand within a scan: a 0xFF of the data itself, or a restart.</summary>
    private static int LengthOfScan(ReadOnlySpan<byte> data)
    {
        for (var at = 0; at + 1 < data.Length; at++)
        {
            if (data[at] is 0xFF && data[at + 1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return data.Length;
    }
}
