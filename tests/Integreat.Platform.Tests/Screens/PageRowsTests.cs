using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>How the pages that a gateway holds for its screens are brought up to date.</summary>
public sealed class PageRowsTests
{
    [Fact]
    public void A_text_that_changed_replaces_its_row_alone()
    {
        var changed = SmallTree.Row(5, 1, 1, "Heizen", status: "DRAFT");

        var pages = SmallTree.Pages.With(8, [5], [changed])!;

        Assert.Equal((8, "DRAFT"), (pages.Version, pages.Find(5)!.Texts[0].Status));
        Assert.Equal(SmallTree.Pages.Rows.Remove(SmallTree.Pages.Find(5)!), pages.Rows.Remove(changed));
    }

    [Fact]
    public void What_moves_comes_goes_or_is_archived_takes_all_to_be_read_again()
    {
        var row = SmallTree.Pages.Find(5)!;

        Assert.Null(SmallTree.Pages.With(8, [5], [row with { Parent = 2, Depth = 2 }]));
        Assert.Null(SmallTree.Pages.With(8, [5], [row with { Order = 1 }]));
        Assert.Null(SmallTree.Pages.With(8, [5], [row with { Archived = true }]));
        Assert.Null(SmallTree.Pages.With(8, [9], [SmallTree.Row(9, 1, 1, "Neu")]));
        Assert.Null(SmallTree.Pages.With(8, [5], [])); // deleted
    }

    [Fact]
    public void Whoever_may_see_some_pages_only_sees_each_for_itself()
    {
        var own = SmallTree.Pages.Only(page => page.Id is 3 or 6);

        Assert.Equal([(3L, null, 0), (6L, null, 0)], own.Rows.Select(row => (row.Id, row.Parent, row.Depth)));
    }

    [Fact]
    public void A_thing_is_a_page_or_not() =>
        Assert.Equal([17L, null, null, null], new[] { "page/17", "page/x", "pages/17", "settings" }.Select(PageRows.PageOf));
}
