namespace Integreat.Platform.Gateway.Media;

/// <summary>Where the bytes of media files are, by their path below the media address.</summary>
public interface IMediaStore
{
    /// <summary>A file as it is now, for the caller to dispose; null if there is none. Writing meanwhile does not disturb it.</summary>
    ValueTask<MediaContent?> OpenAsync(MediaPath path, CancellationToken cancellation);

    /// <summary>Writes or replaces a file, whole or not at all. Readers get the former bytes or the new ones, never a mixture.</summary>
    Task WriteAsync(MediaPath path, Stream content, CancellationToken cancellation);
}

/// <param name="Bytes">Can seek, and knows its length.</param>
/// <param name="Tag">Letters, digits and hyphens: others whenever the bytes are others, and the same at every gateway of a store.</param>
public sealed record MediaContent(Stream Bytes, DateTimeOffset Changed, string Tag) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Bytes.DisposeAsync();
}
