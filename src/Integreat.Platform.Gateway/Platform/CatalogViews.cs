using System.Collections.Immutable;
using Integreat.Platform.Contracts.Platform;

namespace Integreat.Platform.Gateway.Platform;

internal sealed record PlatformLanguagesView(long Version, ImmutableArray<LanguageEntry> Languages);

internal sealed record OffersView(long Version, ImmutableArray<OfferEntry> Offers);

internal sealed record CategoriesView(long Version, ImmutableArray<CategoryEntry> Categories);

/// <param name="Revision">What If-Match asks for.</param>
/// <param name="Retired">No region can add it any more.</param>
internal sealed record LanguageEntry(
    long Id, int Revision, bool Retired, string Slug, string Bcp47Tag, string NativeName, string EnglishName, string TextDirection,
    string PrimaryCountryCode, string SecondaryCountryCode, string TableOfContents, string ContentNotAvailable,
    string PartialContentNotAvailable, string Color, string WebAppTitle, string WebAppDescription)
{
    public static ImmutableArray<LanguageEntry> Of(PlatformView view) => [.. view.Languages.Select(each => Of(each, each.Language))];

    private static LanguageEntry Of(NumberedLanguage each, LanguageData language) => new(
        each.Id, each.Revision, each.Retired, language.Slug, language.Bcp47Tag, language.NativeName, language.EnglishName,
        language.TextDirection, language.PrimaryCountryCode, language.SecondaryCountryCode, language.TableOfContents,
        language.ContentNotAvailable, language.PartialContentNotAvailable, language.Color, language.WebAppTitle,
        language.WebAppDescription);
}

/// <param name="Revision">What If-Match asks for.</param>
/// <param name="Retired">No region can choose it any more.</param>
internal sealed record OfferEntry(
    long Id, int Revision, bool Retired, string Slug, string Name, ImmutableArray<PostFieldForm> PostData, string Url, string Thumbnail,
    string PostalCodeMode, bool IsHelpDeskForm, bool SupportedInContent)
{
    public static ImmutableArray<OfferEntry> Of(PlatformView view) => [.. view.Offers.Select(Of)];

    private static OfferEntry Of(NumberedOffer each) => new(
        each.Id, each.Revision, each.Retired, each.Offer.Slug, each.Offer.Name,
        [.. each.Offer.PostData.Select(field => new PostFieldForm(field.Key, field.Value))], each.Offer.Url, each.Offer.Thumbnail,
        each.Offer.PostalCodeMode, each.Offer.IsHelpDeskForm, each.Offer.SupportedInContent);
}

/// <param name="Revision">What If-Match asks for.</param>
/// <param name="Retired">No place can get it any more.</param>
internal sealed record CategoryEntry(
    long Id, int Revision, bool Retired, ImmutableArray<CategoryNameForm> Names, string Icon, string Color)
{
    public static ImmutableArray<CategoryEntry> Of(PlatformView view) => [.. view.Categories.Select(each => new CategoryEntry(
        each.Id, each.Revision, each.Retired, [.. each.Category.Names.Select(name => new CategoryNameForm(name.Key, name.Value))],
        each.Category.Icon, each.Category.Color))];
}
