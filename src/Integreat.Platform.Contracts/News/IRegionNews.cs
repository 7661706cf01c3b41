using Integreat.Platform.Contracts.Items;

namespace Integreat.Platform.Contracts.News;

/// <summary>
/// The news of a region: plain text that is sent once, at once or at a set moment, and is shown for 28 days. Grain key:
/// <see cref="GrainKeys.Region"/>. All commands refuse: region-unknown, news-unknown, and, except <see cref="AddAsync"/> and
/// <see cref="DeleteAsync"/>, news-archived.
/// </summary>
[Alias("region-news-grain"), Version(1)]
public interface IRegionNews : IGrainWithStringKey
{
    /// <summary>Adds a draft without texts. Refuses: channel-invalid, mode-unknown.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, NewsData news);

    /// <summary>
    /// Replaces channel, mode and template name. Refuses: channel-invalid, mode-unknown, title-missing (a text has none, but shall have its
    /// own), news-not-draft (only a draft becomes a template).
    /// </summary>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long news, NewsData data);

    /// <summary>The same for who has seen a revision of them. Refuses also: stale-version.</summary>
    /// <param name="basedOn">The revision of the item that the sender has seen.</param>
    [Alias("replace-attributes")]
    Task<Outcome> ReplaceAttributesAsync(CommandContext context, long news, NewsData data, int basedOn);

    /// <summary>Saves the text in one language; the outcome's id is the text's public number. Refuses: language-unknown, stale-version, title-missing, news-without-text.</summary>
    [Alias("save-text")]
    Task<Outcome> SaveTextAsync(CommandContext context, long news, string language, NewsTextData text);

    /// <summary>Has the item sent by itself. Refuses: moment-past, news-sent, news-is-template, news-without-text.</summary>
    [Alias("schedule")]
    Task<Outcome> ScheduleAsync(CommandContext context, long news, DateTimeOffset moment);

    /// <summary>Makes a scheduled item a draft again. Refuses: news-not-scheduled.</summary>
    [Alias("unschedule")]
    Task<Outcome> UnscheduleAsync(CommandContext context, long news);

    /// <summary>Sends a draft or scheduled item now. Refuses: news-sent, news-is-template, news-without-text.</summary>
    [Alias("send")]
    Task<Outcome> SendAsync(CommandContext context, long news);

    /// <summary>Takes the item from the readers, for ever.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long news);

    /// <summary>Deletes an archived item for good. Refuses: news-not-archived.</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long news);

    /// <summary>One item as editors see it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<NewsView?> ReadAsync(long news, CancellationToken cancellation);

    /// <summary>One news item for who may see the region's news. Refuses: region-unknown, rights-missing, news-unknown.</summary>
    [AlwaysInterleave, Alias("read-news")]
    Task<Answer<NewsView>> ReadNewsAsync(Caller caller, long news, CancellationToken cancellation);

    /// <summary>The news, the newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<NewsView>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);

    /// <summary>News that readers will soon see no more, or have lately ceased to see. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list-ending")]
    Task<Answer<EndingView>> ListEndingAsync(Caller caller, EndingQuery query, CancellationToken cancellation);
}

/// <summary>
/// News that several regions show under one set of numbers. They belong to the platform; the key is <see cref="GrainKeys.Platform"/>. All
/// commands refuse what those of <see cref="IRegionNews"/> refuse, and language-not-on-platform.
/// </summary>
[Alias("shared-news-grain"), Version(1)]
public interface ISharedNews : IGrainWithStringKey
{
    /// <summary>Adds a draft without texts. Refuses: regions-missing (fewer than two), channel-invalid, mode-unknown.</summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, SharedNewsData news);

    /// <summary>Replaces everything but texts and state. A region that is no longer named stops showing the item.</summary>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long news, SharedNewsData data);

    /// <summary>The same for who has seen a revision of it. Refuses also: stale-version.</summary>
    /// <param name="basedOn">The revision of the item that the sender has seen.</param>
    [Alias("replace-attributes")]
    Task<Outcome> ReplaceAttributesAsync(CommandContext context, long news, SharedNewsData data, int basedOn);

    /// <inheritdoc cref="IRegionNews.SaveTextAsync"/>
    [Alias("save-text")]
    Task<Outcome> SaveTextAsync(CommandContext context, long news, string language, NewsTextData text);

    /// <inheritdoc cref="IRegionNews.ScheduleAsync"/>
    [Alias("schedule")]
    Task<Outcome> ScheduleAsync(CommandContext context, long news, DateTimeOffset moment);

    /// <inheritdoc cref="IRegionNews.UnscheduleAsync"/>
    [Alias("unschedule")]
    Task<Outcome> UnscheduleAsync(CommandContext context, long news);

    /// <inheritdoc cref="IRegionNews.SendAsync"/>
    [Alias("send")]
    Task<Outcome> SendAsync(CommandContext context, long news);

    /// <inheritdoc cref="IRegionNews.ArchiveAsync"/>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long news);

    /// <summary>One item with the regions that show it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<SharedNewsView?> ReadAsync(long news, CancellationToken cancellation);

    /// <summary>The same for the platform's team. Refuses: rights-missing, news-unknown.</summary>
    [AlwaysInterleave, Alias("read-news")]
    Task<Answer<SharedNewsView>> ReadNewsAsync(Caller caller, long news, CancellationToken cancellation);

    /// <summary>
    /// The items, the newest first, for the platform's team; with the languages that the platform has. Refuses: rights-missing, query-invalid.
    /// </summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<SharedNewsView>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);
}
