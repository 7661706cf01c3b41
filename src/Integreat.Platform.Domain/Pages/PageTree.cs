using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Pages;

/// <summary>
/// The pages of a region. Order is an owned list of children per parent, kept together with the pages in one place: a cycle, an orphan or a
/// page at two places cannot be expressed.
/// </summary>
public sealed class PageTree
{
    private readonly ImmutableDictionary<PageId, Page> _pages;
    private readonly ImmutableDictionary<PageId, ImmutableArray<PageId>> _children;
    private readonly PageSlugs _slugs;

    private PageTree(
        ImmutableDictionary<PageId, Page> pages, ImmutableDictionary<PageId, ImmutableArray<PageId>> children, PageSlugs slugs)
    {
        _pages = pages;
        _children = children;
        _slugs = slugs;
    }

    public static PageTree Empty { get; } = new(
        ImmutableDictionary<PageId, Page>.Empty, ImmutableDictionary<PageId, ImmutableArray<PageId>>.Empty, PageSlugs.None);

    /// <summary>All pages, in no order.</summary>
    public ImmutableDictionary<PageId, Page> ById => _pages;

    /// <summary>The tree of these pages, whose parents are among them.</summary>
    public static PageTree Of(IEnumerable<Page> pages)
    {
        var all = pages.ToImmutableDictionary(page => page.Id);
        var children = all.Values.GroupBy(page => page.Parent).ToImmutableDictionary(
            siblings => siblings.Key,
            siblings => siblings.OrderBy(page => page.Order).ThenBy(page => page.Id.Value).Select(page => page.Id).ToImmutableArray());
        return new PageTree(all, children, PageSlugs.Of(all.Values));
    }

    public Page? Find(PageId id) => _pages.GetValueOrDefault(id);

    /// <summary>The children in order; <see cref="PageId.Root"/> gives the root pages.</summary>
    public ImmutableArray<PageId> ChildrenOf(PageId parent) => _children.TryGetValue(parent, out var children) ? children : [];

    /// <summary>Whether <paramref name="id"/> is <paramref name="ancestor"/> or somewhere below it.</summary>
    public bool IsBelow(PageId id, PageId ancestor)
    {
        for (var step = Find(id); step is not null; step = Find(step.Parent))
        {
            if (step.Id == ancestor)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether readers cannot see the page because it or one above it is archived.</summary>
    public bool IsArchived(PageId id)
    {
        for (var step = Find(id); step is not null; step = Find(step.Parent))
        {
            if (step.Archived)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether another page has, or ever had, this slug in this language.</summary>
    public bool IsSlugTaken(LanguageCode language, string slug, PageId by) => _slugs.OwnerOf(language, slug) is { } owner && owner != by;

    /// <summary>With a page that is not yet in the tree, at the place that its parent and order name.</summary>
    internal PageTree Add(Page page) => _pages.ContainsKey(page.Id) || !IsPlace(page.Parent)
        ? throw new ArgumentOutOfRangeException(nameof(page), page.Id.Value, "The page is in the tree already, or its parent is not.")
        : Insert(page);

    /// <summary>With a page, and all below it, at another place.</summary>
    internal PageTree Move(PageId id, PageId parent, int order)
    {
        if (!IsPlace(parent) || IsBelow(parent, id))
        {
            throw new ArgumentOutOfRangeException(nameof(parent), parent.Value, "The page cannot stand there.");
        }

        var page = _pages[id];
        return new PageTree(_pages, Without(page), _slugs).Insert(page with { Parent = parent, Order = order });
    }

    /// <summary>Without a page that has none below it. Its addresses are free again.</summary>
    internal PageTree Remove(PageId id) => ChildrenOf(id).IsEmpty
        ? new PageTree(_pages.Remove(id), Without(_pages[id]), _slugs.Without(_pages[id]))
        : throw new ArgumentOutOfRangeException(nameof(id), id.Value, "There are pages below this one.");

    /// <summary>With a page changed in anything but its place and its slugs.</summary>
    internal PageTree Change(PageId id, Func<Page, Page> change)
    {
        var page = _pages[id];
        var changed = change(page);
        return changed.Parent == page.Parent && changed.Order == page.Order
            ? new PageTree(_pages.SetItem(id, changed), _children, _slugs)
            : throw new InvalidOperationException("A page's place is changed by Move.");
    }

    /// <summary>With one more version of a page's text.</summary>
    internal PageTree Save(PageId id, LanguageCode language, TranslationVersion version)
    {
        var page = _pages[id];
        return new PageTree(
            _pages.SetItem(id, page with { Translations = page.Translations.With(language, version) }),
            _children,
            _slugs.With(language, version.Slug, id));
    }

    private ImmutableDictionary<PageId, ImmutableArray<PageId>> Without(Page page) => _children[page.Parent].Remove(page.Id) switch
    {
        [] => _children.Remove(page.Parent),
        var siblings => _children.SetItem(page.Parent, siblings),
    };

    private bool IsPlace(PageId parent) => parent == PageId.Root || _pages.ContainsKey(parent);

    private PageTree Insert(Page page)
    {
        // From behind: most pages come last.
        var siblings = ChildrenOf(page.Parent);
        var index = siblings.Length;
        while (index > 0 && !Precedes(_pages[siblings[index - 1]], page))
        {
            index--;
        }

        return new PageTree(_pages.SetItem(page.Id, page), _children.SetItem(page.Parent, siblings.Insert(index, page.Id)), _slugs);
    }

    private static bool Precedes(Page one, Page other) =>
        one.Order < other.Order || (one.Order == other.Order && one.Id.Value < other.Id.Value);
}
