using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// The public pages of an edition in the order in which they are listed: depth first, siblings by their order. In that order a subtree is
/// one contiguous range. A page whose parent is not listed is not listed either.
/// </summary>
internal sealed class PageTree
{
    private readonly FrozenDictionary<long, int> _places;

    public PageTree(IEnumerable<Fragment> pages)
    {
        var children = pages
            .Where(page => page.Visibility == Visibility.Public)
            .OrderBy(page => page.Page!.Order)
            .ThenBy(page => page.Id)
            .ToLookup(page => page.Page!.Parent);

        var nodes = ImmutableArray.CreateBuilder<Node>();
        foreach (var root in children[null])
        {
            Visit(root, depth: 1);
        }

        Nodes = nodes.ToImmutable();
        _places = Nodes.Select((node, place) => KeyValuePair.Create(node.Page.Id, place)).ToFrozenDictionary();

        void Visit(Fragment page, int depth)
        {
            var place = nodes.Count;
            nodes.Add(new Node(page, depth, End: 0));
            foreach (var child in children[page.Id])
            {
                Visit(child, depth + 1);
            }

            nodes[place] = nodes[place] with { End = nodes.Count };
        }
    }

    /// <summary>All pages, in order.</summary>
    public ImmutableArray<Node> Nodes { get; }

    public bool Lists(long page) => _places.ContainsKey(page);

    /// <summary>The page alone.</summary>
    public Fragment Page(long page) => Nodes[_places[page]].Page;

    /// <summary>The page itself and up to <paramref name="depth"/> levels below it; without a page, below a root above all pages.</summary>
    public IEnumerable<Fragment> Children(long? page, int depth)
    {
        var (first, end, level) = (0, Nodes.Length, 0);
        if (page is { } id)
        {
            first = _places[id];
            (_, level, end) = Nodes[first];
        }

        for (var place = first; place < end; place++)
        {
            if (Nodes[place].Depth - level <= depth)
            {
                yield return Nodes[place].Page;
            }
        }
    }

    /// <summary>The page and all that is below it; without a page, all there are.</summary>
    public ReadOnlySpan<Node> Subtree(long? page)
    {
        var first = page is { } id ? _places[id] : 0;
        return Nodes.AsSpan()[first..(page is null ? Nodes.Length : Nodes[first].End)];
    }

    /// <summary>From the root down to the direct parent.</summary>
    public IEnumerable<Fragment> Parents(long page)
    {
        var above = new Stack<Fragment>();
        for (var parent = Page(page).Page!.Parent; parent is { } id; parent = Page(id).Page!.Parent)
        {
            above.Push(Page(id));
        }

        return above;
    }

    /// <param name="Depth">1 for a root page.</param>
    /// <param name="End">The place after the last page of the subtree.</param>
    internal readonly record struct Node(Fragment Page, int Depth, int End);
}
