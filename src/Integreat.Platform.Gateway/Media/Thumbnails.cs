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
    private const long MostPixels = 64_000_000;

    /// <summary>The first frame of an image, small.</summary>
    /// <param name="extension">The format to write: .webp, .png, .jpg or .jpeg.</param>
    /// <returns>Null if these bytes are no image that can be read, or the format cannot be written.</returns>
    public static byte[]? Make(Stream image, string extension)
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

        using var decoded = Decode(codec);
        return decoded is null ? null : Write(decoded, codec, format);
    }

    private static SKEncodedImageFormat? FormatOf(string extension) => extension switch
    {
        ".webp" => SKEncodedImageFormat.Webp,
        ".png" => SKEncodedImageFormat.Png,
        ".jpg" or ".jpeg" => SKEncodedImageFormat.Jpeg,
        _ => null,
    };

    /// <summary>Where the format allows it, at about twice the size that is needed, which saves most of the memory and time.</summary>
    private static SKBitmap? Decode(SKCodec codec)
    {
        var size = codec.GetScaledDimensions(Math.Min(1, 2 * Scale(codec.Info)));
        using var srgb = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        return null;
    }

    private static byte[] Write(SKBitmap decoded, SKCodec codec, SKEncodedImageFormat format)
    {
        var width = Math.Max(1, (int)MathF.Round(codec.Info.Width * Scale(codec.Info)));
        var height = Math.Max(1, (int)MathF.Round(codec.Info.Height * Scale(codec.Info)));
        var isOnItsSide = codec.EncodedOrigin >= SKEncodedOrigin.LeftTop;
        using var small = new SKBitmap(new SKImageInfo(
            isOnItsSide ? height : width, isOnItsSide ? width : height, SKColorType.Rgba8888, SKAlphaType.Premul, decoded.ColorSpace));
        using var canvas = new SKCanvas(small);

        // What is transparent would be black in a JPEG.
        canvas.Clear(format == SKEncodedImageFormat.Jpeg ? SKColors.White : SKColors.Transparent);
        canvas.SetMatrix(Upright(codec.EncodedOrigin, width, height));
        canvas.DrawBitmap(decoded, SKRect.Create(width, height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear), null);
        canvas.Flush();
        using var written = small.Encode(format, quality: 85);
        return written.ToArray();
    }

    private static float Scale(SKImageInfo image) => Math.Min(1, (float)LongestSide / Math.Max(image.Width, image.Height));

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
