using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class LanguageTests
{
    private static readonly Region Trilingual = Given(
        new LanguageAdded(German, null, true, true),
        new LanguageAdded(English, German, true, true),
        new LanguageAdded(Arabic, English, true, false));

    [Fact]
    public void The_first_language_becomes_the_default() =>
        Given().When(new AddLanguage(German, null, true, true)).Then(new LanguageAdded(German, null, true, true));

    [Fact]
    public void A_language_that_is_not_active_is_not_listed_either() =>
        Trilingual.When(new AddLanguage(Persian, German, Active: false, Visible: true))
            .Then(new LanguageAdded(Persian, German, false, false));

    [Theory]
    [InlineData("en", "de", true, "language-exists")]
    [InlineData("fa", null, true, "language-parent-missing")]
    [InlineData("fa", "ti", true, "language-unknown")]
    [InlineData("ti", "de", true, "language-not-on-platform")]
    public void A_language_is_not_added(string language, string? parent, bool active, string refusal) =>
        Trilingual.When(new AddLanguage(new(language), parent is null ? null : new LanguageCode(parent), active, true))
            .ThenRefused(refusal);

    [Fact]
    public void The_default_language_cannot_begin_inactive() =>
        Given().When(new AddLanguage(German, null, Active: false, Visible: false)).ThenRefused("language-default");

    [Fact]
    public void A_language_that_the_platform_lacks_blames_the_catalog_which_may_be_old()
    {
        Assert.True(Trilingual.When(new AddLanguage(new("ti"), German, true, true)).Refusal!.BlamesCatalog);
        Assert.False(Trilingual.When(new AddLanguage(English, German, true, true)).Refusal!.BlamesCatalog);
    }

    [Fact]
    public void A_new_language_stands_behind_everything_that_is_translated_from_the_same_parent() =>
        Assert.Equal(
            ["de", "en", "ar", "fa"],
            Order(Trilingual.After(new AddLanguage(Persian, German, true, true))));

    [Fact]
    public void A_moved_language_takes_along_what_is_translated_from_it()
    {
        var region = Trilingual.After(new AddLanguage(Persian, German, true, true), new MoveLanguage(English, Persian));

        Assert.Equal(["de", "fa", "en", "ar"], Order(region));
        Assert.Equal(Persian, region.Languages.Find(English)!.Parent);
        Assert.Equal(English, region.Languages.Find(Arabic)!.Parent);
    }

    [Theory]
    [InlineData("fa", "de", "language-unknown")]
    [InlineData("de", "en", "language-default")]
    [InlineData("en", "fa", "language-unknown")]
    [InlineData("en", "en", "language-cycle")]
    [InlineData("en", "ar", "language-cycle")]
    public void A_language_is_not_moved(string language, string parent, string refusal) =>
        Trilingual.When(new MoveLanguage(new(language), new(parent))).ThenRefused(refusal);

    [Fact]
    public void A_language_is_shown_and_hidden()
    {
        Trilingual.When(new ShowLanguage(Arabic)).Then(new LanguageShown(Arabic));
        Trilingual.When(new HideLanguage(English)).Then(new LanguageHidden(English));
    }

    [Fact]
    public void What_is_so_already_is_no_fact()
    {
        Trilingual.When(new ShowLanguage(English)).ThenNothing();
        Trilingual.When(new HideLanguage(Arabic)).ThenNothing();
        Trilingual.When(new ActivateLanguage(Arabic)).ThenNothing();
        Trilingual.After(new DeactivateLanguage(Arabic)).When(new DeactivateLanguage(Arabic)).ThenNothing();
    }

    [Fact]
    public void A_deactivated_language_is_hidden_and_must_be_activated_before_it_is_shown()
    {
        var region = Trilingual.After(new DeactivateLanguage(English));

        Assert.Equal(new LanguageNode(English, German, false, false), region.Languages.Find(English));
        region.When(new ShowLanguage(English)).ThenRefused("language-inactive");
        Assert.Equal(
            new LanguageNode(English, German, true, true),
            region.After(new ActivateLanguage(English), new ShowLanguage(English)).Languages.Find(English));
    }

    [Fact]
    public void The_default_language_stays_active() =>
        Trilingual.When(new DeactivateLanguage(German)).ThenRefused("language-default");

    [Fact]
    public void Nothing_can_be_done_to_a_language_that_the_region_lacks()
    {
        RegionCommand[] commands =
        [
            new ShowLanguage(Persian), new HideLanguage(Persian), new ActivateLanguage(Persian), new DeactivateLanguage(Persian),
        ];

        Assert.All(commands, command => Trilingual.When(command).ThenRefused("language-unknown"));
    }

    private static IEnumerable<string> Order(Region region) => region.Languages.Nodes.Select(node => node.Language.Value);
}
