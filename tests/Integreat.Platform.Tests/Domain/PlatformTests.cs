using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class PlatformTests
{
    internal static readonly Language Deutsch = new(
        new LanguageId(1), German, "de-DE", "Deutsch", "German", false, "de", "", "Inhalt",
        "Nicht verfügbar.", "Teilweise.", "#000", "", "");

    internal static readonly OfferTemplate Sprungbrett = new(
        new OfferId(1), "sprungbrett", "Sprungbrett", "https://jobs.example/", "", [new PostField("partner", "ig")],
        PostalCodeMode.Get, false, true);

    private static readonly MediaFile Logo = new(default, "global/logo.png", "", "image/png", "logo.png", "", 10, false, Monday);

    [Fact]
    public void What_is_created_on_the_platform_is_numbered_from_a_million_by_kind()
    {
        var (platform, language) = Carry(PlatformState.Empty, new SaveLanguage(Deutsch));
        (platform, var offer) = Carry(platform, new SaveOffer(Sprungbrett));
        (platform, var first) = Carry(platform, new AddGlobalMedia(Logo));
        (platform, var second) = Carry(platform, new AddGlobalMedia(Logo));

        Assert.Equal([1_000_000L, 1_000_000L, 1_000_000L, 1_000_001L], new[] { language, offer, first, second });
        Assert.Equal(new LanguageId(1_000_000), Assert.Single(platform.Languages).Value.Id);
        Assert.Equal("sprungbrett", platform.Offers[new OfferId(1_000_000)].Slug);
        Assert.Equal(2, platform.Media.Count);
    }

    [Fact]
    public void A_language_or_offer_that_is_saved_again_keeps_its_number()
    {
        var (platform, language) = Carry(PlatformState.Empty, new SaveLanguage(Deutsch));
        (platform, var offer) = Carry(platform, new SaveOffer(Sprungbrett));
        (platform, var languageAgain) = Carry(platform, new SaveLanguage(Deutsch with { NativeName = "Hochdeutsch" }));
        (platform, var offerAgain) = Carry(platform, new SaveOffer(Sprungbrett with { Name = "Sprungbrett 2" }));

        Assert.Equal((language, offer), (languageAgain, offerAgain));
        Assert.Equal("Hochdeutsch", Assert.Single(platform.Languages).Value.NativeName);
        Assert.Equal("Sprungbrett 2", Assert.Single(platform.Offers).Value.Name);
    }

    [Theory]
    [InlineData("", "Deutsch", "slug-invalid")]
    [InlineData("dé", "Deutsch", "slug-invalid")]
    [InlineData("languages", "Deutsch", "slug-reserved")]
    [InlineData("settings", "Deutsch", "slug-reserved")]
    [InlineData("de", " ", "name-missing")]
    public void A_language_is_not_saved(string code, string name, string refusal) =>
        PlatformState.Empty.Decide(new SaveLanguage(Deutsch with { Code = new(code), NativeName = name })).ThenRefused(refusal);

    [Theory]
    [InlineData("sprung brett", "Sprungbrett", "slug-invalid")]
    [InlineData("sprungbrett", "", "name-missing")]
    public void An_offer_is_not_saved(string slug, string name, string refusal) =>
        PlatformState.Empty.Decide(new SaveOffer(Sprungbrett with { Slug = slug, Name = name })).ThenRefused(refusal);

    [Fact]
    public void A_global_file_needs_a_path() =>
        PlatformState.Empty.Decide(new AddGlobalMedia(Logo with { File = "" })).ThenRefused("file-missing");

    [Fact]
    public void No_number_is_given_away_twice()
    {
        var (platform, first) = Carry(PlatformState.Empty, new GrantNumbers(NumberKind.Page, 200));
        (platform, var second) = Carry(platform, new GrantNumbers(NumberKind.Page, 10));
        var (_, other) = Carry(platform, new GrantNumbers(NumberKind.Media, 1));

        Assert.Equal((1_000_000L, 1_000_200L, 1_000_000L), (first, second, other));
        Assert.Equal(1_000_210, platform.NextNumber(NumberKind.Page));
    }

    [Theory]
    [InlineData("page", 0, "number-count-invalid")]
    [InlineData("page", 1_000_001, "number-count-invalid")]
    [InlineData("unicorn", 1, "number-kind-unknown")]
    public void Numbers_are_not_granted(string kind, int count, string refusal) =>
        PlatformState.Empty.Decide(new GrantNumbers(kind, count)).ThenRefused(refusal);

    [Fact]
    public void An_import_raises_the_mark_and_never_lowers_it()
    {
        var raised = PlatformState.Empty.Apply(new NumbersRaised(NumberKind.Page, 2_000_000));

        Assert.Equal(2_000_001, raised.NextNumber(NumberKind.Page));
        Assert.Equal(2_000_001, raised.Apply(new NumbersRaised(NumberKind.Page, 5)).NextNumber(NumberKind.Page));
        Assert.Equal(1_000_000, PlatformState.Empty.Apply(new NumbersRaised(NumberKind.Page, 300)).NextNumber(NumberKind.Page));
    }

    private static (PlatformState After, long Created) Carry(PlatformState platform, PlatformCommand command)
    {
        var decision = platform.Decide(command);
        Assert.Null(decision.Refusal);
        return (decision.Facts.Aggregate(platform, (state, fact) => state.Apply(fact)), decision.Created!.Value);
    }
}
