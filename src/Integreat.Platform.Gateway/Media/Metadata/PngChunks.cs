using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Integreat.Platform.Gateway.Media.Metadata;

/// <summary>The chunks of a PNG file (W3C, third edition).</summary>
internal static class PngChunks
{
    private const int Frame = 12; // length, name, check sum

    // The picture, its colours, its frames. Not here: texts, EXIF, times, and whatever a program adds for itself.
    private static readonly FrozenSet<string> Needed = FrozenSet.Create(
        "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "pHYs", "acTL", "fcTL", "fdAT");

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Writes what the picture needs; false if the file is none or not whole.</summary>
    public static bool Keep(ReadOnlySpan<byte> file, Stream kept)
    {
        if (!file.StartsWith(Signature))
        {
            return false;
        }

        kept.Write(Signature);
        for (var rest = file[Signature.Length..]; rest.Length >= Frame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame)
            {
                return false;
            }

            var chunk = rest[..(Frame + (int)length)];
            var name = Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (Needed.Contains(name))
            {
                kept.Write(chunk);
            }

            if (name is "IEND")
            {
                return true;
            }

            rest = rest[chunk.Length..];
        }

        return false;
    }
}
