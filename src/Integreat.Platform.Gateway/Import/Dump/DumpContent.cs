using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>All files and patches laid over each other: the records that are understood, and how many are not.</summary>
internal sealed record DumpContent(
    ImmutableDictionary<string, ImmutableArray<DumpRecord>> Records, ImmutableArray<SkippedRecords> Skipped)
{
    /// <summary>The records of one model, under its name of today, by key.</summary>
    public ImmutableArray<DumpRecord> Of(string model) => Records.GetValueOrDefault(model, []);
}
