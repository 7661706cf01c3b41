using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Media;

/// <summary>Takes a file into the library; its bytes are stored already.</summary>
/// <param name="Name">As its owner calls it; its address is made of it.</param>
public sealed record UploadMedia(string Name, StoredContent Content, MediaFolderId? Folder, DateTimeOffset At) : RegionCommand;

/// <summary>Gives a file other bytes of the same type; its address stays.</summary>
/// <param name="BasedOn">The revision that the editor saw.</param>
public sealed record ReplaceMedia(MediaId Media, StoredContent Content, int BasedOn, DateTimeOffset At) : RegionCommand;

/// <summary>Replaces what is said of a file.</summary>
/// <param name="BasedOn">The revision that the editor saw.</param>
public sealed record ChangeMedia(
    MediaId Media, string Name, MediaFolderId? Folder, bool Hidden, ImmutableArray<AlternativeText> AlternativeTexts, int BasedOn) : RegionCommand;

/// <param name="Parent">Null: in no other.</param>
public sealed record AddMediaFolder(string Name, MediaFolderId? Parent) : RegionCommand;

/// <summary>Renames a folder, moves it, or both.</summary>
/// <param name="BasedOn">The revision that the editor saw.</param>
public sealed record ChangeMediaFolder(MediaFolderId Folder, string Name, MediaFolderId? Parent, int BasedOn) : RegionCommand;

public sealed record DeleteMediaFolder(MediaFolderId Folder) : RegionCommand;
