using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Gateway.Screens.Regions;

/// <summary>All pages of a region in the sequence of the tree, as of one moment.</summary>
/// <param name="Languages">Of the region, in the sequence of its language tree.</param>
/// <param name="Rows">Each page stands before those below it.</param>
internal sealed record PageRows(long Version, ImmutableArray<string> Languages, ImmutableArray<PageRow> Rows)
{
    private readonly FrozenDictionary<long, int> _places = Rows.Select((row, place) => (row.Id, place)).ToFrozenDictionary(pair => pair.Id, pair => pair.place);

    public static PageRows None { get; } = new(0, [], []);

    public static PageRows Of(long version, ImmutableArray<string> languages, ImmutableArray<PageRow> rows) => new(version, languages, rows);

    public PageRow? Find(long page) => _places.TryGetValue(page, out var place) ? Rows[place] : null;

    /// <summary>The page's place among all; -1 for one that is not there.</summary>
    public int PlaceOf(long page) => _places.GetValueOrDefault(page, -1);

    /// <summary>The pages with the same parent, in their sequence.</summary>
    public IEnumerable<PageRow> ChildrenOf(long? parent) => Rows.Where(row => row.Parent == parent);

    /// <summary>Some of the pages, each for itself.</summary>
    public PageRows Only(Func<PageRow, bool> which) => new(Version, Languages,
    [
        .. Rows.Where(which).Select(row => row with
        {
            Parent = null,
            Depth = 0,
        }),
    ]);

    /// <summary>With what changed of some pages; null if that is more than what stands in their rows, and everything must be read again.</summary>
    public PageRows? With(long version, ImmutableArray<long> pages, ImmutableArray<PageRow> changed)
    {
        var builder = Rows.ToBuilder();
        foreach (var row in changed)
        {
            if (Find(row.Id) is not { } known || !IsSamePlace(known, row))
            {
                return null;
            }

            builder[_places[row.Id]] = row;
        }

        return changed.Length == pages.Length ? new PageRows(version, Languages, builder.ToImmutable()) : null;
    }

    /// <summary>The number of the page that a thing is, as history names it; null for other things.</summary>
    public static long? PageOf(string thing) =>
        thing.StartsWith("page/", StringComparison.Ordinal) && long.TryParse(thing.AsSpan(5), NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : null;

    private static bool IsSamePlace(PageRow one, PageRow other) =>
        (one.Parent, one.Order, one.Depth, one.Archived, one.IsHidden) == (other.Parent, other.Order, other.Depth, other.Archived, other.IsHidden);
}
