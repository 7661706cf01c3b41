using System.Collections.Immutable;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.News;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>The news of an edition, of all sources.</summary>
internal sealed class NewsFeed(EditionSnapshot edition)
{
    private static readonly ImmutableArray<string> Kinds = [ItemKinds.News, ItemKinds.TuNews, ItemKinds.AmalNews];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<Fragment> Newest { get; } =
    [
        .. ItemsOf(edition)
            .OrderByDescending(item => item.News!.DisplayDate).ThenByDescending(item => item.News!.Number),
    ];

    /// <summary>The region's own only, the newest first.</summary>
    public IEnumerable<Fragment> NewestLocal => Newest.Where(item => item.News!.Source == NewsSources.Local);

    /// <summary>The list of everything.</summary>
    public static Body All(EditionSnapshot edition) => edition.Derived("news", (of, share) => List(new NewsFeed(of).Newest, share));

    /// <summary>The list of the region's own in their older form.</summary>
    public static Body AllOlder(EditionSnapshot edition) =>
        edition.Derived("fcm", (of, share) => OlderList(new NewsFeed(of).NewestLocal, share));

    /// <summary>Items as they come.</summary>
    public static Body List(IEnumerable<Fragment> news, CompressedShare? share = null) =>
        Body.List(news.Select(item => new Piece(item.Envelope, item.Content, item.Hash)), share);

    /// <summary>The region's own items as they come, in their older form.</summary>
    public static Body OlderList(IEnumerable<Fragment> news, CompressedShare? share = null) =>
        Body.List(news.Select(item => new Piece(item.News!.OlderEnvelope, item.Content, item.Hash)), share);

    /// <summary>The item with this number of that source, or null.</summary>
    public static Fragment? Find(EditionSnapshot edition, string source, long number) =>
        ItemsOf(edition).FirstOrDefault(item => item.News!.Number == number && item.News.Source == source);

    private static IEnumerable<Fragment> ItemsOf(EditionSnapshot edition) =>
        Kinds.SelectMany(kind => edition.OfKind(kind)).Where(item => item.News is not null);
}
