namespace Integreat.Platform.Benchmarks.Corpus;

/// <summary>Where a page stands in the dump's nested sets: each root page has a tree of its own.</summary>
internal readonly record struct PagePlace(int Tree, int Left, int Right, int Depth);

/// <summary>Numbers a region's pages by walking round its trees.</summary>
internal sealed class PageNumbering
{
    private readonly RegionSize _size;
    private readonly PagePlace[] _places;
    private int _next;

    public PageNumbering(RegionSize size, int firstTree)
    {
        (_size, _places) = (size, new PagePlace[size.Pages]);
        foreach (var root in size.Children(null))
        {
            _next = 1;
            Visit(root, firstTree + root, depth: 1);
        }
    }

    public PagePlace this[int page] => _places[page];

    private void Visit(int page, int tree, int depth)
    {
        var left = _next++;
        foreach (var child in _size.Children(page))
        {
            Visit(child, tree, depth + 1);
        }

        _places[page] = new PagePlace(tree, left, _next++, depth);
    }
}
