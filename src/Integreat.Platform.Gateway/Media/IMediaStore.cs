namespace Integreat.Platform.Gateway.Media;

/// <summary>Where the bytes of media files are, by their path below the media address.</summary>
public interface IMediaStore
{
    /// <summary>Whether it is there, asked at start.</summary>
    /// <exception cref="MediaStoreUnavailableException">It is not; the message says what to do.</exception>
    Task CheckAsync(CancellationToken cancellation);

    /// <summary>A file as it is now, for the caller to dispose; null if there is none. Writing meanwhile never mixes it with the new one.</summary>
    /// <exception cref="MediaStoreUnavailableException">Whether there is one cannot be said.</exception>
    ValueTask<MediaContent?> OpenAsync(MediaPath path, CancellationToken cancellation);

    /// <summary>Writes or replaces a file, whole or not at all. Readers get the former bytes or the new ones, never a mixture.</summary>
    /// <param name="content">Can seek, and is read from where it is to its end.</param>
    /// <exception cref="MediaStoreUnavailableException">The store cannot be reached.</exception>
    Task WriteAsync(MediaPath path, Stream content, CancellationToken cancellation);
}

/// <param name="Bytes">Can seek, and knows its length. To be read asynchronously.</param>
/// <param name="Tag">Letters, digits and hyphens: others whenever the bytes are others, and the same at every gateway of a store.</param>
public sealed record MediaContent(Stream Bytes, DateTimeOffset Changed, string Tag) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
