namespace Integreat.Platform.Contracts.News;

/// <summary>
/// The news of one external source in one language, fetched now and then. Grain key: <see cref="GrainKeys.ExternalNews"/>; callers ask only
/// for what is configured. It holds what was last fetched without a fault, also over restarts: a source that fails never empties it.
/// </summary>
[Alias("external-news-grain"), Version(1)]
public interface IExternalNews : IGrainWithStringKey
{
    /// <summary>What changed since the cursor, of what is there now. Never waits for the source.</summary>
    [AlwaysInterleave, Alias("read-sources")]
    Task<SourceDelta> ReadSourcesAsync(Cursor since, CancellationToken cancellation);

    /// <summary>Fetches now. Returns when that has ended, whatever came of it.</summary>
    [AlwaysInterleave, Alias("fetch")]
    Task FetchAsync(CancellationToken cancellation);
}
