using Integreat.Platform.Contracts.Locations;

namespace Integreat.Platform.Contracts.Editions;

/// <summary>The kinds of items that an edition is made of.</summary>
public static class ItemKinds
{
    public const string Page = "page";
    public const string Event = "event";
    public const string Location = "location";
    public const string Category = "category";
    public const string News = "news";
    public const string Imprint = "imprint";
}

/// <summary>Why an item is, or is not, in the answers of an edition.</summary>
public enum Visibility
{
    /// <summary>The item is listed.</summary>
    Public = 0,

    /// <summary>The item itself is archived.</summary>
    Archived = 1,

    /// <summary>The item is not for readers of this language, or what it stands below is not.</summary>
    Hidden = 2,

    /// <summary>The item is gone.</summary>
    Removed = 3,
}

/// <summary>
/// One item of an edition: a typed header that lists, trees, feeds and look-ups work on, and its finished JSON object (UTF-8) in two parts
/// that are sent one after the other: the envelope, then the content. Both are empty unless the item is public.
/// </summary>
[GenerateSerializer, Immutable, Alias("fragment")]
public sealed record Fragment
{
    /// <summary>One of <see cref="ItemKinds"/>.</summary>
    [Id(0)] public required string Kind { get; init; }

    /// <summary>The item's number, unique within its kind; the JSON's own "id" is often the number of the text's version.</summary>
    [Id(1)] public required long Id { get; init; }
    [Id(2)] public required Visibility Visibility { get; init; }

    /// <summary>The number of the public text's version; null where another language's text is shown.</summary>
    [Id(3)] public long? Translation { get; init; }
    [Id(4)] public string Title { get; init; } = "";
    [Id(5)] public string Path { get; init; } = "";

    /// <summary>Every slug the item ever had in this language, the public one included, exactly as stored.</summary>
    [Id(6)] public ImmutableArray<string> Slugs { get; init; } = [];
    [Id(7)] public DateTimeOffset LastUpdated { get; init; }
    [Id(8)] public ReadOnlyMemory<byte> Envelope { get; init; }
    [Id(9)] public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>16 bytes over everything that readers get.</summary>
    [Id(10)] public ReadOnlyMemory<byte> Hash { get; init; }

    /// <summary>Pages only.</summary>
    [Id(11)] public PagePlace? Page { get; init; }

    /// <summary>The edition's revision at which anything of this last changed.</summary>
    [Id(16)] public long Revision { get; init; }

    /// <summary>The edition's revision at which the JSON object changed, appeared or vanished; 0 if it never was public.</summary>
    [Id(17)] public long ItemRevision { get; init; }

    /// <summary>Events only.</summary>
    [Id(12)] public EventDates? Event { get; init; }

    /// <summary>Locations only.</summary>
    [Id(13)] public LocationPlace? Location { get; init; }

    /// <summary>Where the item can be read in other listed languages, in the languages' order.</summary>
    [Id(15)] public ImmutableArray<Alternate> Alternates { get; init; } = [];

    /// <summary>The size of its JSON.</summary>
    public int Bytes => Envelope.Length + Content.Length + (Event?.Occurrences.Sum(occurrence => occurrence.Envelope.Length) ?? 0);
}

/// <param name="Parent">The number of the page above; null for a root page.</param>
/// <param name="Order">Its place among its siblings, ascending.</param>
[GenerateSerializer, Immutable, Alias("page-place")]
public sealed record PagePlace([property: Id(0)] long? Parent, [property: Id(1)] int Order);

/// <summary>Where a location is, of which kind, and when it is open: what maps and feeds need.</summary>
[GenerateSerializer, Immutable, Alias("location-place")]
public sealed record LocationPlace
{
    /// <summary>Whether maps show it.</summary>
    [Id(0)] public required bool OnMap { get; init; }

    /// <summary>Degrees.</summary>
    [Id(1)] public required double Latitude { get; init; }

    /// <summary>Degrees.</summary>
    [Id(2)] public required double Longitude { get; init; }

    /// <summary>Street and number.</summary>
    [Id(3)] public required string Address { get; init; }
    [Id(4)] public required string PostalCode { get; init; }
    [Id(5)] public required string City { get; init; }
    [Id(6)] public required string Country { get; init; }

    /// <summary>Number of the category, an item of the kind <see cref="ItemKinds.Category"/>.</summary>
    [Id(7)] public required long Category { get; init; }
    [Id(8)] public bool TemporarilyClosed { get; init; }

    /// <summary>Seven days, Monday first, in clock times of the region; none where readers are told nothing.</summary>
    [Id(9)] public ImmutableArray<OpeningDayData> OpeningHours { get; init; } = [];
}

/// <summary>The same item in another language.</summary>
[GenerateSerializer, Immutable, Alias("alternate")]
public readonly record struct Alternate([property: Id(0)] string Language, [property: Id(1)] string Path);
