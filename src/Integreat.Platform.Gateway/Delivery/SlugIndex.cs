using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Which items of one kind have, or ever had, a slug.</summary>
internal sealed class SlugIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<long>> _items;

    public SlugIndex(IEnumerable<Fragment> items)
    {
        _items = items
            .SelectMany(item => item.Slugs, (item, stored) => (Slug: Slug.Normalize(stored), stored, item.Id))
            .Where(entry => entry.Slug.Length > 0)
            .GroupBy(entry => entry.Slug, entry => (entry.Id, IsLiteral: entry.Slug == entry.stored), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, Choose, StringComparer.Ordinal);
    }

    /// <summary>
    /// The items with this (normalised) slug. Readers send slugs normalised, so stored ones are compared in that form; but an item whose
    /// stored slug is literally the one asked for goes before items that merely come close to it.
    /// </summary>
    public ImmutableArray<long> Find(string slug) => _items.GetValueOrDefault(slug, []);

    private static ImmutableArray<long> Choose(IEnumerable<(long Item, bool IsLiteral)> entries)
    {
        var literal = entries.Any(entry => entry.IsLiteral);
        return [.. entries.Where(entry => entry.IsLiteral == literal).Select(entry => entry.Item).Distinct()];
    }
}
