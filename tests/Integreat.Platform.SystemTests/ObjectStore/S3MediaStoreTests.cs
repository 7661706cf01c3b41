using System.Text;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Gateway.Media.Upload;

namespace Integreat.Platform.SystemTests.ObjectStore;

public sealed class S3MediaStoreTests(S3Server server) : IClassFixture<S3Server>, IDisposable
{
    private readonly S3MediaStore _store = new(Options(server));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _store.Dispose();

    [Fact]
    public async Task What_was_written_is_there_and_nothing_else_is()
    {
        server.Require();
        await WriteAsync("regions/1/Übersicht (1).txt", "one");

        Assert.Equal("one", await ReadAsync("regions/1/Übersicht (1).txt"));
        Assert.Null(await ReadAsync("regions/1/b.txt"));
        Assert.Null(await ReadAsync("regions/1"));
    }

    [Fact]
    public async Task An_empty_file_is_a_file()
    {
        server.Require();
        await WriteAsync("empty.txt", "");

        Assert.Equal("", await ReadAsync("empty.txt"));
    }

    [Fact]
    public async Task Other_bytes_have_another_tag_even_if_they_are_as_many()
    {
        server.Require();
        var tags = new HashSet<string>();
        foreach (var digit in "0123456789")
        {
            await WriteAsync("a.txt", $"{digit}");
            await using var content = await _store.OpenAsync(At("a.txt"), Cancellation);
            tags.Add(content!.Tag);
        }

        Assert.Equal(10, tags.Count);
        Assert.All(tags, tag => Assert.Matches("^[0-9A-Za-z-]+$", tag));
    }

    [Fact]
    public async Task An_upload_lies_under_its_hash_however_often_it_comes()
    {
        server.Require();
        using var uploads = new UploadedMedia(_store, Microsoft.Extensions.Options.Options.Create(new MediaOptions()));
        await using var received = await uploads.ReceiveAsync(new MemoryStream("%PDF-1.7\nA form.\n%%EOF\n"u8.ToArray()), Cancellation);
        var (file, _) = await uploads.PrepareAsync(received!, Cancellation);

        await uploads.StoreAsync(file!, Cancellation);
        await using var first = await _store.OpenAsync(ContentPath.Of(file!.Hash, ".pdf"), Cancellation);
        await uploads.StoreAsync(file, Cancellation);
        await using var second = await _store.OpenAsync(ContentPath.Of(file.Hash, ".pdf"), Cancellation);

        Assert.Equal((file.Content.Length, first!.Changed), (second!.Bytes.Length, second.Changed)); // it was not written again
        var bytes = new byte[file.Content.Length];
        await first.Bytes.ReadExactlyAsync(bytes, Cancellation);
        Assert.Equal(file.Hash, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
    }

    [Fact]
    public async Task Any_part_of_a_file_can_be_read()
    {
        server.Require();
        await WriteAsync("a.txt", "0123456789");
        await using var content = await _store.OpenAsync(At("a.txt"), Cancellation);
        var part = new byte[3];

        content!.Bytes.Seek(4, SeekOrigin.Begin);
        await content.Bytes.ReadExactlyAsync(part, Cancellation);
        Assert.Equal("456", Encoding.UTF8.GetString(part));
        content.Bytes.Seek(-3, SeekOrigin.End);
        await content.Bytes.ReadExactlyAsync(part, Cancellation);
        Assert.Equal("789", Encoding.UTF8.GetString(part));
        Assert.Equal(0, await content.Bytes.ReadAsync(part, Cancellation));
        Assert.Equal(10, content.Bytes.Length);
    }

    [Fact]
    public async Task Who_reads_while_a_file_is_replaced_gets_an_error_rather_than_a_mixture()
    {
        server.Require();
        await WriteAsync("a.txt", "former");
        await using var former = await _store.OpenAsync(At("a.txt"), Cancellation);
        await WriteAsync("a.txt", "latest");

        using var reader = new StreamReader(former!.Bytes);
        await Assert.ThrowsAnyAsync<Exception>(() => reader.ReadToEndAsync(Cancellation));
        Assert.Equal("latest", await ReadAsync("a.txt"));
    }

    [Fact]
    public async Task A_bucket_may_hold_other_things_beside_the_files()
    {
        server.Require();
        using var below = new S3MediaStore(Options(server, options => options.Prefix = "town/"));
        await below.WriteAsync(At("a.txt"), new MemoryStream("below"u8.ToArray()), Cancellation);

        Assert.Equal("below", await ReadAsync("town/a.txt"));
    }

    [Fact]
    public async Task A_store_that_is_there_passes_the_check()
    {
        server.Require();

        await _store.CheckAsync(Cancellation);
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_is_named()
    {
        server.Require();

        Assert.Equal(
            $"The store of media files at {server.Endpoint} has no bucket \"lost\". Create it, or correct Media__S3__Bucket.",
            await CheckFailsAsync(options => options.Bucket = "lost"));
    }

    [Fact]
    public async Task A_wrong_key_is_named_but_not_repeated()
    {
        server.Require();

        Assert.Equal(
            $"The store of media files at {server.Endpoint} refuses access to the bucket \"media\". Correct Media__S3__AccessKey and "
                + "Media__S3__SecretKey, or allow this key to list, read and write the bucket.",
            await CheckFailsAsync(options => options.AccessKey = "guessed"));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_is_named() => Assert.Equal(
        "The store of media files at http://127.0.0.1:1 cannot be reached. Is Media__S3__Endpoint right, and does it run?",
        await CheckFailsAsync(options => options.Endpoint = "http://127.0.0.1:1"));

    internal static S3Options Options(S3Server server, Action<S3Options>? change = null)
    {
        var options = new S3Options { Bucket = S3Server.Bucket, Endpoint = server.Endpoint, AccessKey = S3Server.Key, SecretKey = S3Server.Key };
        change?.Invoke(options);
        return options;
    }

    private static MediaPath At(string path)
    {
        Assert.True(MediaPath.TryParse(path, out var parsed));
        return parsed;
    }

    private async Task<string> CheckFailsAsync(Action<S3Options> change)
    {
        using var store = new S3MediaStore(Options(server, change));
        return (await Assert.ThrowsAsync<MediaStoreUnavailableException>(() => store.CheckAsync(Cancellation))).Message;
    }

    private Task WriteAsync(string path, string content) =>
        _store.WriteAsync(At(path), new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancellation);

    private async Task<string?> ReadAsync(string path)
    {
        await using var content = await _store.OpenAsync(At(path), Cancellation);
        if (content is null)
        {
            return null;
        }

        using var reader = new StreamReader(content.Bytes);
        return await reader.ReadToEndAsync(Cancellation);
    }
}
