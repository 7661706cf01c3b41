using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Domain.Translations;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What can be undone, and what must not be.</summary>
public sealed class UndoTests
{
    private static readonly PageId Page = new(NumberKind.FirstGranted);

    private static readonly Region Start = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true), new PageAdded(Page, PageId.Root, 1));

    [Fact]
    public void A_public_edit_is_undone_by_publishing_what_was_public()
    {
        var region = Start.After(Save(Page, German, 0, "Alt"));

        var (after, _) = Undone(region, Save(Page, German, 1, "Neu"));

        var text = after.TextOf(Page, German);
        Assert.Equal(("Alt", 3, "sam"), (text.Public!.Title, text.Public.Number, text.Public.Creator));
    }

    [Fact]
    public void A_draft_beside_the_public_text_is_there_again_when_its_publication_is_undone()
    {
        var region = Start.After(Save(Page, German, 0, "Alt"), Save(Page, German, 1, "Entwurf", status: TranslationStatus.Review));

        var (after, _) = Undone(region, new AcceptTranslation(Page, German, 2, Monday, "kim"));

        var text = after.TextOf(Page, German);
        Assert.Equal(("Alt", "Entwurf", TranslationStatus.Review), (text.Public!.Title, text.Working.Title, text.Working.Status));
    }

    [Fact]
    public void A_first_publication_is_undone_by_withdrawing_it()
    {
        var (after, _) = Undone(Start, Save(Page, German, 0, "Neu"));

        Assert.Null(after.TextOf(Page, German).Public);
    }

    [Fact]
    public void What_somebody_else_has_written_since_is_not_undone()
    {
        var command = Save(Page, German, 1, "Neu");
        var before = Start.After(Save(Page, German, 0, "Alt"));
        var facts = before.When(command).Facts;
        var region = before.After(facts).After(Save(Page, German, 2, "Neuer", status: TranslationStatus.Draft));

        region.When(Undo(before, facts)).ThenRefused("undo-conflict");
    }

    [Fact]
    public void A_restored_translation_has_seen_what_it_had_seen()
    {
        var region = Start.After(Save(Page, German, 0, "Alt"), Save(Page, English, 0, "Old"), Save(Page, German, 1, "Neu"));
        Assert.Equal(TranslationState.Outdated, StateOf(region));

        var (after, _) = Undone(region, Save(Page, English, 1, "New"));

        Assert.Equal(TranslationState.UpToDate, StateOf(region.After(Save(Page, English, 1, "New"))));
        Assert.Equal(TranslationState.Outdated, StateOf(after));

        static TranslationState StateOf(Region region) =>
            region.Languages.StatesOf(region.Pages.Find(Page)!.Translations).Single(state => state.Language == English).State;
    }

    [Fact]
    public void A_page_returns_behind_the_sibling_that_it_stood_behind()
    {
        var pages = Enumerable.Range(1, 3).Select(number => new PageId(NumberKind.FirstGranted + number)).ToArray();
        var region = Start.After(new AddPage(PageId.Root, null), new AddPage(PageId.Root, null), new AddPage(PageId.Root, null));

        var (after, _) = Undone(region, new MovePage(pages[1], Page, null));

        Assert.Equal([Page, .. pages], after.Pages.ChildrenOf(PageId.Root));
    }

    [Fact]
    public void A_membership_comes_back_with_its_rights_to_single_pages()
    {
        var region = Start.After(
            new GrantMembership("kim", RegionRole.Observer, null), new GrantPageRight(Page, "kim", PageRight.Publish));

        var (after, _) = Undone(region, new EndMembership("kim"));

        Assert.Equal((RegionRole.Observer, PageRight.Publish), (after.Members.Find("kim")!.Role, after.Members.On(Page, "kim")));
    }

    [Fact]
    public void What_is_gone_for_good_or_was_said_by_somebody_is_not_undone()
    {
        var archived = Start.After(new ArchivePage(Page));
        archived.After(new DeletePage(Page)).When(Undo(archived, archived.When(new DeletePage(Page)).Facts)).ThenRefused("undo-impossible");

        var region = Start.After(Save(Page, German, 0, "Alt"));
        var confirm = new ConfirmTranslation(Page, German, 1, Monday);
        region.After(confirm).When(Undo(region, region.When(confirm).Facts)).ThenRefused("undo-impossible");
        Start.When(Undo(Region.Empty, [new RegionCreated(new RegionId(3), Settings)])).ThenRefused("undo-impossible");
    }

    [Fact]
    public void What_nobody_works_on_any_more_is_erased_and_does_not_come_back()
    {
        var first = Start.When(Save(Page, German, 0, "Alt", content: "<p>Frau Muster, 0631 123</p>")).Facts;
        var region = Start.After(first);
        region.When(new EraseTexts(1, first)).ThenRefused("still-used");
        var draft = region.After(Save(Page, German, 1, "Neu", status: TranslationStatus.Draft));
        draft.When(new EraseTexts(1, first)).ThenRefused("still-used"); // readers still see it

        var erased = region.After(Save(Page, German, 1, "Neu")).After(new EraseTexts(1, first));

        erased.When(new EraseTexts(1, first)).ThenRefused("nothing-to-erase");
        erased.When(Save(Page, German, 2, "Wieder", content: "<p>Frau Muster, 0631 123</p>")).ThenRefused("text-erased");
        erased.When(new EraseTexts(1, [new PageArchived(Page)])).ThenRefused("nothing-to-erase");
    }

    [Fact]
    public void Undoing_takes_what_doing_it_by_hand_takes()
    {
        var region = Start.After(new GrantMembership("author", RegionRole.Author, null), Save(Page, German, 0, "Alt"));
        var published = region.When(Save(Page, German, 1, "Neu")).Facts;
        var drafted = region.When(Save(Page, German, 1, "Neu", status: TranslationStatus.Draft)).Facts;
        var author = new Actor.Person("author", null);

        Assert.Equal("rights-missing", region.After(published).Check(author, Undo(region, published))?.Code);
        Assert.Null(region.After(drafted).Check(author, Undo(region, drafted)));
        Assert.Equal("region-unknown", region.After(drafted).Check(new Actor.Person("stranger", null), Undo(region, drafted))?.Code);
    }

    private static (Region After, ImmutableArray<RegionFact> Facts) Undone(Region before, RegionCommand command)
    {
        var facts = before.When(command).Facts;
        var region = before.After(facts);
        var undo = region.When(Undo(before, facts));
        Assert.Null(undo.Refusal);
        return (region.After(undo.Facts), undo.Facts);
    }

    private static UndoChanges Undo(Region before, ImmutableArray<RegionFact> facts) => new(before, facts, Monday, "sam", TimeZoneInfo.Utc);
}
