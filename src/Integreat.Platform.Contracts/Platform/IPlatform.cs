using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Media;

namespace Integreat.Platform.Contracts.Platform;

/// <summary>What belongs to no region: languages, offer templates, categories of locations, global media, numbers. Grain key: <see cref="GrainKeys.Platform"/>.</summary>
[Alias("platform-grain"), Version(1)]
public interface IPlatform : ILeader
{
    /// <summary>Adds a language, or replaces the one with this slug. Refuses: slug-invalid, name-missing, text-direction-unknown.</summary>
    [Alias("save-language")]
    Task<Outcome> SaveLanguageAsync(CommandContext context, LanguageData language);

    /// <summary>Adds an offer template, or replaces the one with this slug. Refuses: slug-invalid, name-missing, postal-code-mode-unknown.</summary>
    [Alias("save-offer")]
    Task<Outcome> SaveOfferAsync(CommandContext context, OfferTemplateData offer);

    /// <summary>
    /// Adds a category of locations (null), or replaces one. Refuses: category-unknown, name-missing, name-twice, language-unknown, icon-unknown,
    /// color-unknown.
    /// </summary>
    [Alias("save-category")]
    Task<Outcome> SaveCategoryAsync(CommandContext context, long? category, CategoryData data);

    /// <summary>Registers a file that every region may use. Refuses: file-missing.</summary>
    [Alias("add-media")]
    Task<Outcome> AddMediaAsync(CommandContext context, MediaData media);

    /// <summary>Gives numbers of one kind that nobody else gets, ever. The outcome's id is the first one.</summary>
    /// <param name="kind">One of <see cref="NumberKinds"/>.</param>
    /// <param name="count">1 to 1,000,000.</param>
    [Alias("grant-numbers")]
    Task<Outcome> GrantNumbersAsync(CommandContext context, string kind, int count);

    /// <summary>What changed for the editions of a region since the follower's cursor; for 0, what changed for everybody.</summary>
    [AlwaysInterleave, Alias("follow-sources")]
    Task<SourceDelta> FollowSourcesAsync(long region, Follow follow, CancellationToken cancellation);

    /// <summary>Returns when every reader gets <paramref name="version"/> or something newer, like <see cref="Regions.IRegionSources.WaitUntilVisibleAsync"/>.</summary>
    [AlwaysInterleave, Alias("wait-until-visible")]
    Task WaitUntilVisibleAsync(long version, CancellationToken cancellation);

    /// <summary>The platform's languages, offers and categories, ordered by number.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<PlatformView> ReadAsync(CancellationToken cancellation);
}

/// <summary>The kinds of numbers that are unique on the whole platform. Granted ones start at 1,000,000; smaller ones belong to imports.</summary>
public static class NumberKinds
{
    public const string Region = "region";
    public const string Page = "page";
    public const string PageTranslation = "page-translation";
    public const string ImprintTranslation = "imprint-translation";
    public const string Event = "event";
    public const string EventTranslation = "event-translation";
    public const string Recurrence = "recurrence";
    public const string Organization = "organization";
    public const string Media = "media";
    public const string Language = "language";
    public const string Offer = "offer";
    public const string Location = "location";
    public const string LocationTranslation = "location-translation";
    public const string LocationCategory = "location-category";
    public const string Contact = "contact";
    public const string News = "news";
    public const string NewsTranslation = "news-translation";
}

[GenerateSerializer, Immutable, Alias("language-data")]
public sealed record LanguageData
{
    [Id(0)] public required string Slug { get; init; }
    [Id(1)] public required string Bcp47Tag { get; init; }
    [Id(2)] public required string NativeName { get; init; }
    [Id(3)] public required string EnglishName { get; init; }

    /// <summary>LEFT_TO_RIGHT or RIGHT_TO_LEFT.</summary>
    [Id(4)] public string TextDirection { get; init; } = "LEFT_TO_RIGHT";
    [Id(5)] public string PrimaryCountryCode { get; init; } = "";
    [Id(6)] public string SecondaryCountryCode { get; init; } = "";
    [Id(7)] public string TableOfContents { get; init; } = "";

    /// <summary>Says that a page does not exist in this language, before a list of those in which it does.</summary>
    [Id(8)] public string ContentNotAvailable { get; init; } = "";

    /// <summary>The same for a part of a page.</summary>
    [Id(9)] public string PartialContentNotAvailable { get; init; } = "";
    [Id(10)] public string Color { get; init; } = "";

    /// <summary>Title of the web app in this language, or empty.</summary>
    [Id(11)] public string WebAppTitle { get; init; } = "";
    [Id(12)] public string WebAppDescription { get; init; } = "";
}

[GenerateSerializer, Immutable, Alias("offer-template-data")]
public sealed record OfferTemplateData
{
    [Id(0)] public required string Slug { get; init; }
    [Id(1)] public required string Name { get; init; }
    [Id(2)] public string Url { get; init; } = "";
    [Id(3)] public string Thumbnail { get; init; } = "";
    [Id(4)] public ImmutableArray<KeyValuePair<string, string>> PostData { get; init; } = [];

    /// <summary>NONE, GET (appended to the address) or POST (a form field).</summary>
    [Id(5)] public string PostalCodeMode { get; init; } = "NONE";
    [Id(6)] public bool IsHelpDeskForm { get; init; }
    [Id(7)] public bool SupportedInContent { get; init; }
}

[GenerateSerializer, Immutable, Alias("platform-view")]
public sealed record PlatformView(
    [property: Id(0)] long Version,
    [property: Id(1)] ImmutableArray<NumberedLanguage> Languages,
    [property: Id(2)] ImmutableArray<NumberedOffer> Offers,
    [property: Id(3)] ImmutableArray<long> Media)
{
    [Id(4)] public ImmutableArray<NumberedCategory> Categories { get; init; } = [];
}

[GenerateSerializer, Immutable, Alias("numbered-language")]
public sealed record NumberedLanguage([property: Id(0)] long Id, [property: Id(1)] LanguageData Language)
{
    /// <summary>Counts its changes.</summary>
    [Id(2)] public int Revision { get; init; }

    /// <summary>No region can newly choose it; regions that have it keep it.</summary>
    [Id(3)] public bool Retired { get; init; }
}

[GenerateSerializer, Immutable, Alias("numbered-offer")]
public sealed record NumberedOffer([property: Id(0)] long Id, [property: Id(1)] OfferTemplateData Offer)
{
    /// <summary>Counts its changes.</summary>
    [Id(2)] public int Revision { get; init; }

    /// <summary>No region can newly choose it; regions that have it keep it.</summary>
    [Id(3)] public bool Retired { get; init; }
}
