using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class TranslationTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly PageId Arrival = new(2);

    private static readonly Region Bilingual = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(Arabic, German, true, true),
        new PageAdded(Welcome, PageId.Root, 1), new PageAdded(Arrival, PageId.Root, 2));

    [Fact]
    public void A_text_becomes_version_1_under_a_slug_made_of_its_title()
    {
        var decision = Bilingual.When(Save(Welcome, German, 0, " Willkommen in der Stadt! "));

        decision.Then(new TranslationSaved(Welcome, German, new TranslationVersion(
            new TranslationId(1_000_000), 1, TranslationStatus.Public, "Willkommen in der Stadt!", "willkommen-in-der-stadt",
            Text.Of("<p>Text</p>"), false, false, false, Monday, "kim")));
        Assert.Equal(1_000_000, decision.Created);
    }

    [Fact]
    public void A_slug_keeps_the_letters_of_its_script() =>
        Assert.Equal("معلومات-الوصول", SlugAfter(Save(Welcome, Arabic, 0, "معلومات الوصول")));

    [Fact]
    public void A_wished_slug_is_brought_into_form() =>
        Assert.Equal("hallo-welt", SlugAfter(Save(Welcome, German, 0, "Willkommen", slug: "Hallo Welt")));

    [Fact]
    public void A_slug_that_another_page_has_in_this_language_gets_the_next_free_number()
    {
        var region = Bilingual.After(Save(Welcome, German, 0, "Hilfe"));

        Assert.Equal("hilfe-2", SlugOf(region.After(Save(Arrival, German, 0, "Hilfe")), Arrival, German));
        Assert.Equal("hilfe", SlugOf(region.After(Save(Arrival, Arabic, 0, "Hilfe")), Arrival, Arabic));
        Assert.Equal("hilfe", SlugOf(region.After(Save(Welcome, German, 1, "Hilfe")), Welcome, German));
    }

    [Fact]
    public void A_slug_that_another_page_once_had_still_leads_there_and_is_not_given_away()
    {
        var region = Bilingual.After(Save(Welcome, German, 0, "Hilfe"), Save(Welcome, German, 1, "Beratung"));

        Assert.Equal(["hilfe", "beratung"], region.TextOf(Welcome, German).Slugs);
        Assert.Equal("hilfe-2", SlugOf(region.After(Save(Arrival, German, 0, "Hilfe")), Arrival, German));
        Assert.Equal("hilfe", SlugOf(region.After(Save(Welcome, German, 2, "Hilfe")), Welcome, German));
    }

    [Fact]
    public void A_text_is_not_saved_over_a_version_that_its_author_has_not_seen()
    {
        var region = Bilingual.After(Save(Welcome, German, 0, "Eins"));

        region.When(Save(Welcome, German, 0, "Zwei")).ThenRefused("stale-version");
        region.When(Save(Welcome, German, 2, "Zwei")).ThenRefused("stale-version");
        region.When(new WithdrawTranslation(Welcome, German, 0)).ThenRefused("stale-version");
    }

    [Theory]
    [InlineData(404, "de", "Titel", "", "page-unknown")]
    [InlineData(1, "fa", "Titel", "", "language-unknown")]
    [InlineData(1, "de", " \t", "slug", "title-missing")]
    [InlineData(1, "de", "???", "", "slug-missing")]
    [InlineData(1, "de", "Titel", "!", "slug-missing")]
    public void A_text_is_not_saved(long page, string language, string title, string slug, string refusal) =>
        Bilingual.When(Save(new(page), new(language), 0, title, slug)).ThenRefused(refusal);

    [Theory]
    [InlineData(TranslationStatus.Draft)]
    [InlineData(TranslationStatus.Review)]
    [InlineData(TranslationStatus.AutoSave)]
    public void What_is_not_for_readers_never_touches_the_public_text(TranslationStatus status)
    {
        var region = Bilingual.After(Save(Welcome, German, 0, "Alt"), Save(Welcome, German, 1, "Neu", status: status));

        var text = region.TextOf(Welcome, German);
        Assert.Equal(("Neu", 2, status), (text.Working.Title, text.Working.Number, text.Working.Status));
        Assert.Equal(("Alt", 1), (text.Public!.Title, text.Public.Number));
    }

    [Fact]
    public void A_first_draft_is_seen_by_no_reader() =>
        Assert.Null(Bilingual.After(Save(Welcome, German, 0, "Neu", status: TranslationStatus.Draft)).TextOf(Welcome, German).Public);

    [Fact]
    public void A_withdrawn_text_lives_on_as_a_draft_and_can_be_published_again()
    {
        var region = Bilingual.After(Save(Welcome, German, 0, "Hilfe"), new WithdrawTranslation(Welcome, German, 1));
        var withdrawn = region.TextOf(Welcome, German);

        Assert.Null(withdrawn.Public);
        Assert.Equal((TranslationStatus.Draft, 1), (withdrawn.Working.Status, withdrawn.Working.Number));
        Assert.Equal(2, region.After(Save(Welcome, German, 1, "Hilfe")).TextOf(Welcome, German).Public!.Number);
    }

    [Fact]
    public void A_withdrawn_text_leaves_the_draft_above_it_as_it_is()
    {
        var region = Bilingual.After(
            Save(Welcome, German, 0, "Alt"), Save(Welcome, German, 1, "Neu", status: TranslationStatus.Review),
            new WithdrawTranslation(Welcome, German, 2));

        var text = region.TextOf(Welcome, German);
        Assert.Null(text.Public);
        Assert.Equal(("Neu", TranslationStatus.Review), (text.Working.Title, text.Working.Status));
    }

    [Fact]
    public void Only_what_readers_see_can_be_withdrawn()
    {
        Bilingual.When(new WithdrawTranslation(new(404), German, 0)).ThenRefused("page-unknown");
        Bilingual.When(new WithdrawTranslation(Welcome, German, 0)).ThenRefused("translation-not-public");
        Bilingual.After(Save(Welcome, German, 0, "Neu", status: TranslationStatus.Draft))
            .When(new WithdrawTranslation(Welcome, German, 1)).ThenRefused("translation-not-public");
    }

    [Fact]
    public void The_public_text_is_the_highest_public_version_in_whatever_sequence_versions_come()
    {
        var text = Translation.Start(Version(11, 2, "Zwei")).With(Version(10, 1, "Eins"));

        Assert.Equal((2, 2), (text.Working.Number, text.Public!.Number));
        Assert.Equal(["zwei", "eins"], text.Slugs);
    }

    [Fact]
    public void A_version_that_comes_again_takes_the_place_of_itself()
    {
        var text = Translation.Start(Version(10, 1, "Eins")).With(Version(11, 2, "Zwei"))
            .With(Version(11, 2, "Zwo", TranslationStatus.Review));

        Assert.Equal(("Zwo", TranslationStatus.Review), (text.Working.Title, text.Working.Status));
        Assert.Equal("Zwei", text.Public!.Title);
        Assert.Equal(["eins", "zwei", "zwo"], text.Slugs);
    }

    private static string SlugAfter(SaveTranslation save) => SlugOf(Bilingual.After(save), save.Page, save.Text.Language);

    private static string SlugOf(Region region, PageId page, LanguageCode language) => region.TextOf(page, language).Working.Slug;
}
