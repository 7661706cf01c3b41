using System.Text;
using Integreat.Platform.Gateway.Media;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.Tests.Gateway;

public sealed class FolderMediaStoreTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly FolderMediaStore _store;

    public FolderMediaStoreTests() => _store = new FolderMediaStore(Root);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Root => Path.Combine(_folder.Path, "media");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_written_is_there_and_nothing_else_is()
    {
        await WriteAsync("regions/1/a.txt", "one");

        Assert.Equal("one", await ReadAsync("regions/1/a.txt"));
        Assert.Null(await ReadAsync("regions/1/b.txt"));
        Assert.Null(await ReadAsync("regions/1"));
        Assert.Equal(["a.txt"], Names("regions/1"));
    }

    [Fact]
    public async Task Other_bytes_have_another_tag_even_if_they_are_as_many()
    {
        var tags = new HashSet<string>();
        foreach (var digit in "0123456789")
        {
            await WriteAsync("a.txt", $"{digit}");
            tags.Add(await TagAsync("a.txt"));
        }

        Assert.Equal(10, tags.Count);
        Assert.Contains(await TagAsync("a.txt"), tags);
    }

    [Fact]
    public async Task A_file_is_later_than_the_one_that_it_replaces_even_if_the_clock_went_back()
    {
        await WriteAsync("a.txt", "one");
        var future = DateTime.UtcNow.AddDays(1);
        File.SetLastWriteTimeUtc(Path.Combine(Root, "a.txt"), future);
        await WriteAsync("a.txt", "two");

        Assert.True(File.GetLastWriteTimeUtc(Path.Combine(Root, "a.txt")) > future);
    }

    [Fact]
    public async Task Who_reads_while_a_file_is_replaced_reads_the_former_one_to_its_end()
    {
        await WriteAsync("a.txt", "former");
        await using var former = await _store.OpenAsync(At("a.txt"), Cancellation);
        await WriteAsync("a.txt", "new");

        Assert.Equal("former", await TextAsync(former!));
        Assert.Equal("new", await ReadAsync("a.txt"));
    }

    [Fact]
    public async Task A_file_whose_source_breaks_off_is_not_written()
    {
        await WriteAsync("a.txt", "former");

        await Assert.ThrowsAsync<EndOfStreamException>(() => _store.WriteAsync(At("a.txt"), new BrokenStream(), Cancellation));
        await Assert.ThrowsAsync<EndOfStreamException>(() => _store.WriteAsync(At("b.txt"), new BrokenStream(), Cancellation));

        Assert.Equal("former", await ReadAsync("a.txt"));
        Assert.Equal(["a.txt"], Names(""));
    }

    [Fact]
    public async Task Nothing_is_written_through_a_link()
    {
        Directory.CreateDirectory(Root);
        var outside = Directory.CreateDirectory(Path.Combine(_folder.Path, "outside"));
        await File.WriteAllTextAsync(Path.Combine(outside.FullName, "a.txt"), "mine", Cancellation);
        Directory.CreateSymbolicLink(Path.Combine(Root, "folder"), outside.FullName);
        File.CreateSymbolicLink(Path.Combine(Root, "a.txt"), Path.Combine(outside.FullName, "a.txt"));

        await Assert.ThrowsAsync<IOException>(() => WriteAsync("folder/b.txt", "x"));
        await Assert.ThrowsAsync<IOException>(() => WriteAsync("a.txt", "x"));

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(outside.FullName, "a.txt"), Cancellation));
        Assert.Single(outside.EnumerateFiles());
    }

    [Fact]
    public async Task The_folder_itself_may_be_a_link()
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(_folder.Path, "elsewhere"));
        Directory.CreateSymbolicLink(Root, elsewhere.FullName);
        await WriteAsync("a.txt", "one");

        Assert.Equal("one", await ReadAsync("a.txt"));
    }

    [Theory]
    [InlineData("a.png")]
    [InlineData("regions/17/2024/Übersicht (1).pdf")]
    [InlineData("a..b/c.png")]
    public void A_path_below_the_folder_is_one(string path) => Assert.True(MediaPath.TryParse(path, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("/a.png")]
    [InlineData("a/")]
    [InlineData("a//b.png")]
    [InlineData(".")]
    [InlineData("../a.png")]
    [InlineData("a/../../b.png")]
    [InlineData("a/./b.png")]
    [InlineData(".hidden")]
    [InlineData("a\\b.png")]
    [InlineData("C:/a.png")]
    [InlineData("a.png ")]
    [InlineData("a.")]
    [InlineData("a\0.png")]
    [InlineData("a\n.png")]
    public void What_leaves_the_folder_or_means_different_things_is_no_path(string? path) => Assert.False(MediaPath.TryParse(path, out _));

    private static MediaPath At(string path)
    {
        Assert.True(MediaPath.TryParse(path, out var parsed));
        return parsed;
    }

    private static async Task<string> TextAsync(MediaContent content)
    {
        using var reader = new StreamReader(content.Bytes);
        return await reader.ReadToEndAsync(Cancellation);
    }

    private Task WriteAsync(string path, string content) =>
        _store.WriteAsync(At(path), new MemoryStream(Encoding.UTF8.GetBytes(content)), Cancellation);

    private async Task<string?> ReadAsync(string path)
    {
        await using var content = await _store.OpenAsync(At(path), Cancellation);
        return content is null ? null : await TextAsync(content);
    }

    private async Task<string> TagAsync(string path)
    {
        await using var content = await _store.OpenAsync(At(path), Cancellation);
        return content!.Tag;
    }

    private IEnumerable<string> Names(string folder) =>
        Directory.EnumerateFileSystemEntries(Path.Combine(Root, folder)).Select(entry => Path.GetFileName(entry)).Order();

    /// <summary>Gives a few bytes and breaks.</summary>
    private sealed class BrokenStream : MemoryStream
    {
        private bool _hasGiven;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_hasGiven)
            {
                throw new EndOfStreamException();
            }

            _hasGiven = true;
            return ValueTask.FromResult(1);
        }

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var buffer = new byte[bufferSize];
            while (await ReadAsync(buffer, cancellationToken) is var length and > 0)
            {
                await destination.WriteAsync(buffer.AsMemory(0, length), cancellationToken);
            }
        }
    }
}
