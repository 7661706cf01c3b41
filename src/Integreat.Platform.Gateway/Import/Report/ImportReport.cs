using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;

namespace Integreat.Platform.Gateway.Import;

/// <summary>What became of an import.</summary>
public sealed record ImportReport
{
    public required ImportResult Result { get; init; }
    public required ImportedPart Platform { get; init; }
    public required ImmutableArray<ImportedPart> Regions { get; init; }
    public required ImmutableArray<SkippedRecords> Skipped { get; init; }

    /// <summary>Null if no media files were to be copied, or the import was refused before.</summary>
    public MediaReport? Media { get; init; }

    /// <summary>Everything that was refused, not only the first.</summary>
    public ImmutableArray<ImportRefusal> Refusals =>
    [
        .. Regions.Prepend(Platform).Where(part => part.Refusal is not null).Select(part => part.Refusal!),
    ];
}

/// <summary>How an import ended.</summary>
public enum ImportResult
{
    /// <summary>Everything is in, and readers see it.</summary>
    Complete,

    /// <summary>Something would have been refused, so nothing was changed.</summary>
    Refused,

    /// <summary>A part was refused after all, because somebody changed something meanwhile. Running again completes the rest.</summary>
    Partial,
}

/// <summary>The platform's or one region's share.</summary>
/// <param name="Region">The region's number; null for the platform.</param>
/// <param name="Name">Name and slug, as people know it.</param>
/// <param name="Taken">Records that were new or changed, by model.</param>
/// <param name="Unchanged">Records that were known already, by model.</param>
public sealed record ImportedPart(
    long? Region,
    string Name,
    ImmutableArray<KeyValuePair<string, int>> Taken,
    ImmutableArray<KeyValuePair<string, int>> Unchanged,
    ImmutableArray<ImportNote> Notes,
    ImportRefusal? Refusal);

/// <param name="Part">Whose refusal it is: the name of an <see cref="ImportedPart"/>.</param>
public sealed record ImportRefusal(string Part, string Code, string Detail);
