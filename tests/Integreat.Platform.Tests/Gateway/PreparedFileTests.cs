using System.Text;
using Integreat.Platform.Gateway.Media.Upload;
using SkiaSharp;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>What becomes of a file that an editor sends: it is taken for what it is, and readers get the picture and nothing else.</summary>
public sealed class PreparedFileTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Images => [".jpg", ".png", ".gif", ".webp"];

    [Theory]
    [MemberData(nameof(Images))]
    public async Task What_an_image_tells_beside_its_picture_is_gone(string kind)
    {
        var sent = Image(kind);
        Assert.True(Pictures.Tells(sent));

        var (file, content) = await TakenAsync(sent);

        Assert.False(Pictures.Tells(content), "It still tells where it was taken.");
        Assert.All(file.Small, small => Assert.False(Pictures.Tells(small.Bytes)));
        Assert.Equal(kind, file.Kind.Extension);
        Assert.Equal(Pixels(sent), Pixels(content)); // not one of them is other than it was
        Assert.Equal([300], file.Small.Select(small => small.LongestSide));
    }

    [Theory]
    [InlineData(1, 60, 40)]
    [InlineData(3, 60, 40)]
    [InlineData(6, 40, 60)]
    [InlineData(8, 40, 60)]
    public async Task A_photo_that_was_taken_on_its_side_is_stored_upright(int orientation, int width, int height)
    {
        var (file, content) = await TakenAsync(Pictures.Photo(orientation));

        Assert.Equal((width, height), (file.Width, file.Height));
        Assert.Equal(
            orientation switch
            {
                1 => "red green blue white",
                3 => "white blue green red",
                6 => "blue red white green",
                _ => "green white red blue",
            },
            Pictures.Corners(content));
        Assert.False(Pictures.Tells(content));
        using var codec = SKCodec.Create(new MemoryStream(content));
        Assert.Equal(SKEncodedOrigin.TopLeft, codec.EncodedOrigin);
    }

    [Theory]
    [MemberData(nameof(Images))]
    public async Task Half_an_image_is_refused(string kind)
    {
        var whole = Image(kind);

        Assert.Equal("media-broken", await RefusedAsync(whole[..(whole.Length / 2)]));
    }

    [Fact]
    public async Task A_large_image_has_smaller_pictures()
    {
        var (file, _) = await TakenAsync(Pictures.Plain(SKEncodedImageFormat.Jpeg, 1000, 500));

        Assert.Equal([(300, 300, 150), (800, 800, 400)], file.Small.Select(small =>
        {
            using var picture = SKBitmap.Decode(small.Bytes);
            return (small.LongestSide, picture.Width, picture.Height);
        }));
        Assert.Equal(file.Content.Length + file.Small.Sum(small => small.Bytes.Length), file.Size);
    }

    [Fact]
    public async Task A_small_file_that_asks_for_all_the_memory_there_is_is_refused()
    {
        var before = GC.GetTotalAllocatedBytes();

        Assert.Equal("media-too-many-pixels", await RefusedAsync(Pictures.Bomb(50_000, 50_000)));
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 10_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("MZ\u0090")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("BM")]
    [InlineData("RIFF....WAVE")]
    [InlineData("{\"name\":\"value\"}")]
    public async Task What_is_neither_image_nor_pdf_is_refused(string content) =>
        Assert.Equal("media-type-refused", await RefusedAsync(Encoding.Latin1.GetBytes(content)));

    [Theory]
    [InlineData("<!DOCTYPE html><html><body>page</body></html>")]
    [InlineData("<html xmlns='http://www.w3.org/1999/xhtml'/>")]
    [InlineData("<svg/>")] // of no namespace: a browser shows it as text
    public async Task What_is_no_drawing_is_none_because_it_looks_like_one(string content) =>
        Assert.Equal("media-dangerous", await RefusedAsync(Encoding.UTF8.GetBytes(content)));

    [Fact]
    public async Task A_pdf_is_taken_as_it_is_and_must_be_whole()
    {
        var (file, content) = await TakenAsync(Pictures.Pdf());

        Assert.Equal((FileKind.Pdf, 0), (file.Kind, file.Small.Length));
        Assert.Equal(Pictures.Pdf(), content);
        Assert.Equal("media-broken", await RefusedAsync("%PDF-1.7\nand no end"u8.ToArray()));
    }

    [Fact]
    public async Task What_is_sent_is_kept_in_a_file_that_goes_and_not_more_than_is_allowed()
    {
        await using (var received = await ReceivedFile.ReceiveAsync(new MemoryStream(new byte[1000]), 1000, Cancellation))
        {
            Assert.Equal(1000, received!.Bytes.Length);
            Assert.True(File.Exists(received.Bytes.Name));
            await received.DisposeAsync();
            Assert.False(File.Exists(received.Bytes.Name));
        }

        Assert.Null(await ReceivedFile.ReceiveAsync(new MemoryStream(new byte[1001]), 1000, Cancellation));
    }

    private static byte[] Image(string kind) => kind switch
    {
        ".jpg" => Pictures.Photo(orientation: 1),
        ".png" => Pictures.Png(),
        ".gif" => Pictures.Gif(),
        _ => Pictures.Webp(),
    };

    private static async Task<(PreparedFile File, byte[] Content)> TakenAsync(byte[] sent)
    {
        await using var received = await ReceivedFile.ReceiveAsync(new MemoryStream(sent), 10_000_000, Cancellation);
        var (file, problem) = PreparedFile.Of(received!);
        Assert.Null(problem);
        var content = new MemoryStream();
        await file!.Content.CopyToAsync(content, Cancellation);
        return (file, content.ToArray());
    }

    private static async Task<string> RefusedAsync(byte[] sent)
    {
        await using var received = await ReceivedFile.ReceiveAsync(new MemoryStream(sent), 10_000_000, Cancellation);
        var (file, problem) = PreparedFile.Of(received!);
        Assert.Null(file);
        Assert.InRange(problem!.Status, 400, 499);
        Assert.EndsWith(".", problem.Detail, StringComparison.Ordinal);
        return problem.Code;
    }

    private static string Pixels(byte[] image)
    {
        using var bitmap = SKBitmap.Decode(image);
        return $"{bitmap.Width}x{bitmap.Height} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bitmap.Bytes))}";
    }
}
