using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Which rows of the page tree are seen.</summary>
public sealed class TreeModelTests
{
    [Fact]
    public void Only_branches_that_are_open_are_seen_and_archived_pages_are_not()
    {
        Assert.Equal("1+ 6", Seen(new TreeFilter()));
        Assert.Equal("1- 2+ 5 6", Seen(new TreeFilter(), 1));
        Assert.Equal("1- 2- 3 5 6", Seen(new TreeFilter(), 1, 2));
        Assert.Equal("1+ 6", Seen(new TreeFilter(), 2)); // open below a branch that is closed
    }

    [Fact]
    public void What_is_looked_for_is_seen_with_the_pages_above_it()
    {
        Assert.Equal("(1)- (2)- 3", Seen(new TreeFilter("KAUT")));
        Assert.Equal("", Seen(new TreeFilter("Strom")));
        Assert.Equal("(1)- 4", Seen(new TreeFilter(IsArchived: true)));
        Assert.Equal("(1)- 4", Seen(new TreeFilter("strom", IsArchived: true)));
    }

    [Fact]
    public void State_and_status_are_asked_of_one_language_or_of_any()
    {
        Assert.Equal("1- 2- 3 5 6", Seen(new TreeFilter(State: TranslationStates.Missing)));
        Assert.Equal("", Seen(new TreeFilter(State: TranslationStates.Missing, Language: "de")));
        Assert.Equal("1- 2- 3 5 6", Seen(new TreeFilter(Status: "PUBLIC", Language: "de")));
        Assert.Equal("", Seen(new TreeFilter(Status: "PUBLIC", Language: "ar")));
        Assert.Equal("", Seen(new TreeFilter(State: TranslationStates.Missing, Status: "PUBLIC"))); // both of one text
    }

    [Fact]
    public void Authors_are_asked_of_the_same_text_as_its_language_state_and_status()
    {
        var lees = SmallTree.Text("Work", "DRAFT", TranslationStates.UpToDate) with { Author = "lee" };
        var pages = PageRows.Of(7, ["de", "ar"], SmallTree.Pages.Rows.Replace(SmallTree.Pages.Find(6)!, SmallTree.Pages.Find(6)! with
        {
            Organization = 40,
            Texts = [SmallTree.Pages.Find(6)!.Texts[0], lees],
        }));

        Assert.Equal("6", Seen(pages, new TreeFilter(Author: "lee")));
        Assert.Equal("6", Seen(pages, new TreeFilter(Author: "lee", Language: "ar", Status: "DRAFT")));
        Assert.Equal("", Seen(pages, new TreeFilter(Author: "lee", Language: "de")));
        Assert.Equal("", Seen(pages, new TreeFilter(Author: "lee", Status: "PUBLIC")));
        Assert.Equal("1- 2- 3 5 6", Seen(pages, new TreeFilter(Author: "kim")));
        Assert.Equal("6", Seen(pages, new TreeFilter(Organization: 40)));
        Assert.Equal("", Seen(pages, new TreeFilter(Organization: 41)));
        Assert.Equal(["kim", "lee"], TreeModel.Authors(pages).Order());
        Assert.Equal([40L], TreeModel.Organizations(pages));
    }

    // The numbers; + and - for branches that are closed and open, brackets for who only stands above what was found.
    private static string Seen(TreeFilter filter, params long[] open) => Seen(SmallTree.Pages, filter, open);

    private static string Seen(PageRows pages, TreeFilter filter, params long[] open) => string.Join(' ', TreeModel.Rows(pages, filter, open.ToHashSet())
        .Select(row => $"{(row.IsFound ? row.Page.Id : $"({row.Page.Id})")}{(row.HasChildren ? row.IsOpen ? "-" : "+" : "")}"));
}
