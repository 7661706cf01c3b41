using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Texts;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What becomes of texts that were handed in for review.</summary>
public sealed class ReviewTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    private static readonly Text Comment = Text.Of("Bitte kürzer.");

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true),
        new PageAdded(Welcome, PageId.Root, 1));

    // Version 1 is public, version 2 was handed in.
    private static readonly Region HandedIn = Town.After(
        Save(Welcome, German, 0, "Alt"), Save(Welcome, German, 1, "Neu", status: TranslationStatus.Review, content: "<p>Neu</p>"));

    [Fact]
    public void What_is_accepted_is_published_as_it_was_handed_in_by_who_accepts()
    {
        var handedIn = HandedIn.TextOf(Welcome, German).Working;

        var decision = HandedIn.When(Accept(2));

        decision.Then(new TranslationSaved(Welcome, German, handedIn with
        {
            Id = new TranslationId(1_000_002),
            Number = 3,
            Status = TranslationStatus.Public,
            LastUpdated = Tuesday,
            Creator = "sam",
        }));
        Assert.Equal(1_000_002, decision.Created);
        var text = HandedIn.After(decision.Facts).TextOf(Welcome, German);
        Assert.Equal((3, "Neu"), (text.Public!.Number, text.Working.Title));
        Assert.Equal(["alt", "neu"], text.Slugs);
    }

    [Fact]
    public void Accepting_a_translation_is_no_look_at_its_source()
    {
        var region = Town.After(
            Save(Welcome, German, 0, "Eins"), Save(Welcome, English, 0, "One", status: TranslationStatus.Review),
            Save(Welcome, German, 1, "Zwei"), Accept(1, English));

        Assert.Equal(1, region.TextOf(Welcome, English).Public!.Translates);
        Assert.Equal(TranslationState.Outdated, StateOf(region, English));
    }

    [Fact]
    public void Where_nobody_recorded_what_was_translated_the_moment_of_handing_in_tells()
    {
        var region = Town.After(Save(Welcome, German, 0, "Eins")).Apply(new TranslationSaved(
            Welcome, English, Version(7, 1, "One", TranslationStatus.Review) with { LastUpdated = Monday.AddDays(-1) }));

        Assert.Equal(TranslationState.Outdated, StateOf(region.After(Accept(1, English)), English));
    }

    [Fact]
    public void What_is_given_back_is_a_draft_and_its_author_sees_why_until_the_next_version()
    {
        var decision = HandedIn.When(Return(2));

        decision.Then(new TranslationReturned(Welcome, German, Comment, Tuesday, "sam"));
        var region = HandedIn.After(decision.Facts);
        var text = region.TextOf(Welcome, German);
        Assert.Equal((2, TranslationStatus.Draft), (text.Working.Number, text.Working.Status));
        Assert.Equal(("Alt", 1), (text.Public!.Title, text.Public.Number));
        Assert.Equal(new ReturnedReview("sam", Tuesday, Comment), text.Returned);

        Assert.NotNull(region.After(new WithdrawTranslation(Welcome, German, 2)).TextOf(Welcome, German).Returned);
        Assert.NotNull(region.Apply(new TranslationSaved(Welcome, German, text.Public)).TextOf(Welcome, German).Returned);
        Assert.Null(region.After(Save(Welcome, German, 2, "Neuer", status: TranslationStatus.AutoSave)).TextOf(Welcome, German).Returned);
    }

    [Fact]
    public void A_text_that_came_back_can_be_handed_in_again()
    {
        var region = HandedIn.After(Return(2), Save(Welcome, German, 2, "Neuer", status: TranslationStatus.Review), Accept(3));

        Assert.Equal(("Neuer", 4), (region.TextOf(Welcome, German).Public!.Title, region.TextOf(Welcome, German).Working.Number));
    }

    [Fact]
    public void Nothing_is_judged_that_is_not_in_review()
    {
        AssertRefused(Town, 0, "translation-not-in-review");
        AssertRefused(HandedIn.After(Return(2)), 2, "translation-not-in-review");
        AssertRefused(HandedIn.After(Accept(2)), 3, "translation-not-in-review");
        AssertRefused(HandedIn.After(Save(Welcome, German, 2, "Neu", status: TranslationStatus.AutoSave)), 3, "translation-not-in-review");
        Town.When(new AcceptTranslation(new(404), German, 1, Tuesday, "sam")).ThenRefused("page-unknown");
        Town.When(new ReturnTranslation(new(404), German, 1, Comment, Tuesday, "sam")).ThenRefused("page-unknown");
    }

    [Fact]
    public void Nothing_is_judged_that_the_reviewer_has_not_seen()
    {
        AssertRefused(HandedIn, 1, "stale-version");
        AssertRefused(HandedIn.After(Save(Welcome, German, 2, "Neuer", status: TranslationStatus.Review)), 2, "stale-version");
    }

    [Fact]
    public void Nothing_is_given_back_without_a_word() =>
        HandedIn.When(new ReturnTranslation(Welcome, German, 2, Text.Of(" \n"), Tuesday, "sam")).ThenRefused("comment-missing");

    [Fact]
    public void A_comment_counts_as_text_that_is_stored_of_the_region()
    {
        var returned = new TranslationReturned(Welcome, German, Comment, Tuesday, "sam");

        Assert.True(FactSize.HasText(returned));
        Assert.Equal(FactSize.Of(returned with { Comment = Text.Empty }) + Comment.Length, FactSize.Of(returned));
    }

    [Fact]
    public void Who_may_publish_the_page_reviews_its_texts()
    {
        var (kim, author) = (new Actor.Person("kim", Staff: null), HandedIn.After(new GrantMembership("kim", RegionRole.Author, null)));
        var publisher = author.After(new GrantPageRight(Welcome, "kim", PageRight.Publish));

        Assert.All((RegionCommand[])[Accept(2), Return(2)], command =>
        {
            Assert.Equal("rights-missing", author.Check(kim, command)?.Code);
            Assert.Null(publisher.Check(kim, command));
        });
    }

    private static AcceptTranslation Accept(int basedOn) => Accept(basedOn, German);

    private static AcceptTranslation Accept(int basedOn, LanguageCode language) => new(Welcome, language, basedOn, Tuesday, "sam");

    private static ReturnTranslation Return(int basedOn) => new(Welcome, German, basedOn, Comment, Tuesday, "sam");

    private static void AssertRefused(Region region, int basedOn, string code)
    {
        region.When(Accept(basedOn)).ThenRefused(code);
        region.When(Return(basedOn)).ThenRefused(code);
    }

    private static TranslationState StateOf(Region region, LanguageCode language) =>
        region.Languages.StatesOf(region.Pages.Find(Welcome)!.Translations).Single(state => state.Language == language).State;
}
