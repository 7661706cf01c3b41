using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Media;

/// <summary>What a region knows of its files besides their records: what was uploaded here, texts about them, and the folders they are in.</summary>
/// <param name="LastFolder">The highest number that a folder ever had.</param>
public sealed record MediaLibrary(
    ImmutableDictionary<MediaId, MediaDetails> Details, ImmutableDictionary<MediaFolderId, MediaFolder> Folders, long LastFolder)
{
    public static MediaLibrary Empty { get; } = new(
        ImmutableDictionary<MediaId, MediaDetails>.Empty, ImmutableDictionary<MediaFolderId, MediaFolder>.Empty, 0);

    public MediaDetails Of(MediaId media) => Details.GetValueOrDefault(media) ?? MediaDetails.None;

    /// <summary>What all files of the region take, in bytes, as far as it is known: earlier contents included, deleted files not.</summary>
    public long BytesOf(IEnumerable<MediaFile> files) =>
        files.Sum(file => Of(file.Id) is { Content: not null } details ? details.StoredBytes : file.Size);

    /// <summary>The library after the fact.</summary>
    public MediaLibrary Apply(RegionFact fact) => fact switch
    {
        MediaUploaded uploaded => With(uploaded.File.Id, MediaDetails.None with
        {
            Revision = 1,
            Content = uploaded.Content,
            StoredBytes = uploaded.Content.Size,
            Folder = uploaded.Folder,
        }),
        MediaReplaced replaced => Of(replaced.Media) is var details ? With(replaced.Media, details with
        {
            Revision = details.Revision + 1,
            Content = replaced.Content,
            StoredBytes = details.StoredBytes + replaced.Content.Size,
        }) : this,
        MediaChanged changed => Of(changed.Media) is var details ? With(changed.Media, details with
        {
            Revision = details.Revision + 1,
            Folder = changed.Folder,
            AlternativeTexts = changed.AlternativeTexts,
        }) : this,
        MediaSaved saved => Of(saved.File.Id) is var details ? With(saved.File.Id, details with { Revision = details.Revision + 1 }) : this,
        MediaFolderSaved saved => this with
        {
            Folders = Folders.SetItem(saved.Folder, new MediaFolder(
                saved.Folder, saved.Name, saved.Parent, (Folders.GetValueOrDefault(saved.Folder)?.Revision ?? 0) + 1)),
            LastFolder = Math.Max(LastFolder, saved.Folder.Value),
        },
        MediaFolderDeleted deleted => this with { Folders = Folders.Remove(deleted.Folder) },
        _ => this,
    };

    /// <summary>Without the details of a file that is gone.</summary>
    public MediaLibrary Without(MediaId media) => this with { Details = Details.Remove(media) };

    private MediaLibrary With(MediaId media, MediaDetails details) => this with { Details = Details.SetItem(media, details) };
}

/// <summary>What belongs to a file besides its record.</summary>
/// <param name="Revision">Counts its changes, imports included.</param>
/// <param name="Content">What was uploaded last; null for a file of another system, which lies where its path says.</param>
/// <param name="StoredBytes">Of everything that was uploaded for it, earlier contents included.</param>
/// <param name="Folder">Null: in none.</param>
/// <param name="AlternativeTexts">At most one for each language, ordered by language.</param>
public sealed record MediaDetails(
    int Revision, StoredContent? Content, long StoredBytes, MediaFolderId? Folder, ImmutableArray<AlternativeText> AlternativeTexts)
{
    public static MediaDetails None { get; } = new(0, null, 0, null, []);
}

/// <summary>Bytes that were checked and stored under their hash.</summary>
/// <param name="Hash">SHA-256, lower-case hex.</param>
/// <param name="Extension">By the content, with its dot.</param>
/// <param name="Size">Bytes, with those of the smaller pictures.</param>
/// <param name="Width">Pixels; 0 for what has none.</param>
/// <param name="Sizes">The longer sides of the smaller pictures that were made of it, ascending.</param>
public sealed record StoredContent(string Hash, string Extension, string Type, long Size, int Width, int Height, ImmutableArray<int> Sizes);

/// <summary>What a picture shows, for those who do not see it.</summary>
public sealed record AlternativeText(LanguageCode Language, Text Text);

/// <param name="Parent">Null: it is in none.</param>
/// <param name="Revision">Counts its changes.</param>
public sealed record MediaFolder(MediaFolderId Id, string Name, MediaFolderId? Parent, int Revision);

/// <summary>A file was uploaded.</summary>
public sealed record MediaUploaded(MediaFile File, StoredContent Content, MediaFolderId? Folder) : RegionFact;

/// <summary>A file has other bytes from now on, at the same address.</summary>
public sealed record MediaReplaced(MediaId Media, StoredContent Content, DateTimeOffset At) : RegionFact;

public sealed record MediaChanged(
    MediaId Media, string Name, MediaFolderId? Folder, bool Hidden, ImmutableArray<AlternativeText> AlternativeTexts) : RegionFact;

/// <summary>A folder was created, renamed or moved.</summary>
public sealed record MediaFolderSaved(MediaFolderId Folder, string Name, MediaFolderId? Parent) : RegionFact;

public sealed record MediaFolderDeleted(MediaFolderId Folder) : RegionFact;
