namespace Integreat.Platform.Domain.News;

/// <summary>Which news are to be sent by themselves, and when.</summary>
public static class NewsSchedule
{
    /// <summary>The moment of the item that comes first; null if none is scheduled.</summary>
    public static DateTimeOffset? NextDue(this ImmutableDictionary<NewsId, NewsItem> news) => news.Values.NextDue();

    /// <inheritdoc cref="NextDue(ImmutableDictionary{NewsId, NewsItem})"/>
    public static DateTimeOffset? NextDue(this ImmutableDictionary<NewsId, SharedNews> news) => news.Values.Select(shared => shared.Item).NextDue();

    /// <summary>What has to be sent by this moment, the earliest first: each item with the command for it.</summary>
    public static ImmutableArray<(NewsId News, SendDueNews Send)> DueBy(this IEnumerable<NewsItem> news, DateTimeOffset now) =>
    [
        .. news.Where(item => item.ScheduledFor <= now)
            .OrderBy(item => item.ScheduledFor).ThenBy(item => item.Id.Value)
            .Select(item => (item.Id, new SendDueNews(item.ScheduledFor!.Value, now))),
    ];

    private static DateTimeOffset? NextDue(this IEnumerable<NewsItem> news) => news.Min(item => item.ScheduledFor);
}
