using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Rights;

namespace Integreat.Platform.Domain.Platform;

/// <summary>A language in which municipalities may publish, with the platform's own sentences in it.</summary>
/// <param name="ContentNotAvailable">Says that a page does not exist in this language, before a list of those in which it does.</param>
/// <param name="PartialContentNotAvailable">The same for a part of a page.</param>
public sealed record Language(
    LanguageId Id, LanguageCode Code, string Bcp47Tag, string NativeName, string EnglishName, bool RightToLeft, string PrimaryCountryCode,
    string SecondaryCountryCode, string TableOfContents, string ContentNotAvailable, string PartialContentNotAvailable, string Color,
    string WebAppTitle, string WebAppDescription);

/// <summary>How an offer learns the region's postal code.</summary>
public enum PostalCodeMode
{
    None = 0,

    /// <summary>Appended to the address.</summary>
    Get = 1,

    /// <summary>As a form field.</summary>
    Post = 2,
}

/// <summary>A service outside the platform that regions can offer.</summary>
public sealed record OfferTemplate(
    OfferId Id, string Slug, string Name, string Url, string Thumbnail, ImmutableArray<PostField> PostData, PostalCodeMode PostalCodeMode,
    bool IsHelpDeskForm, bool SupportedInContent);

public sealed record PostField(string Name, string Value);

/// <summary>A record of another system: the digest of its fields, and the number that the item has here.</summary>
public sealed record PlatformRecord(string Digest, long Number);

/// <summary>What belongs to no region: languages, offers, global files, and which numbers are given away.</summary>
/// <param name="HighestNumbers">The highest number that is given away, by kind.</param>
/// <param name="Taken">The records that were taken over from another system, by model and key.</param>
public sealed record PlatformState(
    ImmutableDictionary<LanguageId, Language> Languages,
    ImmutableDictionary<OfferId, OfferTemplate> Offers,
    ImmutableDictionary<MediaId, MediaFile> Media,
    ImmutableDictionary<string, long> HighestNumbers,
    ImmutableDictionary<(string Model, long Key), PlatformRecord> Taken)
{
    public static PlatformState Empty { get; } = new(
        ImmutableDictionary<LanguageId, Language>.Empty, ImmutableDictionary<OfferId, OfferTemplate>.Empty,
        ImmutableDictionary<MediaId, MediaFile>.Empty, ImmutableDictionary<string, long>.Empty,
        ImmutableDictionary<(string Model, long Key), PlatformRecord>.Empty);

    /// <summary>The categories that locations may have.</summary>
    public ImmutableDictionary<CategoryId, LocationCategory> Categories { get; init; } =
        ImmutableDictionary<CategoryId, LocationCategory>.Empty;

    /// <summary>What became of languages, offers and categories, by kind and number.</summary>
    public ImmutableDictionary<(string Kind, long Id), CatalogEntry> Catalog { get; init; } =
        ImmutableDictionary<(string Kind, long Id), CatalogEntry>.Empty;
    public ImmutableDictionary<NewsId, SharedNews> News { get; init; } = ImmutableDictionary<NewsId, SharedNews>.Empty;

    /// <summary>The platform's own team, by account.</summary>
    public ImmutableDictionary<string, StaffRole> Staff { get; init; } = ImmutableDictionary<string, StaffRole>.Empty;

    /// <summary>When something is to happen by itself next; null: nothing is.</summary>
    public DateTimeOffset? NextDue => News.NextDue();

    /// <summary>What the account is in the platform's own team; null for everybody else.</summary>
    public StaffRole? StaffRole(string account) => Staff.TryGetValue(account, out var role) ? role : null;

    /// <summary>What became of a language, an offer or a category.</summary>
    public CatalogEntry EntryOf(string kind, long id) => Catalog.GetValueOrDefault((kind, id), CatalogEntry.None);

    /// <summary>The next number of this kind that nobody has.</summary>
    public long NextNumber(string kind) => Math.Max(HighestNumbers.GetValueOrDefault(kind) + 1, NumberKind.FirstGranted);

    /// <summary>The state after the fact.</summary>
    public PlatformState Apply(PlatformFact fact) => fact switch
    {
        LanguageSaved saved => Saved(NumberKind.Language, saved.Language.Id.Value) with
        {
            Languages = Languages.SetItem(saved.Language.Id, saved.Language),
        },
        OfferSaved saved => Saved(NumberKind.Offer, saved.Offer.Id.Value) with { Offers = Offers.SetItem(saved.Offer.Id, saved.Offer) },
        CategorySaved saved => Saved(NumberKind.LocationCategory, saved.Category.Id.Value) with
        {
            Categories = Categories.SetItem(saved.Category.Id, saved.Category),
        },
        CatalogEntryRetired retired => WithEntry(retired.Kind, retired.Id, isRetired: true),
        GlobalMediaSaved saved => Raise(NumberKind.Media, saved.File.Id.Value) with { Media = Media.SetItem(saved.File.Id, saved.File) },
        SharedNewsSaved { News: var news } => news.Item.Texts.Aggregate(
            Raise(NumberKind.News, news.Item.Id.Value), (state, text) => state.Raise(NumberKind.NewsTranslation, text.Id.Value)) with
        {
            News = News.SetItem(news.Item.Id, news),
        },
        StaffRoleGranted or StaffRoleEnded => this with { Staff = Staff.Apply(fact) },
        NumbersGivenAway given => Raise(given.Kind, given.First + given.Count - 1),
        NumbersRaised raised => Raise(raised.Kind, raised.Highest),
        PlatformRecordTaken taken => this with { Taken = Taken.SetItem((taken.Model, taken.Key), new PlatformRecord(taken.Digest, taken.Number)) },
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType().Name, "No rule applies this fact."),
    };

    private PlatformState Saved(string kind, long id) => Raise(kind, id).WithEntry(kind, id, isRetired: false);

    private PlatformState WithEntry(string kind, long id, bool isRetired) =>
        this with { Catalog = Catalog.SetItem((kind, id), new CatalogEntry(EntryOf(kind, id).Revision + 1, isRetired)) };

    private PlatformState Raise(string kind, long number) =>
        number > HighestNumbers.GetValueOrDefault(kind) ? this with { HighestNumbers = HighestNumbers.SetItem(kind, number) } : this;
}
