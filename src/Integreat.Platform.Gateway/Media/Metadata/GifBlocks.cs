namespace Integreat.Platform.Gateway.Media.Metadata;

/// <summary>The blocks of a GIF file (version 89a).</summary>
internal static class GifBlocks
{
    private const int Header = 13;
    private const int ImageDescriptor = 10;

    /// <summary>Writes what the picture needs; false if the file is none or not whole.</summary>
    public static bool Keep(ReadOnlySpan<byte> file, Stream kept)
    {
        if (file.Length < Header || !(file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8)))
        {
            return false;
        }

        var at = Header + ColoursOf(file[10]);
        if (at > file.Length)
        {
            return false;
        }

        kept.Write(file[..at]);
        while (at < file.Length)
        {
            var start = at;
            switch (file[at])
            {
                case 0x3B:
                    kept.WriteByte(0x3B);
                    return true;
                case 0x2C when at + ImageDescriptor < file.Length:
                    at += ImageDescriptor + ColoursOf(file[at + 9]) + 1; // and the length of the first code
                    break;
                case 0x21 when at + 2 < file.Length:
                    at += 2;
                    break;
                default:
                    return false;
            }

            if (!SkipParts(file, ref at))
            {
                return false;
            }

            if (IsNeeded(file[start..at]))
            {
                kept.Write(file[start..at]);
            }
        }

        return false;
    }

    private static int ColoursOf(byte flags) => (flags & 0x80) is 0 ? 0 : 3 << ((flags & 7) + 1);

    private static bool SkipParts(ReadOnlySpan<byte> file, ref int at)
    {
        while (at < file.Length && file[at] is not 0)
        {
            at += file[at] + 1;
        }

        return ++at <= file.Length;
    }

    // An image, how long and where it is shown, and how often all are.
    private static bool IsNeeded(ReadOnlySpan<byte> block) =>
        block is [0x2C, ..] or [0x21, 0xF9, ..]
        || (block is [0x21, 0xFF, 11, ..] && (block[3..].StartsWith("NETSCAPE2.0"u8) || block[3..].StartsWith("ANIMEXTS1.0"u8)));
}
