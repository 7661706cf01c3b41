namespace Integreat.Platform.Grains.News;

/// <summary>Reads news of somebody else's.</summary>
internal interface INewsSource
{
    /// <summary>The list that is at this address now, as it came.</summary>
    /// <exception cref="NewsSourceException">It could not be had; the message says why.</exception>
    Task<ImmutableArray<ForeignPost>> ReadAsync(Uri address, CancellationToken cancellation);
}

/// <summary>A post of an external source, as it came: title and content may hold any HTML.</summary>
/// <param name="Number">Above 0, unique at its source.</param>
/// <param name="Link">Where people read it: http or https.</param>
internal sealed record ForeignPost(long Number, string Title, string Content, DateTimeOffset Date, string Link);

/// <summary>A source has nothing usable to say; the message is one sentence.</summary>
internal sealed class NewsSourceException(string message, Exception? inner = null) : Exception(message, inner);
