using Integreat.Platform.Contracts.Media;
using Integreat.Platform.Gateway.Problems;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Gateway.Media.Upload;

/// <summary>Receives files of editors, checks them and stores them.</summary>
internal sealed class UploadedMedia(IMediaStore store, IOptions<MediaOptions> options) : IDisposable
{
    // A decoded image of the most pixels takes a quarter of a gigabyte.
    private readonly SemaphoreSlim _decoding = new(2);

    /// <summary>The file, for the caller to dispose; null if it is too large.</summary>
    public Task<ReceivedFile?> ReceiveAsync(Stream body, CancellationToken cancellation) =>
        ReceivedFile.ReceiveAsync(body, options.Value.UploadBytes, cancellation);

    /// <summary>The file as readers will get it, or why it is not taken. Nothing is stored.</summary>
    public async Task<(PreparedFile? File, Problem? Problem)> PrepareAsync(ReceivedFile received, CancellationToken cancellation)
    {
        await _decoding.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => PreparedFile.Of(received), cancellation);
        }
        finally
        {
            _decoding.Release();
        }
    }

    public static UploadedContent Describe(ReceivedFile received, PreparedFile file) => new()
    {
        Hash = file.Hash,
        Extension = file.Kind.Extension,
        Type = file.Kind.Type,
        Size = file.Size,
        Width = file.Width,
        Height = file.Height,
        Sizes = [.. file.Small.Select(small => small.LongestSide)],
        Received = received.Hash,
    };

    /// <summary>Stores what is not there yet. Should no record come to name it, it is in nobody's way and nobody finds it.</summary>
    /// <exception cref="MediaStoreUnavailableException">The store cannot be reached.</exception>
    public async Task StoreAsync(PreparedFile file, CancellationToken cancellation)
    {
        foreach (var (longestSide, bytes) in file.Small)
        {
            await StoreAsync(ContentPath.Small(file.Hash, longestSide, file.Kind.Extension), new MemoryStream(bytes), cancellation);
        }

        file.Content.Position = 0;
        await StoreAsync(ContentPath.Of(file.Hash, file.Kind.Extension), file.Content, cancellation);
    }

    /// <summary>Gives a file of another system, which lies where its path says, other bytes, and its thumbnail as well.</summary>
    public async Task OverwriteAsync(MediaPath path, MediaPath? thumbnail, PreparedFile file, CancellationToken cancellation)
    {
        if (thumbnail is not null && thumbnail != path && file.Small is [var small, ..]
            && Thumbnails.Make(new MemoryStream(small.Bytes), thumbnail.Extension) is { } picture)
        {
            await store.WriteAsync(thumbnail, new MemoryStream(picture), cancellation);
        }

        file.Content.Position = 0;
        await store.WriteAsync(path, file.Content, cancellation);
    }

    public void Dispose() => _decoding.Dispose();

    private async Task StoreAsync(MediaPath path, Stream bytes, CancellationToken cancellation)
    {
        await using (var there = await store.OpenAsync(path, cancellation))
        {
            if (there?.Bytes.Length == bytes.Length)
            {
                return;
            }
        }

        await store.WriteAsync(path, bytes, cancellation);
    }
}
