using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;
using Integreat.Platform.Grains.Translations;

namespace Integreat.Platform.Grains.Items;

/// <summary>Lists things of a region as editors ask for them, the newest first.</summary>
internal sealed class ItemList
{
    private readonly ItemListQuery _query;
    private readonly TextFilter _texts;

    private ItemList(ItemListQuery query, TextFilter texts) => (_query, _texts) = (query, texts);

    /// <summary>The list, or why the query makes no sense.</summary>
    public static (ItemList? List, Refusal? Refusal) Of(ItemListQuery query) => Of(query, query.Status);

    /// <summary>The same for what has a status of its own, which has been looked at.</summary>
    public static (ItemList? List, Refusal? Refusal) OfOwnStatus(ItemListQuery query) => Of(query, statusWord: null);

    /// <summary>The first of the things that fit, as many as were asked for; and where to go on.</summary>
    public (ImmutableArray<T> Items, long? Next) Page<T>(IEnumerable<T> all, Func<T, long> numberOf, Func<T, bool> fits)
    {
        var page = Before(all, numberOf).Where(fits).Take(_query.Count + 1).ToList();
        return page.Count > _query.Count
            ? ([.. page.Take(_query.Count)], numberOf(page[_query.Count - 1]))
            : ([.. page], null);
    }

    /// <summary>What comes after the list before, the newest first.</summary>
    public IEnumerable<T> Before<T>(IEnumerable<T> all, Func<T, long> numberOf) =>
        all.Where(item => _query.After is not { } after || numberOf(item) < after).OrderByDescending(numberOf);

    /// <summary>Whether what was asked of texts holds of these.</summary>
    public bool Fits(LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts) =>
        _texts.Fits(texts, languages.StatesOf(texts));

    public static ItemListView<T> View<T>(Region region, long version, ImmutableArray<T> items, long? next) =>
        new(version, [.. region.Languages.Nodes.Select(node => node.Language.Value)], items, next);

    private static (ItemList? List, Refusal? Refusal) Of(ItemListQuery query, string? statusWord)
    {
        if (query.Count is < 1 or > ItemListQuery.MostItems)
        {
            return (null, TextFilter.Invalid($"Ask for 1 to {ItemListQuery.MostItems} at once."));
        }

        var (texts, refusal) = TextFilter.Of(query.State, statusWord);
        return texts is null
            ? (null, refusal)
            : (new ItemList(query, texts.With(query.Text, query.Language, query.Author, query.ChangedSince)), null);
    }
}
