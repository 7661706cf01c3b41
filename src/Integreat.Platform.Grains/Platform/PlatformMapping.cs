using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;

namespace Integreat.Platform.Grains.Platform;

/// <summary>Between what travels and what the domain knows.</summary>
internal static class PlatformMapping
{
    public const string LeftToRight = "LEFT_TO_RIGHT";
    public const string RightToLeft = "RIGHT_TO_LEFT";

    public static bool TryParsePostalCodeMode(string text, out PostalCodeMode mode)
    {
        (var known, mode) = text switch
        {
            "NONE" => (true, PostalCodeMode.None),
            "GET" => (true, PostalCodeMode.Get),
            "POST" => (true, PostalCodeMode.Post),
            _ => (false, default),
        };
        return known;
    }

    public static Language ToDomain(this LanguageData data, long id = 0) => new(
        new LanguageId(id), new LanguageCode(data.Slug), data.Bcp47Tag, data.NativeName, data.EnglishName,
        data.TextDirection is RightToLeft, data.PrimaryCountryCode, data.SecondaryCountryCode, data.TableOfContents,
        data.ContentNotAvailable, data.PartialContentNotAvailable, data.Color, data.WebAppTitle, data.WebAppDescription);

    public static OfferTemplate ToDomain(this OfferTemplateData data, PostalCodeMode mode, long id = 0) => new(
        new OfferId(id), data.Slug, data.Name, data.Url, data.Thumbnail,
        [.. data.PostData.Select(field => new PostField(field.Key, field.Value))], mode, data.IsHelpDeskForm, data.SupportedInContent);

    public static PlatformView View(PlatformState state, long version) => new(
        version,
        [.. state.Languages.Values.OrderBy(language => language.Id.Value).Select(language => View(language, state.EntryOf(NumberKind.Language, language.Id.Value)))],
        [.. state.Offers.Values.OrderBy(offer => offer.Id.Value).Select(offer => View(offer, state.EntryOf(NumberKind.Offer, offer.Id.Value)))],
        [.. state.Media.Keys.Select(media => media.Value).Order()])
    {
        Categories = [.. state.Categories.Values.OrderBy(category => category.Id.Value).Select(category =>
            View(category, state.EntryOf(NumberKind.LocationCategory, category.Id.Value)))],
    };

    private static NumberedLanguage View(Language language, CatalogEntry entry) =>
        new(language.Id.Value, ToData(language)) { Revision = entry.Revision, Retired = entry.Retired };

    private static NumberedOffer View(OfferTemplate offer, CatalogEntry entry) =>
        new(offer.Id.Value, ToData(offer)) { Revision = entry.Revision, Retired = entry.Retired };

    private static NumberedCategory View(LocationCategory category, CatalogEntry entry) =>
        new(category.Id.Value, ToData(category)) { Revision = entry.Revision, Retired = entry.Retired };

    public static ImmutableArray<CategoryName> ToDomain(this ImmutableArray<KeyValuePair<string, string>> names) =>
        [.. names.Select(name => new CategoryName(new LanguageCode(name.Key), name.Value))];

    private static CategoryData ToData(LocationCategory category) => new()
    {
        Names = [.. category.Names.Select(name => KeyValuePair.Create(name.Language.Value, name.Name))],
        Icon = category.Icon,
        Color = category.Color,
    };

    private static LanguageData ToData(Language language) => new()
    {
        Slug = language.Code.Value,
        Bcp47Tag = language.Bcp47Tag,
        NativeName = language.NativeName,
        EnglishName = language.EnglishName,
        TextDirection = language.RightToLeft ? RightToLeft : LeftToRight,
        PrimaryCountryCode = language.PrimaryCountryCode,
        SecondaryCountryCode = language.SecondaryCountryCode,
        TableOfContents = language.TableOfContents,
        ContentNotAvailable = language.ContentNotAvailable,
        PartialContentNotAvailable = language.PartialContentNotAvailable,
        Color = language.Color,
        WebAppTitle = language.WebAppTitle,
        WebAppDescription = language.WebAppDescription,
    };

    private static OfferTemplateData ToData(OfferTemplate offer) => new()
    {
        Slug = offer.Slug,
        Name = offer.Name,
        Url = offer.Url,
        Thumbnail = offer.Thumbnail,
        PostData = [.. offer.PostData.Select(field => KeyValuePair.Create(field.Name, field.Value))],
        PostalCodeMode = offer.PostalCodeMode switch
        {
            PostalCodeMode.Get => "GET",
            PostalCodeMode.Post => "POST",
            _ => "NONE",
        },
        IsHelpDeskForm = offer.IsHelpDeskForm,
        SupportedInContent = offer.SupportedInContent,
    };
}
