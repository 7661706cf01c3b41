namespace Integreat.Platform.Grains.Sources;

/// <summary>A post of an external source, cleaned.</summary>
/// <param name="Title">HTML without elements.</param>
/// <param name="Content">HTML.</param>
internal sealed record ExternalNewsSource(long Number, string Title, string Content, DateTimeOffset Date, string Link);
