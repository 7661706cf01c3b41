namespace Integreat.Platform.Contracts.Editions;

/// <summary>
/// One region in one language, rendered and in memory. Grain key: <see cref="GrainKeys.Edition"/>; callers look the pair up in the
/// directory first, so that a wrong address never activates an edition.
/// </summary>
[Alias("edition-grain"), Version(1)]
public interface IEdition : IGrainWithStringKey
{
    /// <summary>
    /// What changed since the cursor, in chunks. The answer includes everything that was acknowledged before this call. While
    /// <see cref="EditionDelta.More"/> is set the caller asks again from <see cref="EditionDelta.Next"/> before it shows anything.
    /// </summary>
    [AlwaysInterleave, Alias("read-changes")]
    Task<EditionDelta> ReadChangesAsync(Cursor since, CancellationToken cancellation);
}

[GenerateSerializer, Immutable, Alias("edition-delta")]
public sealed record EditionDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<PageFragment> Pages);

/// <summary>Why a page is, or is not, in the answers of an edition.</summary>
public enum PageVisibility
{
    /// <summary>The page is listed.</summary>
    Public = 0,

    /// <summary>The page itself is archived.</summary>
    Archived = 1,

    /// <summary>An ancestor is archived or not public in this language, or the page itself has no public text in it.</summary>
    Hidden = 2,

    /// <summary>The page is gone.</summary>
    Removed = 3,
}

/// <summary>
/// One page of an edition: a typed header that lists, trees, feeds and look-ups work on, and its finished JSON object (UTF-8) in two parts
/// that are sent one after the other: the envelope, then the content, which many revisions share. Both are empty unless the page is public.
/// </summary>
[GenerateSerializer, Immutable, Alias("page-fragment")]
public sealed record PageFragment
{
    /// <summary>The page's number; the JSON's own "id" is the number of the text's version.</summary>
    [Id(0)] public required long Page { get; init; }
    [Id(1)] public required PageVisibility Visibility { get; init; }
    [Id(2)] public long? Parent { get; init; }

    /// <summary>Its place among its siblings, ascending.</summary>
    [Id(3)] public int Order { get; init; }
    [Id(4)] public long Translation { get; init; }
    [Id(5)] public string Title { get; init; } = "";
    [Id(6)] public string Path { get; init; } = "";

    /// <summary>Every slug the page ever had in this language, the public one included, exactly as stored.</summary>
    [Id(7)] public ImmutableArray<string> Slugs { get; init; } = [];
    [Id(8)] public DateTimeOffset LastUpdated { get; init; }
    [Id(9)] public ReadOnlyMemory<byte> Envelope { get; init; }
    [Id(10)] public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>16 bytes over envelope and content.</summary>
    [Id(11)] public ReadOnlyMemory<byte> Hash { get; init; }
}
