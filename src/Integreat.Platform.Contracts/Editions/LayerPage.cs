namespace Integreat.Platform.Contracts.Editions;

/// <summary>
/// What an edition tells others of one of its pages: where it stands and its own public text, never what it mirrors itself. Pages of other
/// regions link to it and show its text.
/// </summary>
[GenerateSerializer, Immutable, Alias("layer-page")]
public sealed record LayerPage
{
    [Id(0)] public required long Page { get; init; }

    /// <summary>The page or one above it is archived, or there is no such page (any more).</summary>
    [Id(1)] public bool Archived { get; init; }

    /// <summary>Of the public text in the edition's language; null if there is none.</summary>
    [Id(2)] public string? Title { get; init; }
    [Id(3)] public string Path { get; init; } = "";

    /// <summary>Hash of the public text's content; null if it is empty.</summary>
    [Id(4)] public string? Body { get; init; }

    /// <summary>There is nothing to read in the public text.</summary>
    [Id(5)] public bool Blank { get; init; }
    [Id(6)] public DateTimeOffset LastUpdated { get; init; }

    /// <summary>The other listed languages in which there is something to read, in the region's order.</summary>
    [Id(7)] public ImmutableArray<Alternate> Elsewhere { get; init; } = [];

    public bool Equals(LayerPage? other) =>
        other is not null && Page == other.Page && Archived == other.Archived && Title == other.Title && Path == other.Path
        && Body == other.Body && Blank == other.Blank && LastUpdated == other.LastUpdated
        && Elsewhere.AsSpan().SequenceEqual(other.Elsewhere.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Page, Title, Body, LastUpdated);
}

/// <summary>What changed in an edition's layer since a cursor.</summary>
/// <param name="IsFull">The cursor was of another life: forget everything, this is the beginning.</param>
/// <param name="More">There is more at <paramref name="Next"/>; ask again before using what came.</param>
[GenerateSerializer, Immutable, Alias("layer-delta")]
public sealed record LayerDelta(
    [property: Id(0)] Cursor Next,
    [property: Id(1)] bool IsFull,
    [property: Id(2)] bool More,
    [property: Id(3)] ImmutableArray<LayerPage> Pages);
