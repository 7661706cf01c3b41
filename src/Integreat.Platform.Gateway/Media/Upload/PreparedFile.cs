using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Xml;
using Integreat.Platform.Gateway.Media.Metadata;
using Integreat.Platform.Gateway.Problems;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Media.Upload;

/// <summary>A file as readers will get it, with the smaller pictures of it.</summary>
/// <param name="Content">Can seek, and is at its beginning.</param>
/// <param name="Hash">SHA-256 of the content, lower-case hex.</param>
internal sealed record PreparedFile(
    FileKind Kind, Stream Content, string Hash, int Width, int Height, ImmutableArray<(int LongestSide, byte[] Bytes)> Small)
{
    // Of a list, of a page on a telephone, and of one on a large screen.
    private static readonly ImmutableArray<int> Sizes = [Thumbnails.LongestSide, 800, 1600];

    private const int SmallQuality = 85;
    private const int OwnQuality = 92;
    private const int PdfTail = 2048;

    private static readonly Problem TypeRefused = new(
        415, "media-type-refused", "Files are images (JPEG, PNG, GIF, WebP, SVG) or PDF, and this is none, whatever its name says. Convert it first.");

    private static readonly Problem Broken = new(
        422, "media-broken", "The file is damaged, or not all of it has arrived. Open it, save it again and upload that.");

    private static readonly Problem TooManyPixels = new(
        422, "media-too-many-pixels", $"An image has at most {Thumbnails.MostPixels / 1_000_000} million pixels. Make it smaller and upload that.");

    private static readonly Problem Dangerous = new(
        422, "media-dangerous",
        "This drawing may do more than draw: scripts, links, animations, parts from elsewhere and styles that load something are not taken. Export it as a "
            + "plain SVG, or as PNG.");

    /// <summary>What all of it takes in the store, in bytes.</summary>
    public long Size => Content.Length + Small.Sum(small => (long)small.Bytes.Length);

    /// <summary>The file, or why it is not taken. Takes as long as an image takes to decode.</summary>
    public static (PreparedFile? File, Problem? Problem) Of(ReceivedFile received)
    {
        var kind = KindOf(received.Bytes);
        return kind?.Extension switch
        {
            null => (null, TypeRefused),
            ".pdf" => OfPdf(received),
            ".svg" => OfDrawing(received),
            _ => OfImage(received, kind),
        };
    }

    private static FileKind? KindOf(FileStream file)
    {
        Span<byte> beginning = stackalloc byte[FileKind.Telling];
        var length = file.ReadAtLeast(beginning, beginning.Length, throwOnEndOfStream: false);
        file.Position = 0;
        return FileKind.Of(beginning[..length]);
    }

    // As it is: a form with its fields, or what its author says of it, is nothing to be changed by us.
    private static (PreparedFile?, Problem?) OfPdf(ReceivedFile received)
    {
        var tail = new byte[Math.Min(PdfTail, received.Bytes.Length)];
        received.Bytes.Position = received.Bytes.Length - tail.Length;
        received.Bytes.ReadExactly(tail);
        received.Bytes.Position = 0;
        return tail.AsSpan().IndexOf("%%EOF"u8) < 0
            ? (null, Broken)
            : (new PreparedFile(FileKind.Pdf, received.Bytes, received.Hash, 0, 0, []), null);
    }

    private static (PreparedFile?, Problem?) OfDrawing(ReceivedFile received)
    {
        try
        {
            return SvgDrawing.Clean(received.Bytes) is { } drawing
                ? (new PreparedFile(FileKind.Svg, new MemoryStream(drawing), HashOf(drawing), 0, 0, []), null)
                : (null, Dangerous);
        }
        catch (XmlException)
        {
            return (null, Broken);
        }
    }

    private static (PreparedFile?, Problem?) OfImage(ReceivedFile received, FileKind kind)
    {
        var bytes = new byte[received.Bytes.Length];
        received.Bytes.ReadExactly(bytes);
        received.Bytes.Position = 0;
        if (ReadHead(bytes) is not { } head)
        {
            return (null, Broken);
        }

        if ((long)head.Width * head.Height > Thumbnails.MostPixels)
        {
            return (null, TooManyPixels);
        }

        var own = head.IsTurned
            ? Thumbnails.Make(new MemoryStream(bytes), kind.Extension, int.MaxValue, OwnQuality)
            : ImageMetadata.Remove(bytes, kind.Extension);
        if (own is null || ReadHead(own) is not { } image)
        {
            return (null, Broken);
        }

        var longest = Math.Max(image.Width, image.Height);
        var small = ImmutableArray.CreateBuilder<(int, byte[])>();
        foreach (var size in Sizes.Where(size => size == Sizes[0] || size < longest))
        {
            if (Thumbnails.Make(new MemoryStream(own), ContentPath.SmallExtension(kind.Extension), size, SmallQuality) is not { } picture)
            {
                return (null, Broken);
            }

            small.Add((size, picture));
        }

        return (new PreparedFile(kind, new MemoryStream(own), HashOf(own), image.Width, image.Height, small.ToImmutable()), null);
    }

    /// <summary>What is known before a pixel is decoded; null if it is no image.</summary>
    private static (int Width, int Height, bool IsTurned)? ReadHead(byte[] bytes)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        return codec is null
            ? null
            : (codec.Info.Width, codec.Info.Height, codec.EncodedOrigin is not SKEncodedOrigin.TopLeft && codec.FrameCount <= 1);
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
