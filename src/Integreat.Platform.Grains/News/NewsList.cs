using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Grains.Items;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.News;

/// <summary>Lists news as those who write them ask for them, the newest first.</summary>
internal sealed class NewsList
{
    private readonly ItemListQuery _query;
    private readonly ItemList _list;
    private readonly NewsStatus? _status;

    private NewsList(ItemListQuery query, ItemList list, NewsStatus? status) => (_query, _list, _status) = (query, list, status);

    /// <summary>The list, or why the query makes no sense.</summary>
    public static (NewsList? List, Refusal? Refusal) Of(ItemListQuery query)
    {
        NewsStatus status = default;
        if (query.Status is { } word && !NewsMapping.TryParseStatus(word, out status))
        {
            return (null, TextFilter.Invalid("News are DRAFT, SCHEDULED, SENT or ARCHIVED."));
        }

        var (list, refusal) = ItemList.OfOwnStatus(query);
        return list is null ? (null, refusal) : (new NewsList(query, list, query.Status is null ? null : status), null);
    }

    /// <summary>The first of those that fit, as many as were asked for; and where to go on.</summary>
    public (ImmutableArray<T> Items, long? Next) Page<T>(IEnumerable<T> all, Func<T, NewsItem> itemOf) =>
        _list.Page(all, each => itemOf(each).Id.Value, each => Fits(itemOf(each)));

    private bool Fits(NewsItem item) =>
        (_status is not { } status || item.Status == status)
        && (_query.Archived is not { } archived || archived == (item.Status is NewsStatus.Archived))
        && ((_query.Text ?? _query.Language) is null || item.Texts.Any(text => (_query.Language is null || text.Language.Value == _query.Language)
            && (_query.Text is not { } words || text.Title.Contains(words, StringComparison.InvariantCultureIgnoreCase))))
        && (_query.ChangedSince is not { } since || item.Texts.Any(text => text.LastUpdated >= since));
}
