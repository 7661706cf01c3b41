using SkiaSharp;

namespace Integreat.Platform.Gateway.Media;

/// <summary>Small pictures of images: upright, in sRGB, without anything else that the original tells of its place and camera.</summary>
internal static class Thumbnails
{
    /// <summary>Pixels of the longer side, at most; smaller images keep their size.</summary>
    public const int LongestSide = 300;

    /// <summary>Larger images have no thumbnail, which is made in memory.</summary>
    public const long MostBytes = 64 * 1024 * 1024;

    // More than a telephone takes (50 million pixels). Beyond it, an image of a few kilobytes can ask for any amount of memory.
    public const long MostPixels = 64_000_000;

    private const int SmallQuality = 85;

    /// <summary>The first frame of an image, small.</summary>
    /// <param name="extension">The format to write: .webp, .png, .jpg or .jpeg.</param>
    /// <returns>Null if these bytes are no image that can be read, or the format cannot be written.</returns>
    public static byte[]? Make(Stream image, string extension) => Make(image, extension, LongestSide, SmallQuality);

    /// <summary>The same in another size.</summary>
    /// <param name="quality">1 to 100, where the format loses something.</param>
    public static byte[]? Make(Stream image, string extension, int longestSide, int quality)
    {
        if (FormatOf(extension) is not { } format || image.Length > MostBytes)
        {
            return null;
        }

        using var data = SKData.Create(image);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            return null;
        }

        var scale = Math.Min(1, (float)longestSide / Math.Max(codec.Info.Width, codec.Info.Height));
        using var decoded = Decode(codec, scale);
        return decoded is null ? null : Write(decoded, codec, scale, format, quality);
    }

    private static SKEncodedImageFormat? FormatOf(string extension) => extension switch
    {
        ".webp" => SKEncodedImageFormat.Webp,
        ".png" => SKEncodedImageFormat.Png,
        ".jpg" or ".jpeg" => SKEncodedImageFormat.Jpeg,
        _ => null,
    };

    /// <summary>Where the format allows it, at about twice the size that is needed, which saves most of the memory and time.</summary>
    private static SKBitmap? Decode(SKCodec codec, float scale)
    {
        var size = codec.GetScaledDimensions(Math.Min(1, 2 * scale));
        using var srgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static byte[] Write(SKBitmap decoded, SKCodec codec, float scale, SKEncodedImageFormat format, int quality)
    {
        var width = Math.Max(1, (int)MathF.Round(codec.Info.Width * scale));
        var height = Math.Max(1, (int)MathF.Round(codec.Info.Height * scale));
        var isOnItsSide = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        using var small = new SKBitmap(new SKImageInfo(
            isOnItsSide ? height : width, isOnItsSide ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul, decoded.ColorSpace));
        using var canvas = new SKCanvas(small);

        // What is transparent would be black in a JPEG.
        canvas.Clear(format == SKEncodedImageFormat.Jpeg ? SKColors.White : SKColors.Transparent);
        canvas.SetMatrix(Upright(codec.EncodedOrigin, width, height));
        canvas.DrawBitmap(decoded, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), null);
        canvas.Flush();
        using var written = small.Encode(format, quality);
        return written.ToArray();
    }

    /// <summary>Turns an image that is stored as the camera was held. The names say where the stored first row and column belong.</summary>
    private static SKMatrix Upright(SKEncodedOrigin origin, int width, int height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
