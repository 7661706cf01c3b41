using Integreat.Platform.Domain.News;

namespace Integreat.Platform.Grains.Sources;

/// <summary>A sent news item as editions need it, with all its texts: they refer to each other.</summary>
/// <param name="MainLanguage">Null: the region's default language.</param>
/// <param name="ShownUntil">From this moment on readers do not see it.</param>
internal sealed record NewsSource(
    long Id, string Channel, NewsMode Mode, string? MainLanguage, DateTimeOffset SentAt, DateTimeOffset ShownUntil,
    ImmutableArray<NewsTextSource> Texts)
{
    /// <summary>Null unless readers may see the item at this moment: drafts and old news are nobody else's business.</summary>
    public static NewsSource? Of(NewsItem item, string? mainLanguage, DateTimeOffset now) =>
        item.SentAt is not { } sent || item.ShownUntil() is not { } until || until <= now ? null : new NewsSource(
            item.Id.Value, item.Attributes.Channel, item.Attributes.Mode, mainLanguage, sent, until,
            [.. item.Texts.Select(text => new NewsTextSource(
                text.Language.Value, text.Id.Value, text.Title, text.Content.Hash, text.LastUpdated))]);

    public NewsTextSource? TextIn(string? language) => Texts.FirstOrDefault(text => text.Language == language);
}

/// <param name="Body">Hash of the text; null if it is empty.</param>
internal sealed record NewsTextSource(string Language, long Id, string Title, string? Body, DateTimeOffset LastUpdated);
