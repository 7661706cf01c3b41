namespace Integreat.Platform.Domain.Pages;

/// <summary>Where a page comes to stand, and which of its later siblings have to make room.</summary>
public sealed record PagePlace(int Order, ImmutableArray<PageOrder> Renumbered);

public sealed record PageOrder(PageId Page, int Order);

/// <summary>
/// Finds the order number of a place among siblings. Numbers that are there stay as long as one between them is free, because readers'
/// apps see them; else only the later siblings move up, and only as far as they must.
/// </summary>
internal static class PagePlaces
{
    /// <summary>The sibling before a page; null for the first one.</summary>
    public static PageId? Before(this PageTree tree, Page page)
    {
        var siblings = tree.ChildrenOf(page.Parent);
        return siblings.IndexOf(page.Id) is > 0 and var index ? siblings[index - 1] : null;
    }

    /// <param name="after">The sibling before the place; null for the first place.</param>
    /// <param name="moving">A page that leaves its place for this one and does not count.</param>
    public static PagePlace After(this PageTree tree, PageId parent, PageId? after, PageId? moving)
    {
        var siblings = moving is { } page ? tree.ChildrenOf(parent).Remove(page) : tree.ChildrenOf(parent);
        var index = after is { } sibling ? siblings.IndexOf(sibling) + 1 : 0;
        var before = index == 0 ? 0 : tree.Find(siblings[index - 1])!.Order;
        var order = before + 1;
        var renumbered = ImmutableArray.CreateBuilder<PageOrder>();
        var last = order;
        for (var later = index; later < siblings.Length && tree.Find(siblings[later])!.Order <= last; later++)
        {
            renumbered.Add(new PageOrder(siblings[later], ++last));
        }

        return new PagePlace(order, renumbered.ToImmutable());
    }
}
