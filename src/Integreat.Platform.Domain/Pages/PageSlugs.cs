namespace Integreat.Platform.Domain.Pages;

/// <summary>
/// Which page has, or ever had, a slug in a language. Imports may bring several pages with the same one; then it belongs to the page with the
/// lowest number.
/// </summary>
internal sealed class PageSlugs
{
    private readonly ImmutableDictionary<(LanguageCode Language, string Slug), PageId> _owners;
    private readonly ImmutableDictionary<(LanguageCode Language, string Slug), ImmutableHashSet<PageId>> _others;

    private PageSlugs(
        ImmutableDictionary<(LanguageCode Language, string Slug), PageId> owners,
        ImmutableDictionary<(LanguageCode Language, string Slug), ImmutableHashSet<PageId>> others) => (_owners, _others) = (owners, others);

    public static PageSlugs None { get; } = new(
        ImmutableDictionary<(LanguageCode, string), PageId>.Empty, ImmutableDictionary<(LanguageCode, string), ImmutableHashSet<PageId>>.Empty);

    /// <summary>The slugs of all these pages.</summary>
    public static PageSlugs Of(IEnumerable<Page> pages)
    {
        var (owners, others) = (None._owners.ToBuilder(), None._others.ToBuilder());
        foreach (var page in pages)
        {
            foreach (var key in KeysOf(page))
            {
                Add(owners, others, key, page.Id);
            }
        }

        return new PageSlugs(owners.ToImmutable(), others.ToImmutable());
    }

    public PageId? OwnerOf(LanguageCode language, string slug) => _owners.TryGetValue(Key(language, slug), out var owner) ? owner : null;

    /// <summary>With one more slug of a page.</summary>
    public PageSlugs With(LanguageCode language, string slug, PageId page)
    {
        var (owners, others) = (_owners.ToBuilder(), _others.ToBuilder());
        Add(owners, others, Key(language, slug), page);
        return new PageSlugs(owners.ToImmutable(), others.ToImmutable());
    }

    /// <summary>Without the slugs of a page.</summary>
    public PageSlugs Without(Page page)
    {
        var (owners, others) = (_owners.ToBuilder(), _others.ToBuilder());
        foreach (var key in KeysOf(page))
        {
            var left = (others.GetValueOrDefault(key) ?? []).Remove(page.Id);
            if (owners[key] != page.Id)
            {
                Set(others, key, left);
            }
            else if (left.IsEmpty)
            {
                owners.Remove(key);
            }
            else
            {
                owners[key] = left.MinBy(other => other.Value);
                Set(others, key, left.Remove(owners[key]));
            }
        }

        return new PageSlugs(owners.ToImmutable(), others.ToImmutable());
    }

    private static void Add(
        ImmutableDictionary<(LanguageCode Language, string Slug), PageId>.Builder owners,
        ImmutableDictionary<(LanguageCode Language, string Slug), ImmutableHashSet<PageId>>.Builder others,
        (LanguageCode Language, string Slug) key, PageId page)
    {
        if (!owners.TryGetValue(key, out var owner))
        {
            owners.Add(key, page);
        }
        else if (owner != page)
        {
            var (lower, higher) = page.Value < owner.Value ? (page, owner) : (owner, page);
            owners[key] = lower;
            others[key] = (others.GetValueOrDefault(key) ?? []).Add(higher);
        }
    }

    private static void Set(
        ImmutableDictionary<(LanguageCode Language, string Slug), ImmutableHashSet<PageId>>.Builder others,
        (LanguageCode Language, string Slug) key, ImmutableHashSet<PageId> pages)
    {
        if (pages.IsEmpty)
        {
            others.Remove(key);
        }
        else
        {
            others[key] = pages;
        }
    }

    private static IEnumerable<(LanguageCode Language, string Slug)> KeysOf(Page page) =>
        page.Translations.SelectMany(text => text.Value.Slugs, (text, slug) => Key(text.Key, slug)).Distinct();

    private static (LanguageCode Language, string Slug) Key(LanguageCode language, string slug) => (language, slug.ToLowerInvariant());
}
