using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Pages;

/// <summary>Lists a region's pages as editors ask for them. All from memory: a tree of a thousand pages takes milliseconds.</summary>
internal sealed class PageList
{
    private readonly PageListQuery _query;
    private readonly TranslationState? _state;
    private readonly TranslationStatus? _status;

    private PageList(PageListQuery query, TranslationState? state, TranslationStatus? status) => (_query, _state, _status) = (query, state, status);

    /// <summary>The list, or why the query makes no sense.</summary>
    public static (PageList? List, Refusal? Refusal) Of(PageListQuery query)
    {
        var state = query.State is { } word ? RightsMapping.Parse<TranslationState>(word) : null;
        TranslationStatus status = default;
        return query switch
        {
            { Count: < 1 or > PageListQuery.MostPages } => (null, Invalid($"Ask for 1 to {PageListQuery.MostPages} pages.")),
            { State: not null } when state is null => (null, Invalid($"The states are {string.Join(", ", Contracts.Pages.TranslationStates.All)}.")),
            { Status: { } name } when !TranslationMapping.TryParseStatus(name, out status) =>
                (null, Invalid("A version is DRAFT, REVIEW, PUBLIC or AUTO_SAVE.")),
            _ => (new PageList(query, state, query.Status is null ? null : status), null),
        };
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
        foreach (var (page, depth, isHidden) in InOrder(region.Pages, PageId.Root, 0, isHidden: false))
        {
            if (isBefore)
            {
                isBefore = page.Id.Value != _query.After;
            }
            else if (Fits(page, isHidden) && region.Languages.StatesOf(page.Translations) is var states && Fits(page, states))
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

    private static IEnumerable<(Page Page, int Depth, bool IsHidden)> InOrder(PageTree tree, PageId parent, int depth, bool isHidden)
    {
        // Not recursive: a tree may be deep, and each level of nested iterators would be passed by each page.
        var ahead = new Stack<(PageId Page, int Depth, bool IsHidden)>();
        Push(parent, depth, isHidden);
        while (ahead.TryPop(out var next))
        {
            var page = tree.Find(next.Page)!;
            yield return (page, next.Depth, next.IsHidden);
            Push(page.Id, next.Depth + 1, next.IsHidden || page.Archived);
        }

        void Push(PageId above, int depth, bool isHidden)
        {
            foreach (var child in tree.ChildrenOf(above).Reverse())
            {
                ahead.Push((child, depth, isHidden));
            }
        }
    }

    private bool Fits(Page page, bool isHidden) =>
        (_query.Archived is not { } archived || archived == (page.Archived || isHidden))
        && (_query.Organization is not { } organization || page.Attributes.Organization?.Value == organization);

    private bool Fits(Page page, ImmutableArray<LanguageState> states) =>
        _query is { Text: null, State: null, Status: null, Author: null, ChangedSince: null }
        || states.Any(state => (_query.Language is null || state.Language.Value == _query.Language) && Fits(page, state));

    private bool Fits(Page page, LanguageState state)
    {
        var newest = page.Translations.GetValueOrDefault(state.Language)?.Working;
        return (_state is not { } wanted || state.State == wanted)
            && (_status is not { } status || newest?.Status == status)
            && (_query.Author is not { } author || newest?.Creator == author)
            && (_query.ChangedSince is not { } since || newest?.LastUpdated >= since)
            && (_query.Text is not { } text || newest?.Title.Contains(text, StringComparison.InvariantCultureIgnoreCase) == true);
    }

    private static PageRow Row(Page page, int depth, bool isHidden, ImmutableArray<LanguageState> states) => new(
        page.Id.Value,
        page.Parent == PageId.Root ? null : page.Parent.Value,
        depth,
        page.Archived,
        isHidden,
        page.Attributes.Organization?.Value,
        [.. states.Select(state => Row(page.Translations.GetValueOrDefault(state.Language), state))]);

    private static TextRow Row(Translation? text, LanguageState state) => new(
        RightsMapping.Name(state.State),
        text?.Working.Number ?? 0,
        text?.Public?.Number,
        text is null ? null : TranslationMapping.Word(text.Working.Status),
        text?.Working.Title,
        text?.Working.Creator,
        text?.Working.LastUpdated,
        state.Translates,
        state.Source);

    private static Refusal Invalid(string detail) => new("query-invalid", detail);
}
