namespace Integreat.Platform.Gateway.Import;

/// <summary>Records that the import leaves out.</summary>
/// <param name="Region">The region that the records name; null where they name none.</param>
public sealed record SkippedRecords(string Model, long? Region, int Count, SkipReason Reason);

/// <summary>Why records are left out.</summary>
public enum SkipReason
{
    /// <summary>A later version of the platform may take them over from the same files.</summary>
    NotUnderstoodYet,

    /// <summary>The platform has no use for them.</summary>
    NotNeeded,
}
