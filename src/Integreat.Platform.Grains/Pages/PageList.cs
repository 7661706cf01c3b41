using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Pages;

/// <summary>Lists a region's pages as editors ask for them. All from memory: a tree of a thousand pages takes milliseconds.</summary>
internal sealed class PageList
{
    private readonly PageListQuery _query;
    private readonly TextFilter _texts;

    private readonly HashSet<long>? _only;

    private PageList(PageListQuery query, TextFilter texts) => (_query, _texts, _only) = (query, texts, query.Only is { } only ? [.. only] : null);

    /// <summary>The list, or why the query makes no sense.</summary>
    public static (PageList? List, Refusal? Refusal) Of(PageListQuery query)
    {
        if (query.Count is < 1 or > PageListQuery.MostPages)
        {
            return (null, TextFilter.Invalid($"Ask for 1 to {PageListQuery.MostPages} pages."));
        }

        var (texts, refusal) = TextFilter.Of(query.State, query.Status);
        return texts is null
            ? (null, refusal)
            : (new PageList(query, texts.With(query.Text, query.Language, query.Author, query.ChangedSince)), null);
    }

    public (PageListView? View, Refusal? Refusal) Read(Region region, long version)
    {
        if (_query.After is { } after && region.Pages.Find(new PageId(after)) is null)
        {
            return (null, PageRefusals.Unknown(new PageId(after)));
        }

        var rows = ImmutableArray.CreateBuilder<PageRow>();
        long? next = null;
        var isBefore = _query.After is not null;
        foreach (var (page, depth, isHidden) in region.Pages.InOrder())
        {
            if (isBefore)
            {
                isBefore = page.Id.Value != _query.After;
            }
            else if (Fits(page, isHidden) && region.Languages.StatesOf(page.Translations) is var states && _texts.Fits(page.Translations, states))
            {
                if (rows.Count == _query.Count)
                {
                    next = rows[^1].Id;
                    break;
                }

                rows.Add(Row(page, depth, isHidden, states));
            }
        }

        return (new PageListView(version, [.. region.Languages.Nodes.Select(node => node.Language.Value)], rows.ToImmutable(), next), null);
    }

    private bool Fits(Page page, bool isHidden) =>
        (_only is null || _only.Contains(page.Id.Value))
        && (_query.Archived is not { } archived || archived == (page.Archived || isHidden))
        && (_query.Organization is not { } organization || page.Attributes.Organization?.Value == organization);

    private static PageRow Row(Page page, int depth, bool isHidden, ImmutableArray<LanguageState> states) => new(
        page.Id.Value,
        page.Parent == PageId.Root ? null : page.Parent.Value,
        depth,
        page.Archived,
        isHidden,
        page.Attributes.Organization?.Value,
        TextFilter.Rows(page.Translations, states),
        page.Order);
}
