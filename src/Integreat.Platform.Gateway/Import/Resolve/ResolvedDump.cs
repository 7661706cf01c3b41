using System.Collections.Immutable;
using Integreat.Platform.Contracts.Chat;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Contracts.Media;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>A dump with all references checked, ready to be sent.</summary>
internal sealed record ResolvedDump(
    ResolvedPlatform Platform, ImmutableArray<ResolvedRegion> Regions, ImmutableArray<SkippedRecords> Skipped)
{
    /// <summary>Those of the platform and of all regions; a file that several records name counts once.</summary>
    public ImmutableArray<MediaData> MediaRecords =>
    [
        .. Regions.SelectMany(region => region.Manifest.Media).Concat(Platform.Manifest.Media)
            .Select(record => record.Media)
            .DistinctBy(record => (record.File, record.Thumbnail)),
    ];
}

/// <summary>What belongs to no region, the texts that its manifest names by hash, and what was left out of it.</summary>
internal sealed record ResolvedPlatform(
    PlatformManifest Manifest, ImmutableDictionary<string, ReadOnlyMemory<byte>> Bodies, ImmutableArray<ImportNote> Notes);

/// <summary>One region, the texts that its manifest names by hash, and what was left out of it.</summary>
/// <param name="Manifest">Offers are numbered as in the dump; the platform may know them under other numbers.</param>
internal sealed record ResolvedRegion(
    RegionManifest Manifest, ImmutableDictionary<string, ReadOnlyMemory<byte>> Bodies, ImmutableArray<ImportNote> Notes)
{
    /// <summary>What goes no further than to its table; a manifest is kept for good.</summary>
    public required HelpDeskSecrets HelpDesk { get; init; }

    public required ImmutableArray<AdoptedChat> Chats { get; init; }
}
