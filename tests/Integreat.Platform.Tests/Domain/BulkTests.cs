using System.Collections.Immutable;
using FsCheck.Xunit;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Bulk;
using Integreat.Platform.Domain.Deletion;
using Integreat.Platform.Domain.History;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Tests.Domain.Properties;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>What one command does to many things.</summary>
public sealed class BulkTests
{
    private static readonly PageId Welcome = new(1);
    private static readonly PageId Below = new(2);
    private static readonly PageId Courses = new(3);
    private static readonly OrganizationId Guild = new(7);

    private static readonly Region Town = Given(
        new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true),
        new OrganizationSaved(new Organization(Guild, "gilde", "Gilde", "", null)),
        new PageAdded(Welcome, PageId.Root, 1), new PageAdded(Below, Welcome, 1), new PageAdded(Courses, PageId.Root, 2));

    [Fact]
    public void What_is_declined_stops_no_other()
    {
        var decision = Each(Town, new ArchivePage(Welcome), new ArchivePage(new PageId(404)), new ArchivePage(Courses));

        decision.Then(new PageArchived(Welcome), new PageArchived(Courses));
        Assert.Equal([null, "page-unknown", null], Codes(decision));
    }

    [Fact]
    public void Each_is_decided_on_what_the_ones_before_have_left()
    {
        var archived = Town.After(new ArchivePage(Welcome));

        Assert.Equal(["still-used", null], Codes(Each(archived, new DeletePage(Welcome), new DeletePage(Below))));
        Assert.Equal([null, null], Codes(Each(archived, new DeletePage(Below), new DeletePage(Welcome))));
    }

    [Fact]
    public void Who_has_to_wait_for_the_platform_waits_for_all()
    {
        var used = Town.Apply(new NumbersGranted(NumberKind.PageTranslation, 2_000_000, 1))
            .Apply(new TranslationSaved(Welcome, German, Version(7, 1, "Eins", TranslationStatus.Draft)))
            .Apply(new TranslationSaved(Courses, German, Version(8, 1, "Zwei", TranslationStatus.Draft)));

        Each(used, Publish(Welcome), Publish(Courses)).ThenRefused("unprepared");
    }

    [Fact]
    public void A_text_is_published_as_it_is_and_has_seen_of_its_source_what_its_author_saw()
    {
        var region = Town.After(
            Save(Welcome, German, 0, "Eins"), Save(Welcome, English, 0, "One", status: TranslationStatus.Draft), Save(Welcome, German, 1, "Zwei"));
        var draft = region.TextOf(Welcome, English).Working;

        var after = region.After(new PublishText(new TextOwner.OfPage(Welcome), English, null, Monday, "sam"));

        var text = after.TextOf(Welcome, English);
        Assert.Equal(
            draft with { Id = text.Working.Id, Number = 2, Status = TranslationStatus.Public, Creator = "sam" }, text.Public);
        Assert.Equal(TranslationState.Outdated, after.Languages.StatesOf(after.Pages.Find(Welcome)!.Translations).Single(state => state.Language == English).State);
        after.When(new PublishText(new TextOwner.OfPage(Welcome), English, null, Monday, "sam")).ThenNothing();
    }

    [Fact]
    public void Only_a_text_that_somebody_has_finished_is_published_and_only_in_the_version_that_was_seen()
    {
        var region = Town.After(
            Save(Welcome, German, 0, "Ei", status: TranslationStatus.AutoSave), Save(Courses, German, 0, "Zwei", status: TranslationStatus.Draft));

        region.When(Publish(Welcome)).ThenRefused("translation-auto-saved");
        region.When(Publish(Below)).ThenRefused("translation-missing");
        region.When(Publish(new PageId(404))).ThenRefused("page-unknown");
        region.When(new PublishText(new TextOwner.OfPage(Courses), German, 3, Monday, "sam")).ThenRefused("stale-version");
        region.When(new WithdrawText(new TextOwner.OfPage(Courses), German, null)).ThenRefused("translation-not-public");
        Assert.Null(region.When(new PublishText(new TextOwner.OfPage(Courses), German, 1, Monday, "sam")).Refusal);
    }

    [Fact]
    public void Pages_come_to_stand_behind_the_others_in_the_order_in_which_they_are_named_and_nobody_makes_room()
    {
        var many = Many(Town, 5);

        var decision = Each(many, [.. Enumerable.Range(10, 5).Reverse().Select(number => new AppendPage(new PageId(number), Welcome))]);

        Assert.DoesNotContain(decision.Facts, fact => fact is PagesRenumbered);
        Assert.Equal(
            [2, 14, 13, 12, 11, 10], many.After(decision.Facts).Pages.ChildrenOf(Welcome).Select(page => page.Value));
        Assert.Equal(["page-cycle"], Codes(Each(many, new AppendPage(Welcome, Below))));
    }

    [Fact]
    public void Many_moves_are_taken_back_at_once_and_every_page_has_its_number_again()
    {
        var many = Many(Town, 30);
        var decision = Each(many, [.. Enumerable.Range(10, 30).Where(number => number % 3 > 0).Select(number => new AppendPage(new PageId(number), Welcome))]);

        var undo = many.After(decision.Facts).When(new UndoChanges(many, decision.Facts, Monday, "sam", TimeZoneInfo.Utc));

        Assert.Null(undo.Refusal);
        Assert.DoesNotContain(undo.Facts, fact => fact is PagesRenumbered);
        Assert.Equal(Canonical.Of(many with { StoredBytes = 0 }), Canonical.Of(many.After(decision.Facts).After(undo.Facts) with { StoredBytes = 0 }));
    }

    [Fact]
    public void A_page_is_given_away_with_nothing_else_changed()
    {
        var region = Town.After(new ChangePage(Welcome, PageAttributes.None with { EmbeddedOffers = [Jobs] }));

        region.When(new GivePage(Welcome, Guild, null))
            .Then(new PageChanged(Welcome, PageAttributes.None with { EmbeddedOffers = [Jobs], Organization = Guild }));
        region.When(new GivePage(Welcome, null, null)).ThenNothing();
        region.When(new GivePage(Welcome, new OrganizationId(404), null)).ThenRefused("organization-unknown");
        region.When(new GivePage(Welcome, Guild, 7)).ThenRefused("stale-version");
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(CommandSequences)])]
    public void Many_by_one_command_are_the_same_as_one_after_the_other(CommandSequence commands)
    {
        var region = RegionPropertyTests.Begun;
        var alone = region;
        List<string?> codes = [];
        foreach (var command in commands.Commands)
        {
            var one = alone.When(command);
            codes.Add(one.Refusal?.Code);
            alone = alone.After(one.Facts);
        }

        var decision = Each(region, [.. commands.Commands]);

        if (decision.Refusal is { } refusal)
        {
            Assert.True(refusal.BlamesCatalog || refusal.Code is "unprepared");
            Assert.Contains(refusal.Code, codes);
            Assert.Empty(decision.Facts);
        }
        else
        {
            Assert.Equal(codes, Codes(decision));
            Assert.Equal(Canonical.Of(alone), Canonical.Of(region.After(decision.Facts)));
        }
    }

    private static PublishText Publish(PageId page) => new(new TextOwner.OfPage(page), German, null, Monday, "sam");

    private static Region Many(Region town, int pages) => Enumerable.Range(10, pages)
        .Aggregate(town, (region, number) => region.Apply(new PageAdded(new PageId(number), PageId.Root, number)));

    private static Decision<RegionFact> Each(Region region, params ImmutableArray<RegionCommand> commands) => region.DecideEach(
        [.. commands.Select((command, index) => new BulkItem(index, command))], (state, command) => state.When(command));

    private static IEnumerable<string?> Codes(Decision<RegionFact> decision) => decision.Items!.Value.Select(item => item.Refusal?.Code);
}
