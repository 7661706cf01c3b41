using System.Collections.Immutable;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Screens.Home;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What waits for whom on the first screen of a region.</summary>
public sealed class WorkTests
{
    private static readonly PageRows Pages = PageRows.Of(
        7,
        ["de", "ar"],
        [
            SmallTree.Row(1, null, 0, "Hilfe", status: "AUTO_SAVE"),
            SmallTree.Row(2, null, 0, "Arbeit", status: "REVIEW"),
            SmallTree.Row(3, null, 0, "Wohnen") with
            {
                Texts = [SmallTree.Text("Wohnen", "DRAFT", TranslationStates.UpToDate) with { IsReturned = true }, SmallTree.Text("سكن", "PUBLIC", TranslationStates.Outdated)],
            },
            SmallTree.Row(4, null, 0, "Altes", isArchived: true, status: "REVIEW"),
        ]);

    [Fact]
    public void Authors_see_what_was_returned_to_them_and_what_only_their_browser_saved() =>
        Assert.Equal([(WaitingReason.Returned, 3L), (WaitingReason.AutoSaved, 1)], Waiting("kim", "edit-pages"));

    [Fact]
    public void Whoever_may_publish_sees_what_was_handed_in() => Assert.Equal([(WaitingReason.Review, 2L)], Waiting("lee", "publish-pages"));

    [Fact]
    public void A_right_to_publish_one_page_counts_for_that_page() => Assert.Equal(
        [(WaitingReason.Review, 2L)],
        Work.Of(Pages, Desk([], new PageRightView(2, "lee", MayPublish: true), new PageRightView(1, "lee", MayPublish: true)), "lee").Texts
            .Select(text => (text.Reason, text.Page)));

    [Fact]
    public void Members_of_an_organisation_see_what_was_handed_in_of_its_pages_whatever_their_role()
    {
        var pages = Pages with
        {
            Rows = [.. Pages.Rows.Select(row => row with { Organization = row.Id is 2 ? 5 : 6 })],
        };

        Assert.Equal([2L], Work.Of(pages, Member(5), "lee").Texts.Select(text => text.Page));
        Assert.Empty(Work.Of(pages, Member(6), "lee").Texts); // what was handed in is not theirs
    }

    [Fact]
    public void Languages_are_as_far_as_their_texts()
    {
        var languages = Work.Of(Pages, Desk([]), "lee").Languages;

        Assert.Equal([("de", 3, 0, 0), ("ar", 0, 1, 2)], languages.Select(each => (each.Language, each.Current, each.Outdated, each.Missing)));
        Assert.Equal([1, 0], languages.Select(each => each.Share));
    }

    private static IEnumerable<(WaitingReason, long)> Waiting(string account, params string[] capabilities) =>
        Work.Of(Pages, Desk([.. capabilities]), account).Texts.Select(text => (text.Reason, text.Page));

    private static Desk Member(long organization) =>
        new(1, "stadt", "Stadt", "ACTIVE", new RightsView("event-manager", organization, null, [], []));

    private static Desk Desk(ImmutableArray<string> capabilities, params ImmutableArray<PageRightView> rights) =>
        new(1, "stadt", "Stadt", "ACTIVE", new RightsView(null, null, null, capabilities, rights));
}
