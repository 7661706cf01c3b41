using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>The news of an edition, of all sources.</summary>
internal sealed class NewsFeed(EditionSnapshot edition)
{
    private static readonly ImmutableArray<string> Kinds = [ItemKinds.News, ItemKinds.TuNews, ItemKinds.AmalNews];

    /// <summary>The newest first.</summary>
    public ImmutableArray<Fragment> All { get; } =
    [
        .. Kinds.SelectMany(kind => edition.OfKind(kind)).Where(item => item.News is not null)
            .OrderByDescending(item => item.News!.DisplayDate).ThenByDescending(item => item.News!.Number),
    ];

    /// <summary>The region's own only, the newest first.</summary>
    public IEnumerable<Fragment> Local => All.Where(item => item.News!.Source == NewsSources.Local);

    /// <summary>The item with this number of that source, or null.</summary>
    public Fragment? Find(string source, long number) =>
        All.FirstOrDefault(item => item.News!.Number == number && item.News.Source == source);
}
