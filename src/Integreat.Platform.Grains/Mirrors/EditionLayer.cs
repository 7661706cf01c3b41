using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Grains.Editions;
using Integreat.Platform.Grains.Following;

namespace Integreat.Platform.Grains.Mirrors;

/// <summary>An edition's own public pages, for editions of other regions: which changed when.</summary>
internal sealed class EditionLayer(string language)
{
    // About what one page takes on its way.
    private const int PageBytes = 512;

    private readonly ChangeLog<long> _log = new();
    private Dictionary<long, LayerPage> _pages = [];

    /// <summary>Compares with what was there before and takes note of every page that is not the same any more.</summary>
    public void Take(EditionSources sources)
    {
        var pages = new Dictionary<long, LayerPage>(sources.Pages.Count);
        if (sources.Settings is not null)
        {
            var tree = new EditionTree(sources, language);
            foreach (var source in sources.Pages.Values)
            {
                pages.Add(source.Id, LayerPages.Of(sources, tree, language, source));
            }
        }

        foreach (var page in pages.Values.Where(page => !page.Equals(_pages.GetValueOrDefault(page.Page))))
        {
            _log.Touch(page.Page);
        }

        foreach (var gone in _pages.Keys.Except(pages.Keys))
        {
            _log.Touch(gone);
        }

        _pages = pages;
    }

    /// <summary>What changed among these pages. Of a page that never was here nothing is told.</summary>
    public LayerDelta Read(ImmutableArray<long> pages, Cursor since)
    {
        var wanted = pages.ToHashSet();
        var (next, isFull, more, changed) = _log.Read(since, (page, _) => page, page => wanted.Contains(page) ? PageBytes : 0);
        var told = changed.Where(wanted.Contains).Select(page => _pages.GetValueOrDefault(page) ?? LayerPages.Gone(page));
        return new LayerDelta(next, isFull, more, [.. told]);
    }
}
