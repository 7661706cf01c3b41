namespace Integreat.Platform.Contracts.Media;

/// <summary>A file that texts and icons refer to. The bytes are elsewhere; this is the record.</summary>
/// <param name="File">Path below the media address, without leading slash.</param>
/// <param name="Thumbnail">Path of the small picture, or empty.</param>
/// <param name="Type">MIME type.</param>
/// <param name="Size">Bytes.</param>
[GenerateSerializer, Immutable, Alias("media-data")]
public sealed record MediaData(
    [property: Id(0)] string File,
    [property: Id(1)] string Thumbnail,
    [property: Id(2)] string Type,
    [property: Id(3)] string Name,
    [property: Id(4)] string AlternativeText,
    [property: Id(5)] long Size,
    [property: Id(6)] bool Hidden,
    [property: Id(7)] DateTimeOffset LastModified);

/// <summary>What a gateway has received, checked and stored under its hash.</summary>
[GenerateSerializer, Immutable, Alias("uploaded-content")]
public sealed record UploadedContent
{
    /// <summary>SHA-256 of what readers get, lower-case hex.</summary>
    [Id(0)] public required string Hash { get; init; }

    /// <summary>By the content, with its dot.</summary>
    [Id(1)] public required string Extension { get; init; }

    /// <summary>MIME type, by the content.</summary>
    [Id(2)] public required string Type { get; init; }

    /// <summary>Bytes, with those of the smaller pictures.</summary>
    [Id(3)] public required long Size { get; init; }

    /// <summary>Pixels; 0 for what has none.</summary>
    [Id(4)] public int Width { get; init; }
    [Id(5)] public int Height { get; init; }

    /// <summary>The longer sides of the smaller pictures that were made of it, ascending.</summary>
    [Id(6)] public ImmutableArray<int> Sizes { get; init; } = [];

    /// <summary>SHA-256 of what was sent, by which a repeated command is told from another one: the same file may be stored otherwise by the next release.</summary>
    [Id(7)] public required string Received { get; init; }
}

/// <summary>What is said of a file.</summary>
[GenerateSerializer, Immutable, Alias("media-description")]
public sealed record MediaDescription
{
    /// <summary>1 to 255 characters.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Null: in no folder.</summary>
    [Id(1)] public long? Folder { get; init; }

    /// <summary>Not offered to editors any more.</summary>
    [Id(2)] public bool Hidden { get; init; }

    /// <summary>What it shows, for those who do not see it: plain text by language slug, each at most <see cref="LongestAlternativeText"/> characters.</summary>
    [Id(3)] public ImmutableSortedDictionary<string, string> AlternativeTexts { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    public const int LongestAlternativeText = 1000;
}
