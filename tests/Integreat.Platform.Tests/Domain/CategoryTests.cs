using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Platform;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class CategoryTests
{
    private static readonly ImmutableArray<CategoryName> Names = [new(German, "Behörde"), new(English, "Office")];

    private static readonly PlatformState Platform = PlatformState.Empty
        .Apply(new LanguageSaved(PlatformTests.Deutsch))
        .Apply(new LanguageSaved(PlatformTests.Deutsch with { Id = new LanguageId(2), Code = English }))
        .Apply(new CategorySaved(new LocationCategory(Office, Names, "office", "#1DC6C6")));

    private static readonly PlatformImport Dump = new([], [], [], [])
    {
        Categories = [(new SourceRecord("cms.placecategory", 2, "1"), new LocationCategory(Office, Names, "office", "#1DC6C6"))],
    };

    [Fact]
    public void A_new_category_is_numbered_from_a_million_and_a_known_one_is_replaced()
    {
        var added = Platform.Decide(new SaveCategory(null, [new CategoryName(German, " Schule ")], "education", "#FF3333"));
        var changed = Platform.Decide(new SaveCategory(Office, Names, "service", "#585858"));

        Assert.Equal(1_000_000, added.Created);
        Assert.Equal([new CategoryName(German, "Schule")], Assert.IsType<CategorySaved>(Assert.Single(added.Facts)).Category.Names);
        Assert.Equal("service", Platform.Apply(Assert.Single(changed.Facts)).Categories[Office].Icon);
    }

    [Fact]
    public void A_category_needs_names_in_known_languages_and_signs_that_apps_know()
    {
        Refused(new SaveCategory(new CategoryId(404), Names, "office", "#1DC6C6"), "category-unknown");
        Refused(new SaveCategory(null, [], "office", "#1DC6C6"), "name-missing");
        Refused(new SaveCategory(null, [new CategoryName(German, " ")], "office", "#1DC6C6"), "name-missing");
        Refused(new SaveCategory(null, [.. Names, new CategoryName(German, "Amt")], "office", "#1DC6C6"), "name-twice");
        Refused(new SaveCategory(null, [new CategoryName(Persian, "x")], "office", "#1DC6C6"), "language-unknown");
        Refused(new SaveCategory(null, Names, "castle", "#1DC6C6"), "icon-unknown");
        Refused(new SaveCategory(null, Names, "office", "#1dc6c6"), "color-unknown");

        static void Refused(SaveCategory command, string code) => Platform.Decide(command).ThenRefused(code);
    }

    [Fact]
    public void An_imported_category_keeps_its_number_and_the_same_import_again_changes_nothing()
    {
        var imported = Take(PlatformState.Empty, Dump);

        Assert.Equal("office", imported.Categories[Office].Icon);
        Assert.Empty(imported.Decide(Dump).Decision.Facts);
        Assert.Empty(PlatformState.Empty.Decide(Dump).Notes);
    }

    [Fact]
    public void An_imported_category_whose_number_is_another_s_gets_a_new_one_and_keeps_it()
    {
        var report = Platform.Decide(Dump);

        Assert.Equal(("number-kept", 2L, 1_000_000L), report.Notes.Select(note => (note.Code, note.Record.Key, note.StoredId!.Value)).Single());
        var taken = Take(Platform, Dump);
        Assert.Equal(2, taken.Categories.Count);
        Assert.Equal(1_000_000, Assert.Single(taken.Decide(Dump).Notes).StoredId);
    }

    [Fact]
    public void Signs_that_apps_do_not_know_are_kept_and_noted_once()
    {
        var odd = Dump with
        {
            Categories = [(new SourceRecord("cms.placecategory", 2, "1"), new LocationCategory(Office, Names, "castle", "#1DC6C6"))],
        };

        Assert.Equal(["category-sign-unknown"], PlatformState.Empty.Decide(odd).Notes.Codes());
        var taken = Take(PlatformState.Empty, odd);
        Assert.Equal("castle", taken.Categories[Office].Icon);
        Assert.Empty(taken.Decide(odd).Notes);
    }

    private static PlatformState Take(PlatformState platform, PlatformImport import) =>
        platform.Decide(import).Decision.Facts.Aggregate(platform, (state, fact) => state.Apply(fact));
}
