using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Media;

/// <summary>The record of a file; its bytes are elsewhere.</summary>
/// <param name="File">Path below the media address, without leading slash.</param>
/// <param name="Thumbnail">Path of the small picture, or empty.</param>
/// <param name="Type">MIME type.</param>
/// <param name="Size">Bytes.</param>
public sealed record MediaFile(
    MediaId Id, string File, string Thumbnail, string Type, string Name, string AlternativeText, long Size, bool Hidden,
    DateTimeOffset LastModified);

/// <summary>Registers a file of a region, or replaces its record (Id other than 0).</summary>
public sealed record SaveMedia(MediaFile File) : RegionCommand;

public sealed record MediaSaved(MediaFile File) : RegionFact;
