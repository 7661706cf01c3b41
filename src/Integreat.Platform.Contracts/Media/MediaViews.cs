namespace Integreat.Platform.Contracts.Media;

/// <summary>Which files of a region are wanted.</summary>
[GenerateSerializer, Immutable, Alias("media-list-query")]
public sealed record MediaListQuery
{
    /// <summary>The most files in one answer.</summary>
    public const int MostFiles = 200;

    /// <summary>Only files with lower numbers, which are older; null: from the newest.</summary>
    [Id(0)] public long? Before { get; init; }

    /// <summary>How many files at most, 1 to <see cref="MostFiles"/>.</summary>
    [Id(1)] public int Count { get; init; } = MostFiles;

    /// <summary>Stands in the name; capitals do not matter.</summary>
    [Id(2)] public string? Text { get; init; }

    /// <summary>The folder they are in; 0: in none; null: anywhere.</summary>
    [Id(3)] public long? Folder { get; init; }

    /// <summary>MIME type, or its first part, such as "image".</summary>
    [Id(4)] public string? Type { get; init; }
    [Id(5)] public bool? Hidden { get; init; }

    /// <summary>Whether something in the region has it as its icon or logo; links in texts do not count.</summary>
    [Id(6)] public bool? Used { get; init; }
}

/// <param name="Version">Of the region.</param>
/// <param name="UsedBytes">What all files of the region take; earlier contents of replaced files count.</param>
/// <param name="MostBytes">What they may take.</param>
/// <param name="Next">The value of "before" for what follows; null at the end.</param>
[GenerateSerializer, Immutable, Alias("media-list")]
public sealed record MediaListView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<MediaRow> Files,
    [property: Id(2)] long UsedBytes,
    [property: Id(3)] long MostBytes,
    [property: Id(4)] long? Next);

/// <param name="Revision">What If-Match asks for.</param>
/// <param name="Address">Of the file, on the platform: "/media/...".</param>
/// <param name="Thumbnail">Address of its small picture; null without one.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Width">Pixels; 0 where they are not known or there are none.</param>
[GenerateSerializer, Immutable, Alias("media-row")]
public sealed record MediaRow(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] string Name,
    [property: Id(3)] string Type,
    [property: Id(4)] long Size,
    [property: Id(5)] int Width,
    [property: Id(6)] int Height,
    [property: Id(7)] long? Folder,
    [property: Id(8)] bool Hidden,
    [property: Id(9)] string Address,
    [property: Id(10)] string? Thumbnail,
    [property: Id(11)] DateTimeOffset LastModified);

/// <param name="Uploaded">Whether it was uploaded here; else it came from another system.</param>
/// <param name="Sizes">The smaller pictures of it.</param>
/// <param name="AlternativeTexts">By language slug.</param>
/// <param name="AlternativeText">Of another system, in no language that is known; empty without one.</param>
/// <param name="Hash">SHA-256 of what was uploaded last, as readers get it, in lower-case hex; null if nothing was.</param>
[GenerateSerializer, Immutable, Alias("media-view")]
public sealed record MediaView(
    [property: Id(0)] MediaRow File,
    [property: Id(1)] bool Uploaded,
    [property: Id(2)] ImmutableArray<MediaSize> Sizes,
    [property: Id(3)] ImmutableSortedDictionary<string, string> AlternativeTexts,
    [property: Id(4)] string AlternativeText,
    [property: Id(5)] string? Hash);

/// <param name="LongestSide">Pixels, at most.</param>
[GenerateSerializer, Immutable, Alias("media-size")]
public sealed record MediaSize([property: Id(0)] int LongestSide, [property: Id(1)] string Address);

/// <param name="Uses">What has it as its icon or logo, then texts that link to it.</param>
[GenerateSerializer, Immutable, Alias("media-uses")]
public sealed record MediaUsesView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<MediaUseView> Uses);

/// <param name="Kind">"region", "page", "event", "location", "organization", "news" or "imprint".</param>
/// <param name="Id">Its number; null for the region and the imprint.</param>
/// <param name="Language">Of the text that links to it, in its newest or its public version; null for an icon or logo.</param>
[GenerateSerializer, Immutable, Alias("media-use")]
public sealed record MediaUseView(
    [property: Id(0)] string Kind,
    [property: Id(1)] long? Id,
    [property: Id(2)] string? Language);

[GenerateSerializer, Immutable, Alias("media-folders")]
public sealed record MediaFoldersView([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<MediaFolderView> Folders);

/// <param name="Revision">What If-Match asks for.</param>
/// <param name="Parent">Null: it is in none.</param>
/// <param name="Files">How many are in it, without those in folders below.</param>
[GenerateSerializer, Immutable, Alias("media-folder")]
public sealed record MediaFolderView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] string Name,
    [property: Id(3)] long? Parent,
    [property: Id(4)] int Files);

/// <summary>Where an uploaded file is: its addresses, without "/media/", and what its bytes are called in the store.</summary>
/// <param name="Sizes">The smaller pictures, by their addresses.</param>
[GenerateSerializer, Immutable, Alias("media-location")]
public sealed record MediaLocation(
    [property: Id(0)] string File,
    [property: Id(1)] string Hash,
    [property: Id(2)] string Extension,
    [property: Id(3)] ImmutableArray<MediaSize> Sizes,
    [property: Id(4)] DateTimeOffset LastModified);
