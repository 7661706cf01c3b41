namespace Integreat.Platform.Domain.Pages;

/// <summary>A page as it is met on a way through the tree.</summary>
/// <param name="Depth">0 for root pages.</param>
/// <param name="IsHidden">A page above it is archived.</param>
public readonly record struct PageStep(Page Page, int Depth, bool IsHidden)
{
    /// <summary>Whether readers do not see it, for its own sake or a page's above it.</summary>
    public bool IsGone => Page.Archived || IsHidden;
}

/// <summary>The way through a tree of pages.</summary>
public static class PageWalk
{
    /// <summary>All pages in the sequence of the tree, each before those below it.</summary>
    public static IEnumerable<PageStep> InOrder(this PageTree tree)
    {
        // Not recursive: a tree may be deep, and each level of nested iterators would be passed by each page.
        var ahead = new Stack<PageStep>();
        Push(PageId.Root, 0, isHidden: false);
        while (ahead.TryPop(out var step))
        {
            yield return step;
            Push(step.Page.Id, step.Depth + 1, step.IsGone);
        }

        void Push(PageId above, int depth, bool isHidden)
        {
            foreach (var child in tree.ChildrenOf(above).Reverse())
            {
                ahead.Push(new PageStep(tree.Find(child)!, depth, isHidden));
            }
        }
    }
}
