using System.Collections.Frozen;
using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Which items of one kind have, or ever had, a slug.</summary>
internal sealed class SlugIndex
{
    private readonly FrozenDictionary<string, ImmutableArray<Entry>> _entries;

    public SlugIndex(IEnumerable<Fragment> items)
    {
        _entries = items
            .SelectMany(item => item.Slugs, (item, stored) => (Slug: Slug.Normalize(stored), stored, item.Id))
            .Where(entry => entry.Slug.Length > 0)
            .GroupBy(entry => entry.Slug, entry => new Entry(entry.Id, entry.Slug == entry.stored), StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>
    /// The items with this (normalised) slug. Readers send slugs normalised, so stored ones are compared in that form; but an item whose
    /// stored slug is literally the one asked for goes before items that merely come close to it.
    /// </summary>
    public ImmutableArray<long> Find(string slug)
    {
        if (!_entries.TryGetValue(slug, out var entries))
        {
            return [];
        }

        var literal = entries.Any(entry => entry.IsLiteral);
        return [.. entries.Where(entry => entry.IsLiteral == literal).Select(entry => entry.Item).Distinct()];
    }

    private readonly record struct Entry(long Item, bool IsLiteral);
}
