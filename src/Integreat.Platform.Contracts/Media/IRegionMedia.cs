namespace Integreat.Platform.Contracts.Media;

/// <summary>The files of a region: their records, and the folders they are in. All commands refuse: region-unknown.</summary>
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
    /// Deletes a file's record for good. An uploaded file is not found at its address any more; one of another system stays, for texts may show
    /// it. Refuses: media-unknown, still-used (as an icon or logo in the region).
    /// </summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long media);

    /// <summary>Takes an uploaded file into the library; its bytes are stored already. Refuses: name-invalid, media-folder-unknown, media-full.</summary>
    [Alias("upload")]
    Task<Outcome> UploadAsync(CommandContext context, string name, long? folder, UploadedContent content);

    /// <summary>
    /// Gives a file other bytes of the same type at the same address. Refuses: media-unknown, stale-version, media-type-differs,
    /// media-of-other-region (a record that was copied from there), media-full.
    /// </summary>
    /// <param name="basedOn">The revision that the editor saw.</param>
    [Alias("replace")]
    Task<Outcome> ReplaceAsync(CommandContext context, long media, UploadedContent content, int basedOn);

    /// <summary>
    /// Replaces what is said of a file. Refuses: media-unknown, stale-version, name-invalid, media-folder-unknown, language-unknown,
    /// alternative-text-too-long.
    /// </summary>
    /// <param name="basedOn">The revision that the editor saw.</param>
    [Alias("describe")]
    Task<Outcome> DescribeAsync(CommandContext context, long media, MediaDescription description, int basedOn);

    /// <summary>Makes a folder. Refuses: name-invalid, media-folder-unknown, media-folder-exists.</summary>
    /// <param name="parent">Null: in no other.</param>
    [Alias("add-folder")]
    Task<Outcome> AddFolderAsync(CommandContext context, string name, long? parent);

    /// <summary>Renames or moves a folder. Refuses: as to make one; stale-version, media-folder-cycle.</summary>
    /// <param name="basedOn">The revision that the editor saw.</param>
    [Alias("change-folder")]
    Task<Outcome> ChangeFolderAsync(CommandContext context, long folder, string name, long? parent, int basedOn);

    /// <summary>Deletes an empty folder. Refuses: media-folder-unknown, media-folder-not-empty.</summary>
    [Alias("delete-folder")]
    Task<Outcome> DeleteFolderAsync(CommandContext context, long folder);

    /// <summary>
    /// Whether the caller may upload a file, or replace one: asked before anything is received. Refuses: region-unknown, rights-missing.
    /// </summary>
    [AlwaysInterleave, Alias("may-upload")]
    Task<Outcome> MayUploadAsync(Caller caller, bool replaces, CancellationToken cancellation);

    /// <summary>
    /// What <see cref="UploadAsync"/> (or, with <paramref name="replaced"/>, <see cref="ReplaceAsync"/>) would refuse at the moment: asked before
    /// bytes are stored for good. A command that was carried out already is not refused.
    /// </summary>
    [AlwaysInterleave, Alias("check-upload")]
    Task<Outcome> CheckUploadAsync(CommandContext context, string name, long? folder, UploadedContent content, long? replaced, int basedOn);

    /// <summary>Where the bytes of an uploaded file are; null if there is no such file.</summary>
    [AlwaysInterleave, Alias("locate")]
    Task<MediaLocation?> LocateAsync(long media, CancellationToken cancellation);

    /// <summary>The newest files first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<MediaListView>> ListAsync(Caller caller, MediaListQuery query, CancellationToken cancellation);

    /// <summary>One file. Refuses: region-unknown, rights-missing, media-unknown.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<Answer<MediaView>> ReadAsync(Caller caller, long media, CancellationToken cancellation);

    /// <summary>What shows a file: whatever has it as its icon or logo, and texts that link to it. Refuses: region-unknown, rights-missing, media-unknown.</summary>
    [AlwaysInterleave, Alias("read-uses")]
    Task<Answer<MediaUsesView>> ReadUsesAsync(Caller caller, long media, CancellationToken cancellation);

    /// <summary>All folders. Refuses: region-unknown, rights-missing.</summary>
    [AlwaysInterleave, Alias("read-folders")]
    Task<Answer<MediaFoldersView>> ReadFoldersAsync(Caller caller, CancellationToken cancellation);
}
