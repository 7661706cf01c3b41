using System.Buffers.Binary;
using System.IO.Hashing;
using Integreat.Platform.Gateway.Media;
using SkiaSharp;

namespace Integreat.Platform.Tests.Gateway;

public sealed class ThumbnailsTests
{
    [Theory]
    [InlineData(1200, 600, 300, 150)]
    [InlineData(600, 1200, 150, 300)]
    [InlineData(301, 301, 300, 300)]
    [InlineData(120, 60, 120, 60)] // never larger than the image
    [InlineData(3000, 2, 300, 1)] // never nothing
    public void A_thumbnail_has_the_shape_of_its_image(int width, int height, int expectedWidth, int expectedHeight)
    {
        using var small = Read(Thumbnails.Make(Image(width, height), ".png"));

        Assert.Equal((expectedWidth, expectedHeight), (small.Width, small.Height));
    }

    [Theory]
    [InlineData(".webp", SKEncodedImageFormat.Webp)]
    [InlineData(".png", SKEncodedImageFormat.Png)]
    [InlineData(".jpg", SKEncodedImageFormat.Jpeg)]
    [InlineData(".jpeg", SKEncodedImageFormat.Jpeg)]
    public void It_is_written_as_its_name_says(string extension, SKEncodedImageFormat expected)
    {
        foreach (var format in (SKEncodedImageFormat[])[SKEncodedImageFormat.Jpeg, SKEncodedImageFormat.Png, SKEncodedImageFormat.Webp])
        {
            using var codec = SKCodec.Create(new MemoryStream(Thumbnails.Make(Image(800, 400, format), extension)!));

            Assert.Equal(expected, codec.EncodedFormat);
        }
    }

    // The corner that is red when the image is held as the camera's owner saw it.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public void An_image_that_was_taken_on_its_side_is_upright(int orientation)
    {
        using var upright = Quarters(600, 400);
        using var stored = Stored(upright, orientation);
        var photo = WithOrientation(stored, orientation);

        using var small = Read(Thumbnails.Make(photo, ".png"));

        Assert.Equal((300, 200), (small.Width, small.Height));
        Assert.Equal("red green blue white", Corners(small));
    }

    [Fact]
    public void What_an_image_tells_beside_the_picture_is_left_out()
    {
        using var image = Quarters(600, 400);
        var bytes = WithOrientation(image, 1).ToArray();
        Assert.True(bytes.AsSpan().IndexOf("Exif"u8) > 0);

        Assert.Equal(-1, Thumbnails.Make(new MemoryStream(bytes), ".jpg").AsSpan().IndexOf("Exif"u8));
    }

    [Fact]
    public void What_is_transparent_is_white_where_nothing_can_be_transparent()
    {
        using var clear = new SKBitmap(new SKImageInfo(400, 400, SKColorType.Rgba8888, SKAlphaType.Premul));
        clear.Erase(SKColors.Transparent);
        using var png = clear.Encode(SKEncodedImageFormat.Png, 100);

        using var jpeg = Read(Thumbnails.Make(png.AsStream(), ".jpg"));
        using var webp = Read(Thumbnails.Make(png.AsStream(), ".webp"));

        Assert.Equal(SKColors.White, jpeg.GetPixel(150, 150));
        Assert.Equal(0, webp.GetPixel(150, 150).Alpha);
    }

    [Theory]
    [InlineData("")]
    [InlineData("this is no image")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("\u0089PNG\r\n\u001a\n")]
    public void What_is_no_image_has_no_thumbnail(string content) =>
        Assert.Null(Thumbnails.Make(new MemoryStream(System.Text.Encoding.Latin1.GetBytes(content)), ".png"));

    [Fact]
    public void Half_an_image_has_no_thumbnail()
    {
        var bytes = Image(800, 400, SKEncodedImageFormat.Png).ToArray();

        Assert.Null(Thumbnails.Make(new MemoryStream(bytes[..(bytes.Length / 2)]), ".png"));
    }

