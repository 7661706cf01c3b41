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

/// <summary>The media records of a region. All commands refuse: region-unknown.</summary>
[Alias("region-media-grain"), Version(1)]
public interface IRegionMedia : IGrainWithStringKey
{
    /// <summary>Registers a file. Refuses: file-missing.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, MediaData media);

    /// <summary>Replaces a file's record. Refuses: media-unknown, file-missing.</summary>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long media, MediaData data);

    /// <summary>
    /// Deletes a file's record for good; the bytes stay, for texts may show them. Refuses: media-unknown, still-used (as an icon or logo in the
    /// region).
    /// </summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long media);
}
