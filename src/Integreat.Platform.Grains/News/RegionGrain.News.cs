using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Items;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Regions;

internal sealed partial class RegionGrain : IRegionNews
{
    public Task<Outcome> AddAsync(CommandContext context, NewsData news) => news.TryParse(out var attributes)
        ? ExecuteAsync(context, CommandDigest.Of("add-news", news), new AddNews(attributes))
        : Task.FromResult(ModeUnknown());

    public Task<Outcome> ChangeAsync(CommandContext context, long news, NewsData data) =>
        ChangeAsync(context, CommandDigest.Of("change-news", news, data), news, data, basedOn: null);

    public Task<Outcome> ReplaceAttributesAsync(CommandContext context, long news, NewsData data, int basedOn) =>
        ChangeAsync(context, CommandDigest.Of("replace-news-attributes", news, data, basedOn), news, data, basedOn);

    public Task<Outcome> SaveTextAsync(CommandContext context, long news, string language, NewsTextData text)
    {
        var (edit, bodies) = text.Parse(language, _clock.GetUtcNow());
        return EditAsync(context, CommandDigest.Of("save-news-text", news, language, text), news, edit, bodies);
    }

    public Task<Outcome> ScheduleAsync(CommandContext context, long news, DateTimeOffset moment) => EditAsync(
        context, CommandDigest.Of("schedule-news", news, moment), news, new ScheduleNews(moment.ToUniversalTime(), _clock.GetUtcNow()));

    public Task<Outcome> UnscheduleAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("unschedule-news", news), news, new UnscheduleNews());

    public Task<Outcome> SendAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("send-news", news), news, new SendNews(_clock.GetUtcNow()));

    Task<Outcome> IRegionNews.ArchiveAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("archive-news", news), news, new ArchiveNews());

    async Task<NewsView?> IRegionNews.ReadAsync(long news, CancellationToken cancellation) =>
        Region.News.GetValueOrDefault(new NewsId(news)) is { } item
            ? NewsMapping.View(item, await ReadTextsAsync(NewsMapping.Bodies(item), cancellation))
            : null;

    Task<Answer<NewsView>> IRegionNews.ReadNewsAsync(Caller caller, long news, CancellationToken cancellation) => ShowAsync(
        caller, Capability.ViewNews,
        seen => seen.Region.News.GetValueOrDefault(new NewsId(news)) is { } found
            ? (found, (Refusal?)null)
            : (null, NewsRefusals.Unknown(new NewsId(news))),
        async item => NewsMapping.View(item, await ReadTextsAsync(NewsMapping.Bodies(item), cancellation)),
        cancellation);

    async Task<Answer<ItemListView<NewsView>>> IRegionNews.ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, refusal) = NewsList.Of(query);
        return list is null ? Refused<ItemListView<NewsView>>(refusal!) : await ShowAsync(
            caller, Capability.ViewNews,
            seen => (new Found(seen.Region, seen.Version), (Refusal?)null),
            async found =>
            {
                var (items, next) = list.Page(found.Region.News.Values, item => item);
                var bodies = await ReadTextsAsync([.. items.SelectMany(item => NewsMapping.Bodies(item)).Distinct()], cancellation);
                return ItemList.View(found.Region, found.Version, [.. items.Select(item => NewsMapping.View(item, bodies))], next);
            },
            cancellation);
    }

    Task<Answer<EndingView>> IRegionNews.ListEndingAsync(Caller caller, EndingQuery query, CancellationToken cancellation) => AnswerAsync(
        caller, actor => Region.Check(actor, Capability.ViewNews), seen => EndingList.News(seen.Region, query, _clock.GetUtcNow()), cancellation);

    private Task<Outcome> ChangeAsync(CommandContext context, string digest, long news, NewsData data, int? basedOn) =>
        data.TryParse(out var attributes)
            ? EditAsync(context, digest, news, new ChangeNews(basedOn, attributes))
            : Task.FromResult(ModeUnknown());

    private Task<Outcome> EditAsync(
        CommandContext context, string digest, long news, NewsEdit edit, params ImmutableArray<Body> bodies) =>
        ExecuteAsync(context, digest, new EditNews(new NewsId(news), edit), bodies);

    private Outcome ModeUnknown() => Refused("mode-unknown", "Missing texts are shown as ONLY_AVAILABLE or USE_MAIN_LANGUAGE says.");
}
