using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Integreat.Platform.Gateway.Media.Metadata;

/// <summary>The chunks of a WebP file (RFC 9649).</summary>
internal static class WebpChunks
{
    private const int Header = 12;
    private const int Frame = 8; // name, length
    private const byte ExifAndXmp = 0x0C;

    private static readonly FrozenSet<string> Needed = FrozenSet.Create("VP8X", "VP8 ", "VP8L", "ALPH", "ANIM", "ANMF", "ICCP");

    /// <summary>Writes what the picture needs; false if the file is none or not whole.</summary>
    public static bool Keep(ReadOnlySpan<byte> file, Stream kept)
    {
        if (file.Length < Header || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WEBP"u8)
            || BinaryPrimitives.ReadUInt32LittleEndian(file[4..]) is var length && (length < 4 || length > file.Length - 8))
        {
            return false;
        }

        kept.Write(file[..Header]);
        for (var rest = file[Header..((int)length + 8)]; rest.Length > 0;)
        {
            var size = rest.Length < Frame ? uint.MaxValue : BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (size > rest.Length - Frame)
            {
                return false;
            }

            var chunk = rest[..Math.Min(rest.Length, Frame + (int)size + ((int)size & 1))];
            Write(chunk, kept);
            rest = rest[chunk.Length..];
        }

        Span<byte> total = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(total, (uint)kept.Length - 8);
        kept.Position = 4;
        kept.Write(total);
        return true;
    }

    private static void Write(ReadOnlySpan<byte> chunk, Stream kept)
    {
        if (!Needed.Contains(Encoding.Latin1.GetString(chunk[..4])))
        {
            return;
        }

        if (chunk.StartsWith("VP8X"u8) && chunk.Length > Frame)
        {
            kept.Write(chunk[..Frame]);
            kept.WriteByte((byte)(chunk[Frame] & ~ExifAndXmp)); // says what follows
            kept.Write(chunk[(Frame + 1)..]);
        }
        else
        {
            kept.Write(chunk);
        }

        if ((chunk.Length & 1) is 1)
        {
            kept.WriteByte(0);
        }
    }
}
