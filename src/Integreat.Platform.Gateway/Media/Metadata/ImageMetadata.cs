namespace Integreat.Platform.Gateway.Media.Metadata;

/// <summary>
/// Leaves of an image file what its picture needs: everything that is not known to be that goes (where and with what it was taken, by whom, its
/// preview, what lies behind its end). The picture itself stays bit by bit as it is.
/// </summary>
internal static class ImageMetadata
{
    /// <summary>The image without them, or null if the file is broken or ends too early.</summary>
    /// <param name="extension">.jpg, .png, .gif or .webp, by the content.</param>
    public static byte[]? Remove(ReadOnlySpan<byte> image, string extension)
    {
        var kept = new MemoryStream(image.Length);
        var isWhole = extension switch
        {
            ".jpg" => JpegSegments.Keep(image, kept),
            ".png" => PngChunks.Keep(image, kept),
            ".gif" => GifBlocks.Keep(image, kept),
            ".webp" => WebpChunks.Keep(image, kept),
            _ => throw new ArgumentOutOfRangeException(nameof(extension), extension, "Nothing is known of such images."),
        };
        return isWhole ? kept.ToArray() : null;
    }
}
