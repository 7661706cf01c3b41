using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>What a desk lets somebody do with pages: what the domain lets them do, and nothing else.</summary>
public sealed class DeskTests
{
    private const long Own = 5;
    private const long Other = 6;

    [Theory]
    [InlineData(Own, true)]
    [InlineData(Other, false)]
    [InlineData(null, false)]
    public void Whoever_belongs_to_an_organisation_edits_and_publishes_its_pages_and_no_others(long? owner, bool may)
    {
        var desk = Of(Own);

        Assert.Equal((may, may), (desk.MayEdit(1, owner), desk.MayPublish(1, owner)));
    }

    [Fact]
    public void Who_belongs_to_none_gets_nothing_of_pages_without_one() => Assert.False(Of(organization: null).MayEdit(1, organization: null));

    [Fact]
    public void A_right_to_a_page_counts_whomever_it_belongs_to()
    {
        var desk = Of(Own, new PageRightView(1, "kim", MayPublish: false));

        Assert.Equal((true, false), (desk.MayEdit(1, Other), desk.MayPublish(1, Other)));
    }

    [Fact]
    public void Whoever_may_not_see_all_pages_sees_those_of_their_organisation_and_those_granted()
    {
        var pages = PageRows.Of(
            7, ["de"],
            [
                SmallTree.Row(1, null, 0, "Hilfe"),
                SmallTree.Row(2, 1, 1, "Verein") with { Organization = Own },
                SmallTree.Row(3, null, 0, "Anderer Verein") with { Organization = Other },
                SmallTree.Row(4, null, 0, "Erlaubt"),
            ]);

        Assert.Equal([2L, 4], Of(Own, new PageRightView(4, "kim", MayPublish: false)).Seen(pages).Rows.Select(row => row.Id));
    }

    private static Desk Of(long? organization, params PageRightView[] rights) =>
        new(1, "stadt", "Stadt", "ACTIVE", new RightsView("event-manager", organization, null, [], [.. rights]));
}
