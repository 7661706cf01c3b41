using System.Collections.Immutable;
using Integreat.Platform.Contracts.Languages;
using Integreat.Platform.Gateway.Screens.Languages;
using LanguageCoverage = Integreat.Platform.Gateway.Screens.Home.LanguageCoverage;

namespace Integreat.Platform.Tests.Screens;

/// <summary>The languages of a region as their screen shows them.</summary>
public sealed class LanguageRowTests
{
    private static readonly ImmutableArray<LanguageRow> Rows = LanguageRow.Of(
        [
            new LanguageNodeView("de", null, true, true), new LanguageNodeView("en", "de", true, false), new LanguageNodeView("ar", "en", false, false),
            new LanguageNodeView("uk", "de", true, true),
        ],
        [new LanguageCoverage("de", 4, 0, 0), new LanguageCoverage("en", 1, 1, 2)]);

    [Fact]
    public void A_language_stands_below_the_one_from_which_it_is_translated() =>
        Assert.Equal([("de", 0), ("en", 1), ("ar", 2), ("uk", 1)], Rows.Select(row => (row.Language, row.Depth)));

    [Fact]
    public void Readers_get_a_language_in_the_list_by_address_or_not_at_all() =>
        Assert.Equal([Serving.Listed, Serving.Unlisted, Serving.Off, Serving.Listed], Rows.Select(row => row.Serving));

    [Fact]
    public void The_first_language_is_never_switched_off()
    {
        Assert.DoesNotContain(Serving.Off, Rows[0].Choices);
        Assert.All(Rows.Skip(1), row => Assert.Contains(Serving.Off, row.Choices));
    }

    [Fact]
    public void No_language_is_translated_from_one_that_is_translated_from_it()
    {
        Assert.Equal(["de", "uk"], LanguageRow.ParentsFor(Rows, "en"));
        Assert.Equal(["de", "en", "uk"], LanguageRow.ParentsFor(Rows, "ar"));
    }

    [Fact]
    public void A_language_without_pages_is_not_translated_at_all() =>
        Assert.Equal([1, 0.25, 0, 0], Rows.Select(row => row.Coverage.Share));
}
