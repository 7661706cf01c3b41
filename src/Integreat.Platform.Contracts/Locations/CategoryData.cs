namespace Integreat.Platform.Contracts.Locations;

/// <summary>What kind of place a location is, with the sign that apps show.</summary>
[GenerateSerializer, Immutable, Alias("category-data")]
public sealed record CategoryData
{
    /// <summary>By language slug, at most one in each; where none fits, readers get the German one, or else the first.</summary>
    [Id(0)] public required ImmutableArray<KeyValuePair<string, string>> Names { get; init; }

    /// <summary>One of the names that apps know, such as "office".</summary>
    [Id(1)] public required string Icon { get; init; }

    /// <summary>One of the colors that apps know, such as "#1DC6C6".</summary>
    [Id(2)] public required string Color { get; init; }
}

[GenerateSerializer, Immutable, Alias("numbered-category")]
public sealed record NumberedCategory([property: Id(0)] long Id, [property: Id(1)] CategoryData Category)
{
    /// <summary>Counts its changes.</summary>
    [Id(2)] public int Revision { get; init; }

    /// <summary>No location can newly have it; locations that have it keep it.</summary>
    [Id(3)] public bool Retired { get; init; }
}
