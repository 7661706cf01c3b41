namespace Integreat.Platform.Domain;

/// <summary>A number that names one thing of one kind on the whole platform.</summary>
public interface INumber<TSelf>
    where TSelf : struct, INumber<TSelf>
{
    long Value { get; }

    static abstract TSelf From(long value);
}

/// <summary>A region (municipality).</summary>
public readonly record struct RegionId(long Value) : INumber<RegionId>
{
    public static RegionId From(long value) => new(value);
}

/// <summary>A page, independent of language.</summary>
public readonly record struct PageId(long Value) : INumber<PageId>
{
    /// <summary>The parent of root pages. No page has this number.</summary>
    public static PageId Root => default;

    public static PageId From(long value) => new(value);
}

/// <summary>One version of an item's text in one language, numbered per kind of item: the "id" of items in the public API.</summary>
public readonly record struct TranslationId(long Value) : INumber<TranslationId>
{
    public static TranslationId From(long value) => new(value);
}

/// <summary>An organisation that owns pages and places.</summary>
public readonly record struct OrganizationId(long Value) : INumber<OrganizationId>
{
    public static OrganizationId From(long value) => new(value);
}

/// <summary>An event in a region's calendar, independent of language.</summary>
public readonly record struct EventId(long Value) : INumber<EventId>
{
    public static EventId From(long value) => new(value);
}

/// <summary>How an event repeats: the "recurrence_id" of the public API.</summary>
public readonly record struct RecurrenceId(long Value) : INumber<RecurrenceId>
{
    public static RecurrenceId From(long value) => new(value);
}

/// <summary>A file, of a region or of the platform.</summary>
public readonly record struct MediaId(long Value) : INumber<MediaId>
{
    public static MediaId From(long value) => new(value);
}

/// <summary>A folder of files, counted within its region.</summary>
public readonly record struct MediaFolderId(long Value) : INumber<MediaFolderId>
{
    public static MediaFolderId From(long value) => new(value);
}

/// <summary>A language of the platform.</summary>
public readonly record struct LanguageId(long Value) : INumber<LanguageId>
{
    public static LanguageId From(long value) => new(value);
}

/// <summary>An offer template of the platform.</summary>
public readonly record struct OfferId(long Value) : INumber<OfferId>
{
    public static OfferId From(long value) => new(value);
}

/// <summary>A place that people can go to.</summary>
public readonly record struct LocationId(long Value) : INumber<LocationId>
{
    public static LocationId From(long value) => new(value);
}

/// <summary>Whom to turn to at a location.</summary>
public readonly record struct ContactId(long Value) : INumber<ContactId>
{
    public static ContactId From(long value) => new(value);
}

/// <summary>A category of locations, of the platform.</summary>
public readonly record struct CategoryId(long Value) : INumber<CategoryId>
{
    public static CategoryId From(long value) => new(value);
}

/// <summary>A news item, independent of language.</summary>
public readonly record struct NewsId(long Value) : INumber<NewsId>
{
    public static NewsId From(long value) => new(value);
}

/// <summary>A news item's text in one language: the number in the public API's "local-217".</summary>
public readonly record struct NewsTextId(long Value) : INumber<NewsTextId>
{
    public static NewsTextId From(long value) => new(value);
}

/// <summary>The short name of a language in addresses, such as "de".</summary>
public readonly record struct LanguageCode(string Value)
{
    public override string ToString() => Value;
}
