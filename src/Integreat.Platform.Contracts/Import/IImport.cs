namespace Integreat.Platform.Contracts.Import;

/// <summary>Takes over what another system knows. The same steps again change nothing.</summary>
/// <remarks>
/// 1. Send texts and the manifest's parts with <see cref="StoreBodiesAsync"/>, in chunks of at most <see cref="WireLimits.ChunkBytes"/>.
/// 2. Ask with <c>dryRun</c>. 3. Send the command: one append. A manifest is UTF-8 JSON (<see cref="ManifestJson"/>), cut into parts; a part
/// is a body like any other, named by the hash of its bytes.
/// </remarks>
[Alias("import-grain"), Version(1)]
public interface IImport : IGrainWithStringKey
{
    /// <summary>Of these hashes, those that no body is stored under.</summary>
    [AlwaysInterleave, Alias("find-missing-bodies")]
    Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation);

    /// <summary>Stores bodies under their hashes. Bodies that nothing refers to do no harm.</summary>
    [AlwaysInterleave, Alias("store-bodies")]
    Task StoreBodiesAsync(ImmutableArray<ReadOnlyMemory<byte>> bodies);

    /// <summary>
    /// Takes the manifest over. New records are added, changed ones overwrite (and are reported), unchanged ones leave later edits alone,
    /// missing ones remove nothing. Refuses, with nothing changed: body-missing, manifest-unreadable and what the interfaces below name.
    /// </summary>
    /// <param name="parts">Hashes of the manifest's parts, in order.</param>
    /// <param name="dryRun">Only says what would happen.</param>
    [Alias("import")]
    Task<ImportOutcome> ImportAsync(CommandContext context, ImmutableArray<string> parts, bool dryRun);
}

/// <summary>
/// Takes over languages, offer templates, categories and global media (<see cref="PlatformManifest"/>), before the regions. A language or offer
/// whose slug exists keeps the stored number, a category whose number is another's gets a new one; both are reported under the note code "number-kept", its <see cref="ImportNote.Key"/> the dump's key and
/// <see cref="ImportNote.StoredId"/> the number to use. Also raises the high-water marks of numbers past those of the dump. Refuses:
/// slug-invalid, slug-reserved, name-missing.
/// </summary>
[Alias("platform-import-grain"), Version(1)]
public interface IPlatformImport : IImport
{
}

/// <summary>Takes over a region (<see cref="RegionManifest"/>). Refuses: slug-taken, number-taken, page-cycle, wrong-region, every bad setting.</summary>
[Alias("region-import-grain"), Version(1)]
public interface IRegionImport : IImport
{
}

/// <param name="Outcome">A refusal, or the version at which everything is in.</param>
/// <param name="Taken">Records that were new or changed, by model.</param>
/// <param name="Unchanged">Records that were known already, by model.</param>
/// <param name="Notes">What a person should know: overwritten edits, kept numbers, skipped records.</param>
[GenerateSerializer, Immutable, Alias("import-outcome")]
public sealed record ImportOutcome(
    [property: Id(0)] Outcome Outcome,
    [property: Id(1)] ImmutableArray<KeyValuePair<string, int>> Taken,
    [property: Id(2)] ImmutableArray<KeyValuePair<string, int>> Unchanged,
    [property: Id(3)] ImmutableArray<ImportNote> Notes);

/// <summary>Something about one record that a person should know.</summary>
[GenerateSerializer, Immutable, Alias("import-note")]
public sealed record ImportNote(
    [property: Id(0)] string Code,
    [property: Id(1)] string Model,
    [property: Id(2)] long Key,
    [property: Id(3)] string Detail,
    [property: Id(4)] long? StoredId = null);
