using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;
using StoredText = Integreat.Platform.Domain.Texts.Text;

namespace Integreat.Platform.Tests.Domain.Properties;

/// <summary>Invents commands to the library of files.</summary>
internal static class MediaCommands
{
    private static readonly Gen<MediaId> Files = Gen.Elements(5L, 1_000_000L, 1_000_000L, 1_000_001L, 404L).Select(number => new MediaId(number));

    private static readonly Gen<MediaFolderId> Folders = Gen.Elements(1L, 1L, 2L, 3L, 404L).Select(number => new MediaFolderId(number));

    private static readonly Gen<MediaFolderId?> MaybeFolder =
        Gen.Frequency((2, Gen.Constant<MediaFolderId?>(null)), (2, Folders.Select(folder => (MediaFolderId?)folder)));

    private static readonly Gen<string> Names = Gen.Elements("Karte.png", "Rathaus", "Plan", " ");

    private static readonly Gen<StoredContent> Contents =
        from hash in Gen.Elements("0a", "0b")
        from type in Gen.Elements("image/png", "image/png", "application/pdf")
        select new StoredContent(hash, ".png", type, 10, 1, 1, [300]);

    private static readonly Gen<ImmutableArray<AlternativeText>> Texts =
        from languages in CommandSequences.Languages.ArrayOf(1)
        from text in Gen.Elements("Ein Haus", "")
        select languages.Select(language => new AlternativeText(language, StoredText.Of(text))).ToImmutableArray();

    public static readonly Gen<RegionCommand> Any = Gen.Frequency(
        (2, from id in Gen.Elements(0L, 0L, 5L, 1_000_000L, 404L)
            from file in Gen.Elements("a.png", "b.png", "")
            select (RegionCommand)new SaveMedia(new MediaFile(new MediaId(id), file, "", "image/png", file, "", 1, false, Monday))),
        (3, from name in Names
            from content in Contents
            from folder in MaybeFolder
            select (RegionCommand)new UploadMedia(name, content, folder, Monday)),
        (2, from file in Files
            from content in Contents
            from basedOn in CommandSequences.BasedOn
            select (RegionCommand)new ReplaceMedia(file, content, basedOn, Monday)),
        (3, from file in Files
            from name in Names
            from folder in MaybeFolder
            from texts in Texts
            from basedOn in CommandSequences.BasedOn
            select (RegionCommand)new ChangeMedia(file, name, folder, false, texts, basedOn)),
        (2, from name in Names from parent in MaybeFolder select (RegionCommand)new AddMediaFolder(name, parent)),
        (2, from folder in Folders
            from name in Names
            from parent in MaybeFolder
            from basedOn in CommandSequences.BasedOn
            select (RegionCommand)new ChangeMediaFolder(folder, name, parent, basedOn)),
        (2, Folders.Select(RegionCommand (folder) => new DeleteMediaFolder(folder))),
        (1, Files.Select(RegionCommand (file) => new DeleteMedia(file))));

    /// <summary>The command with the version that is there now, where it asks for that.</summary>
    public static RegionCommand Resolve(RegionCommand command, Region region) => command switch
    {
        ReplaceMedia { BasedOn: CommandSequences.Fresh } replace => replace with { BasedOn = region.Library.Of(replace.Media).Revision },
        ChangeMedia { BasedOn: CommandSequences.Fresh } change => change with { BasedOn = region.Library.Of(change.Media).Revision },
        ChangeMediaFolder { BasedOn: CommandSequences.Fresh } change => change with
        {
            BasedOn = region.Library.Folders.GetValueOrDefault(change.Folder)?.Revision ?? 0,
        },
        _ => command,
    };
}
