using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Media;

/// <summary>What may be done to the files and folders of a region's library.</summary>
internal static class LibraryRules
{
    private const int LongestName = 255;

    public static Decision<RegionFact> Decide(this Region region, UploadMedia command) => command switch
    {
        _ when !IsName(command.Name) => LibraryRefusals.NameInvalid(),
        { Folder: { } folder } when !region.Library.Folders.ContainsKey(folder) => LibraryRefusals.FolderUnknown(folder),
        _ => region.WithNumber(NumberKind.Media, number => Uploaded(region.Id, new MediaId(number), command) with { Created = number }),
    };

    public static Decision<RegionFact> Decide(this Region region, ReplaceMedia command) =>
        region.Media.GetValueOrDefault(command.Media) switch
        {
            null => LibraryRefusals.Unknown(command.Media),
            _ when region.Library.Of(command.Media).Revision != command.BasedOn => LibraryRefusals.Stale(),
            { File: var file } when MediaAddress.IsOne(file) && region.Library.Of(command.Media).Content is null => LibraryRefusals.OfOtherRegion(),
            { Type: var type } when type != command.Content.Type => LibraryRefusals.TypeDiffers(type, command.Content.Type),
            _ when region.Library.Of(command.Media).Content?.Hash == command.Content.Hash => ImmutableArray<RegionFact>.Empty,
            _ => new MediaReplaced(command.Media, command.Content, command.At),
        };

    public static Decision<RegionFact> Decide(this Region region, ChangeMedia command) => command switch
    {
        _ when !region.Media.ContainsKey(command.Media) => LibraryRefusals.Unknown(command.Media),
        _ when region.Library.Of(command.Media).Revision != command.BasedOn => LibraryRefusals.Stale(),
        _ when !IsName(command.Name) => LibraryRefusals.NameInvalid(),
        { Folder: { } folder } when !region.Library.Folders.ContainsKey(folder) => LibraryRefusals.FolderUnknown(folder),
        _ when command.AlternativeTexts.FirstOrDefault(text => region.Languages.Find(text.Language) is null) is { } text =>
            LibraryRefusals.LanguageUnknown(text.Language),
        _ when command.AlternativeTexts.DistinctBy(text => text.Language).Count() < command.AlternativeTexts.Length =>
            LibraryRefusals.LanguageTwice(),
        _ => new MediaChanged(command.Media, command.Name.Trim(), command.Folder, command.Hidden,
            [.. command.AlternativeTexts.OrderBy(text => text.Language.Value, StringComparer.Ordinal)]),
    };

    public static Decision<RegionFact> Decide(this Region region, AddMediaFolder command)
    {
        var folder = new MediaFolderId(region.Library.LastFolder + 1);
        return Check(region.Library, folder, command.Name, command.Parent) is { } refusal ? refusal
            : new Decision<RegionFact>([new MediaFolderSaved(folder, command.Name.Trim(), command.Parent)], null) { Created = folder.Value };
    }

    public static Decision<RegionFact> Decide(this Region region, ChangeMediaFolder command) =>
        region.Library.Folders.GetValueOrDefault(command.Folder) switch
        {
            null => LibraryRefusals.FolderUnknown(command.Folder),
            { Revision: var revision } when revision != command.BasedOn => LibraryRefusals.Stale(),
            _ when Check(region.Library, command.Folder, command.Name, command.Parent) is { } refusal => refusal,
            _ => new MediaFolderSaved(command.Folder, command.Name.Trim(), command.Parent),
        };

    public static Decision<RegionFact> Decide(this Region region, DeleteMediaFolder command) =>
        !region.Library.Folders.ContainsKey(command.Folder) ? LibraryRefusals.FolderUnknown(command.Folder)
        : region.Library.Folders.Values.Any(other => other.Parent == command.Folder)
            || region.Library.Details.Values.Any(details => details.Folder == command.Folder) ? LibraryRefusals.FolderNotEmpty()
        : new MediaFolderDeleted(command.Folder);

