using System.Collections.Immutable;
using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Gateway.Screens.Team;
using Integreat.Platform.Gateway.Screens.Words;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What regions choose from, while somebody of the platform's team changes it.</summary>
public sealed class CatalogueTests
{
    private static readonly OfferTemplateData Offer = new()
    {
        Slug = "jobs",
        Name = "Jobs",
        Url = "https://jobs.example",
        Thumbnail = "https://jobs.example/sign.png",
        PostData = [KeyValuePair.Create("partner", "integreat"), KeyValuePair.Create("kind", "all")],
        PostalCodeMode = "POST",
        IsHelpDeskForm = true,
        SupportedInContent = true,
    };

    private static readonly CategoryData Category = new()
    {
        Names = [KeyValuePair.Create("en", "Office"), KeyValuePair.Create("fr", "Bureau"), KeyValuePair.Create("de", "Amt")],
        Icon = "office",
        Color = "#1DC6C6",
    };

    private static readonly PlatformView View = new(
        1, [Language(1, "de"), Language(2, "en"), Language(3, "fr", isRetired: true), Language(4, "ru", isRetired: true), Language(5, "ar")], [], []);

    [Fact]
    public void What_nobody_has_touched_is_the_same_afterwards()
    {
        var (offer, category) = (OfferDraft.Of(new NumberedOffer(1, Offer)), new CategoryDraft(new NumberedCategory(1, Category)));

        Assert.Equal(Offer.PostData, offer.ToData().PostData);
        Assert.Equal(Offer, offer.ToData() with { PostData = Offer.PostData });
        Assert.Equal(Category.Names, category.ToData(View).Names);
        Assert.Equal(Category, category.ToData(View) with { Names = Category.Names });
    }

    [Fact]
    public void Fields_of_an_offer_without_a_name_are_left_out()
    {
        var draft = OfferDraft.Of(new NumberedOffer(1, Offer));
        draft.Fields[0].Name = " ";
        draft.Fields.Add(new FieldDraft { Name = " radius ", Value = "50" });

        Assert.Equal([KeyValuePair.Create("kind", "all"), KeyValuePair.Create("radius", "50")], draft.ToData().PostData);
    }

    [Fact]
    public void A_category_has_names_in_the_languages_that_can_be_chosen_and_keeps_those_it_has()
    {
        var draft = new CategoryDraft(new NumberedCategory(1, Category));
        Assert.Equal(["de", "en", "fr", "ar"], draft.LanguagesOf(View).Select(language => language.Slug));

        (draft.Names["ar"], draft.Names["en"]) = (" دائرة ", " ");

        Assert.Equal(
            [KeyValuePair.Create("fr", "Bureau"), KeyValuePair.Create("de", "Amt"), KeyValuePair.Create("ar", "دائرة")], draft.ToData(View).Names);
    }

    [Fact]
    public void Who_was_overtaken_sees_what_differs_and_nothing_else()
    {
        var words = CatalogueWords.English;

        Assert.Empty(OfferDraft.Compare(words, Offer, Offer));
        Assert.Equal(
            [
                new CatalogChange("Address", "https://mine.example", "https://jobs.example"),
                new CatalogChange("Postal code", "is not needed", "is sent along as a field"),
                new CatalogChange("What is sent along", "", "partner=integreat, kind=all"),
                new CatalogChange(words.ForPages, "no", "yes"),
            ],
            OfferDraft.Compare(
                words, Offer with { Url = "https://mine.example", PostalCodeMode = "NONE", PostData = [], SupportedInContent = false }, Offer));
        Assert.Equal(
            [new CatalogChange("de", "Amt", "Behörde"), new CatalogChange("Colour", "Turquoise", "Grey")],
            CategoryDraft.Compare(words, View, Category, Category with { Names = [.. Category.Names[..2], KeyValuePair.Create("de", "Behörde")], Color = "#585858" }));
    }

    [Fact]
    public void The_signs_to_choose_from_are_those_that_apps_know_and_each_has_a_name_of_its_own()
    {
        Assert.Equal(CategorySigns.Icons.Order(StringComparer.Ordinal), CategoryDraft.Icons);
        Assert.Equal(CategorySigns.Colors, CategoryDraft.Colors);
        foreach (var words in (ImmutableArray<CatalogueWords>)[CatalogueWords.German, CatalogueWords.English])
        {
            Assert.DoesNotContain(CategoryDraft.Icons, icon => words.IconName(icon) == icon);
            Assert.DoesNotContain(CategoryDraft.Colors, color => words.ColorName(color) == color);
            Assert.Equal(CategoryDraft.Icons.Length, CategoryDraft.Icons.Select(words.IconName).Distinct().Count());
            Assert.Equal(CategoryDraft.Colors.Length, CategoryDraft.Colors.Select(words.ColorName).Distinct().Count());
        }
    }

    [Fact]
    public void The_catalogue_can_be_changed_on_screens_by_whom_the_platform_lets_change_it()
    {
        var roles = Enum.GetValues<StaffRole>();

        Assert.Equal(
            roles.Select(role => RightsTable.Allows(Capability.ChangeCatalog, role)),
            roles.Select(role => new TeamDesk(StaffRoles.All[(int)role], MayChange: true).MayChangeCatalogue));
    }

    private static NumberedLanguage Language(long id, string slug, bool isRetired = false) => new(id, new LanguageData
    {
        Slug = slug,
        Bcp47Tag = slug,
        NativeName = slug,
        EnglishName = slug,
    })
    {
        Retired = isRetired,
    };
}
