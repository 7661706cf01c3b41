using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Media;

/// <summary>When a media record may be saved.</summary>
internal static class MediaRules
{
    public static Decision<RegionFact> Decide(this Region region, SaveMedia command) => command.File switch
    {
        { File: "" } => MediaRefusals.FileMissing(),
        { Id.Value: 0 } => region.WithNumber(NumberKind.Media, number => Saved(command.File with { Id = new MediaId(number) }) with
        {
            Created = number,
        }),
        { Id: var id } when !region.Media.ContainsKey(id) => MediaRefusals.Unknown(id),
        _ => Saved(command.File),
    };

    private static Decision<RegionFact> Saved(MediaFile file) => new MediaSaved(file);
}

internal static class MediaRefusals
{
    public static Refusal Unknown(MediaId id) =>
        new("media-unknown", $"There is no media file with the number {id.Value}. Choose one of the region's or the platform's files.")
        {
            BlamesCatalog = true,
        };

    public static Refusal FileMissing() => new("file-missing", "A media record needs the path of its file.");
}
