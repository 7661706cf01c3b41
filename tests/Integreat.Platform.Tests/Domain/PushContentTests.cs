using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class PushContentTests
{
    private static readonly PageId Prices = new(1);
    private static readonly Text News = Text.Of("<p>Neu</p>");

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true), new PageAdded(Prices, PageId.Root, 1),
        new PageTokenChanged(Prices, "hash"), new PageAdded(new PageId(2), PageId.Root, 2));

    [Theory]
    [InlineData(TranslationStatus.Public)]
    [InlineData(TranslationStatus.Draft)]
    public void A_push_changes_the_content_and_leaves_title_slug_and_status(TranslationStatus status)
    {
        var region = Town.After(new SaveTranslation(Prices, Edit(0, TranslationStatus.Public)), new SaveTranslation(Prices, Edit(1, status)));

        var decision = region.When(new PushContent("hash", German, News, Monday));

        decision.Then(new TranslationSaved(Prices, German, new TranslationVersion(
            new TranslationId(1_000_002), 3, status, "Preise", "preise-heute", News, false, false, false, Monday, Creator: null)));
        var after = region.After(decision.Facts).Pages.Find(Prices)!.Translations[German];
        Assert.Equal(status is TranslationStatus.Public ? News : Text.Of("<p>Alt</p>"), after.Public!.Content);
    }

    [Fact]
    public void A_token_of_no_page_is_denied()
    {
        var region = Town.After(new SaveTranslation(Prices, Edit(0, TranslationStatus.Public)));

        region.When(new PushContent("other", German, News, Monday)).ThenRefused("token-denied");
        region.After([new PageTokenChanged(Prices, null)]).When(new PushContent("hash", German, News, Monday)).ThenRefused("token-denied");
    }

    [Fact]
    public void There_must_be_a_text_whose_content_can_be_replaced()
    {
        var region = Town.After(new SaveTranslation(Prices, Edit(0, TranslationStatus.Public)));

        region.When(new PushContent("hash", English, News, Monday)).ThenRefused("translation-missing");
    }

    // In translation, so that one sees that a push is not.
    private static TextEdit Edit(int basedOn, TranslationStatus status) => new(
        German, basedOn, status, "Preise", "preise-heute", Text.Of("<p>Alt</p>"), MinorEdit: true, CurrentlyInTranslation: true,
        MachineTranslated: true, Monday, "kim");
}