    /// <summary>The records after the fact.</summary>
    public static ImmutableDictionary<MediaId, MediaFile> Apply(this ImmutableDictionary<MediaId, MediaFile> media, RegionFact fact) => fact switch
    {
        MediaSaved saved => media.SetItem(saved.File.Id, saved.File),
        MediaUploaded uploaded => media.SetItem(uploaded.File.Id, uploaded.File),
        MediaReplaced replaced => media.SetItem(
            replaced.Media, media[replaced.Media] with { Size = replaced.Content.Size, LastModified = replaced.At }),
        MediaChanged changed => media.SetItem(changed.Media, media[changed.Media] with { Name = changed.Name, Hidden = changed.Hidden }),
        _ => media,
    };

    private static Decision<RegionFact> Uploaded(RegionId region, MediaId media, UploadMedia command)
    {
        var content = command.Content;
        var file = MediaAddress.Of(region, media, command.Name, content.Extension);
        var thumbnail = content.Sizes is [var smallest, ..] ? MediaAddress.Small(file, smallest) : "";
        return new MediaUploaded(
            new MediaFile(media, file, thumbnail, content.Type, command.Name.Trim(), "", content.Size, Hidden: false, command.At),
            content,
            command.Folder);
    }

    private static Refusal? Check(MediaLibrary library, MediaFolderId folder, string name, MediaFolderId? parent) =>
        !IsName(name) ? LibraryRefusals.NameInvalid()
        : parent is { } above && !library.Folders.ContainsKey(above) ? LibraryRefusals.FolderUnknown(above)
        : Above(library, parent).Contains(folder) ? LibraryRefusals.FolderCycle()
        : library.Folders.Values.Any(other => other.Id != folder && other.Parent == parent
            && string.Equals(other.Name, name.Trim(), StringComparison.OrdinalIgnoreCase)) ? LibraryRefusals.FolderExists(name.Trim())
        : null;

    private static IEnumerable<MediaFolderId> Above(MediaLibrary library, MediaFolderId? folder)
    {
        for (var next = folder; next is { } here; next = library.Folders[here].Parent)
        {
            yield return here;
        }
    }

    private static bool IsName(string name) => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName && !name.Any(char.IsControl);
}

public static class LibraryRefusals
{
    public static Refusal Unknown(MediaId media) =>
        new("media-unknown", $"The region has no media file with the number {media.Value}. Reload the list and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed this meanwhile. Look at what has changed and save again.");

    public static Refusal NameInvalid() => new("name-invalid", "A name has 1 to 255 printable characters. Choose another one.");

    public static Refusal TypeDiffers(string type, string other) => new(
        "media-type-differs", $"The file is {type} and what was sent is {other}: its address would promise the wrong thing. Upload it as a new file.");

    public static Refusal OfOtherRegion() => new(
        "media-of-other-region", "This file was copied from another region, which alone can replace it. Upload the new one, and use that.");

    public static Refusal LanguageUnknown(LanguageCode language) =>
        new("language-unknown", $"The region has no language \"{language.Value}\". Choose one of its languages.");

    public static Refusal LanguageTwice() => new("language-twice", "There is one alternative text for each language. Send it once.");

    public static Refusal FolderUnknown(MediaFolderId folder) =>
        new("media-folder-unknown", $"The region has no folder with the number {folder.Value}. Reload the list and choose again.");

    public static Refusal FolderExists(string name) =>
        new("media-folder-exists", $"There is a folder \"{name}\" in this place already. Choose another name.");

    public static Refusal FolderCycle() => new("media-folder-cycle", "A folder cannot be put into itself. Choose another place.");

    public static Refusal FolderNotEmpty() =>
        new("media-folder-not-empty", "Only an empty folder can be deleted. Move or delete first what is in it.");
}
