using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Gateway.Screens.Pages;

/// <summary>Where a page hangs, or is to hang.</summary>
/// <param name="After">The page before it; null: it is the first one.</param>
internal sealed record TreePlace(long? Parent, long? After)
{
    /// <summary>Where the page is now.</summary>
    public static TreePlace Of(PageRows pages, PageRow page) => new(page.Parent, Preceding(pages, page, isSeen: false)?.Id);

    /// <summary>One step up, down, out of its branch or into the one before it; null where there is none.</summary>
    public static TreePlace? Step(PageRows pages, PageRow page, TreeStep step) => step switch
    {
        TreeStep.Up when Preceding(pages, page, isSeen: true) is { } before => Of(pages, before),
        TreeStep.Down when Following(pages, page) is { } after => new TreePlace(page.Parent, after.Id),
        TreeStep.Out when page.Parent is { } parent && pages.Find(parent) is { } above => new TreePlace(above.Parent, above.Id),
        TreeStep.In when Preceding(pages, page, isSeen: true) is { } before => Last(pages, before.Id, but: page.Id),
        _ => null,
    };

    /// <summary>Before, after or into another page, where it was dropped; null if that makes no sense.</summary>
    /// <param name="where">"before", "after" or "into".</param>
    public static TreePlace? Drop(PageRows pages, long page, long target, string where) =>
        page == target || pages.Find(target) is not { } onto || IsBelow(pages, onto, page) ? null
        : where is "before" ? new TreePlace(onto.Parent, Siblings(pages, onto).TakeWhile(row => row.Id != target).LastOrDefault(row => row.Id != page)?.Id)
        : where is "after" ? new TreePlace(onto.Parent, target)
        : Last(pages, target, but: page);

    private static TreePlace Last(PageRows pages, long parent, long but) =>
        new(parent, pages.ChildrenOf(parent).LastOrDefault(row => row.Id != but)?.Id);

    private static bool IsBelow(PageRows pages, PageRow page, long above)
    {
        for (var row = page; row is not null; row = row.Parent is { } parent ? pages.Find(parent) : null)
        {
            if (row.Id == above)
            {
                return true;
            }
        }

        return false;
    }

    // Archived pages keep their places between the others, but nobody sees them there.
    private static PageRow? Preceding(PageRows pages, PageRow page, bool isSeen) =>
        Siblings(pages, page).TakeWhile(row => row.Id != page.Id).LastOrDefault(row => !isSeen || !row.Archived);

    private static PageRow? Following(PageRows pages, PageRow page) =>
        Siblings(pages, page).SkipWhile(row => row.Id != page.Id).Skip(1).FirstOrDefault(row => !row.Archived);

    private static IEnumerable<PageRow> Siblings(PageRows pages, PageRow page) => pages.ChildrenOf(page.Parent);
}

/// <summary>A move by the keyboard.</summary>
internal enum TreeStep
{
    Up,
    Down,
    Out,
    In,
}
