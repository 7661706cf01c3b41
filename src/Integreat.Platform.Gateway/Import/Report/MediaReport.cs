using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Import;

/// <summary>What became of the files that media records name.</summary>
public sealed record MediaReport
{
    /// <summary>Files that were new, or other bytes than before.</summary>
    public int Copied { get; init; }

    public int Unchanged { get; init; }

    public int ThumbnailsMade { get; init; }

    /// <summary>Files that a record names and the folder lacks.</summary>
    public ImmutableArray<MissingFile> Missing { get; init; } = [];

    /// <summary>What records name and is no path below the folder, such as <c>../key</c>.</summary>
    public ImmutableArray<string> Refused { get; init; } = [];
}

/// <param name="IsKept">The platform has a file of this name from before.</param>
public sealed record MissingFile(string Path, bool IsKept);
