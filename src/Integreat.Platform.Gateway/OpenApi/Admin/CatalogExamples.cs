using System.Collections.Immutable;
using Integreat.Platform.Gateway.Platform;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>What regions choose from.</summary>
internal static class CatalogExamples
{
    private static readonly LanguageEntry Language = new(
        3, 1, false, "ar", "ar", "العربية", "Arabic", "RIGHT_TO_LEFT", "sy", "", "المحتويات", "هذه الصفحة غير متوفرة.", "هذا الجزء غير متوفر.", "#2E86C1", "",
        "");

    private static readonly OfferEntry Offer = new(
        2, 4, false, "sprungbrett", "Sprungbrett", [new PostFieldForm("partner", "integreat")], "https://jobs.example/", "", "GET", false, true);

    private static readonly CategoryEntry Category = new(
        2, 1, false, [new CategoryNameForm("de", "Behörde"), new CategoryNameForm("en", "Public authority")], "office", "#1DC6C6");

    public static ImmutableArray<object> All { get; } =
    [
        new PlatformLanguagesView(91, [Language]),
        Language,
        new PlatformLanguageForm("ar", "العربية", "Arabic", "RIGHT_TO_LEFT", "sy"),
        new OffersView(91, [Offer]),
        Offer,
        new OfferForm("Sprungbrett", [new PostFieldForm("partner", "integreat")], "https://jobs.example/", PostalCodeMode: "GET"),
        new CategoriesView(91, [Category]),
        Category,
        new CategoryForm([new CategoryNameForm("de", "Behörde"), new CategoryNameForm("en", "Public authority")], "office", "#1DC6C6"),
    ];
}