    [Fact]
    public void An_image_that_asks_for_all_the_memory_there_is_has_no_thumbnail()
    {
        var before = GC.GetTotalAllocatedBytes();

        Assert.Null(Thumbnails.Make(EmptyPng(50_000, 50_000), ".png"));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".gif")]
    [InlineData(".avif")]
    [InlineData(".html")]
    public void A_format_that_is_not_written_gives_no_thumbnail(string extension) =>
        Assert.Null(Thumbnails.Make(Image(10, 10), extension));

    internal static MemoryStream Image(int width, int height, SKEncodedImageFormat format = SKEncodedImageFormat.Jpeg)
    {
        using var bitmap = Quarters(width, height);
        using var data = bitmap.Encode(format, 90);
        return new MemoryStream(data.ToArray());
    }

    private static SKBitmap Read(byte[]? thumbnail) => SKBitmap.Decode(thumbnail!);

    /// <summary>Red, green, blue and white, from the top left corner as one reads.</summary>
    private static SKBitmap Quarters(int width, int height)
    {
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColors.White);
        Fill(canvas, SKRect.Create(0, 0, width / 2, height / 2), SKColors.Red);
        Fill(canvas, SKRect.Create(width / 2, 0, width, height / 2), SKColors.Lime);
        Fill(canvas, SKRect.Create(0, height / 2, width / 2, height), SKColors.Blue);
        return bitmap;
    }

    private static void Fill(SKCanvas canvas, SKRect place, SKColor color)
    {
        using var paint = new SKPaint();
        paint.Color = color;
        canvas.DrawRect(place, paint);
    }

    private static string Corners(SKBitmap image)
    {
        var (right, bottom) = (image.Width - 20, image.Height - 20);
        return string.Join(' ', Name(image.GetPixel(20, 20)), Name(image.GetPixel(right, 20)), Name(image.GetPixel(20, bottom)),
            Name(image.GetPixel(right, bottom)));
    }

    private static string Name(SKColor color) => (color.Red > 127, color.Green > 127, color.Blue > 127) switch
    {
        (true, false, false) => "red",
        (false, true, false) => "green",
        (false, false, true) => "blue",
        (true, true, true) => "white",
        _ => color.ToString(),
    };

    /// <summary>
    /// The pixels as a camera stores them. Of each number the EXIF specification says which side of the picture the stored first row and
    /// first column are; here a stored pixel is looked up in the upright picture by just that.
    /// </summary>
    private static SKBitmap Stored(SKBitmap upright, int orientation)
    {
        var (width, height) = (upright.Width, upright.Height);
        var isOnItsSide = orientation >= 5;
        var stored = new SKBitmap(upright.Info.WithSize(isOnItsSide ? height : width, isOnItsSide ? width : height));
        for (var row = 0; row < stored.Height; row++)
        {
            for (var column = 0; column < stored.Width; column++)
            {
                var (x, y) = orientation switch
                {
                    1 => (column, row), // row: top, column: left
                    2 => (width - 1 - column, row), // top, right
                    3 => (width - 1 - column, height - 1 - row), // bottom, right
                    4 => (column, height - 1 - row), // bottom, left
                    5 => (row, column), // left, top
                    6 => (width - 1 - row, column), // right, top
                    7 => (width - 1 - row, height - 1 - column), // right, bottom
                    _ => (row, height - 1 - column), // left, bottom
                };
                stored.SetPixel(column, row, upright.GetPixel(x, y));
            }
        }

        return stored;
    }

    /// <summary>A JPEG with an EXIF segment that holds this orientation and nothing else.</summary>
    private static MemoryStream WithOrientation(SKBitmap image, int orientation)
    {
        using var data = image.Encode(SKEncodedImageFormat.Jpeg, 95);
        byte[] exif =
        [
            0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8,
            .. "MM\0*"u8, 0, 0, 0, 8, // big-endian, the first directory at 8
            0, 1, // one entry
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0,
            0, 0, 0, 0, // no other directory
        ];
        var jpeg = data.ToArray();
        return new MemoryStream([.. jpeg[..2], .. exif, .. jpeg[2..]]);
    }

    /// <summary>A PNG of a few bytes that says it is very large.</summary>
    private static MemoryStream EmptyPng(int width, int height)
    {
        var header = new byte[17];
        "IHDR"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
        header[12] = 8; // bits
        var checksum = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(checksum, Crc32.HashToUInt32(header));
        return new MemoryStream(
        [
            0x89, .. "PNG\r\n\u001a\n"u8,
            0, 0, 0, 13, .. header, .. checksum,
            0, 0, 0, 0, .. "IDAT"u8, 0x35, 0xAF, 0x06, 0x1E,
        ]);
    }
}
