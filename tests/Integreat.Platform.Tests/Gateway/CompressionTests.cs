using System.IO.Compression;
using System.Text;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Gateway;

public sealed class CompressionTests : IDisposable
{
    private static readonly Fragment Small = Pages.Public(1, "klein", content: new string('x', 2_000));
    private static readonly Fragment Large = Pages.Public(2, "gross", content: Pages.Noise(200_000, seed: 1));

    private readonly Compressor _compressor = new(Options.Create(new DeliveryOptions { CompressedMegabytes = 1 }));

    public void Dispose() => _compressor.Dispose();

    [Theory]
    [InlineData(Coding.Gzip)]
    [InlineData(Coding.Brotli)]
    internal async Task A_small_body_is_compressed_at_once_and_only_once(Coding coding)
    {
        var body = Single(Given(Small), 1);

        var bytes = await body.Compressed!.FindAsync(coding);

        Assert.NotNull(bytes);
        Assert.StartsWith("""{"id":1,"path":"/klein/","content":"xxx""", Expanded(bytes, coding), StringComparison.Ordinal);
        Assert.Same(bytes, await body.Compressed.FindAsync(coding));
        Assert.Equal(bytes.Length, _compressor.Taken);
    }

    [Fact]
    public async Task A_large_body_is_not_waited_for_and_comes_later()
    {
        var body = Single(Given(Large), 2);

        Assert.Null(await body.Compressed!.FindAsync(Coding.Brotli));
        Assert.Equal(body.Length, Expanded(await ReadyAsync(body, Coding.Brotli), Coding.Brotli).Length);
    }

    [Fact]
    public async Task After_a_change_what_readers_used_is_compressed_without_being_asked_for()
    {
        var before = Given(Small, Large);
        await ReadyAsync(before.Pages, Coding.Gzip);

        var after = before.Apply([Pages.Public(1, "klein", content: "neu")], Pages.Epochs);
        before.Retire();
        after.Warm(before);

        await SpinAsync(() => _compressor.Taken > 0);
        Assert.NotNull(await after.Pages.Compressed!.FindAsync(Coding.Gzip));
    }

    [Fact]
    public async Task What_nobody_used_since_the_last_change_is_not_compressed_for_ever()
    {
        var first = Given(Small, Large);
        await ReadyAsync(first.Pages, Coding.Gzip);
        var second = first.Apply([Pages.Public(1, "klein", content: "neu")], Pages.Epochs);
        second.Warm(first);
        var third = second.Apply([Pages.Public(1, "klein", content: "noch neuer")], Pages.Epochs);
        third.Warm(second);

        // By the time this one is ready, one begun before it would be too.
        await ReadyAsync(third.Pages, Coding.Brotli);
        Assert.Null(await third.Pages.Compressed!.FindAsync(Coding.Gzip));
    }

    [Fact]
    public async Task Beyond_the_budget_bodies_go_out_as_they_are()
    {
        using var none = new Compressor(Options.Create(new DeliveryOptions { CompressedMegabytes = 0 }));
        var body = Single(EditionSnapshot.Empty(none).Apply([Small], Pages.Epochs), 1);

        Assert.Null(await body.Compressed!.FindAsync(Coding.Brotli));
        Assert.Equal(0, none.Taken);
    }

    [Fact]
    public async Task A_retired_snapshot_gives_its_memory_back_and_takes_none_again()
    {
        var edition = Given(Small, Pages.Public(3, "drei", content: new string('y', 3_000)));
        await edition.Single(edition.Tree.Page(1)).Compressed!.FindAsync(Coding.Brotli);
        Assert.NotEqual(0, _compressor.Taken);

        edition.Retire();
        edition.Retire();

        Assert.Equal(0, _compressor.Taken);
        Assert.Null(await edition.Single(edition.Tree.Page(3)).Compressed!.FindAsync(Coding.Brotli));
        Assert.Equal(0, _compressor.Taken);
    }

    [Fact]
    public void Rare_answers_and_tiny_ones_have_no_compressed_forms()
    {
        var edition = Given(Small, Pages.Public(2, "kind", parent: 1));

        Assert.Null(edition.Parents(2).Compressed);
        Assert.Null(edition.Children(1, 3).Compressed);
        Assert.Null(edition.Single(edition.Tree.Page(2)).Compressed);
        Assert.NotNull(edition.Children(1, 2).Compressed);
        Assert.Same(edition.Children(1, 2), edition.Children(1, 2));
    }

    private EditionSnapshot Given(params Fragment[] pages) => EditionSnapshot.Empty(_compressor).Apply([.. pages], Pages.Epochs);

    private static async Task<byte[]> ReadyAsync(Body body, Coding coding)
    {
        byte[]? bytes = null;
        while (bytes is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
            bytes = await body.Compressed!.FindAsync(coding);
        }

        return bytes;
    }

    private static async Task SpinAsync(Func<bool> isDone)
    {
        while (!isDone())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private static string Expanded(byte[] bytes, Coding coding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = coding == Coding.Brotli
            ? new BrotliStream(packed, CompressionMode.Decompress)
            : new GZipStream(packed, CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Body Single(EditionSnapshot edition, long page) => edition.Single(edition.Tree.Page(page));
}
