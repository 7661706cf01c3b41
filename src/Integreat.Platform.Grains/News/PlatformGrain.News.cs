using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Rights;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Grains.Rights;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Platform;

internal sealed partial class PlatformGrain : ISharedNews
{
    public Task<Outcome> AddAsync(CommandContext context, SharedNewsData news) => news.News.TryParse(out var attributes)
        ? ExecuteAsync(
            context, CommandDigest.Of("add-shared-news", news),
            new AddSharedNews(attributes, Regions(news), new LanguageCode(news.MainLanguage)))
        : Task.FromResult(ModeUnknown());

    public Task<Outcome> ChangeAsync(CommandContext context, long news, SharedNewsData data) =>
        ChangeAsync(context, CommandDigest.Of("change-shared-news", news, data), news, data, basedOn: null);

    public Task<Outcome> ReplaceAttributesAsync(CommandContext context, long news, SharedNewsData data, int basedOn) =>
        ChangeAsync(context, CommandDigest.Of("replace-shared-news-attributes", news, data, basedOn), news, data, basedOn);

    public Task<Outcome> SaveTextAsync(CommandContext context, long news, string language, NewsTextData text)
    {
        var (edit, bodies) = text.Parse(language, _clock.GetUtcNow());
        return EditAsync(context, CommandDigest.Of("save-shared-news-text", news, language, text), news, edit, bodies);
    }

    public Task<Outcome> ScheduleAsync(CommandContext context, long news, DateTimeOffset moment) => EditAsync(
        context, CommandDigest.Of("schedule-shared-news", news, moment), news,
        new ScheduleNews(moment.ToUniversalTime(), _clock.GetUtcNow()));

    public Task<Outcome> UnscheduleAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("unschedule-shared-news", news), news, new UnscheduleNews());

    public Task<Outcome> SendAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("send-shared-news", news), news, new SendNews(_clock.GetUtcNow()));

    public Task<Outcome> ArchiveAsync(CommandContext context, long news) =>
        EditAsync(context, CommandDigest.Of("archive-shared-news", news), news, new ArchiveNews());

    public async Task<SharedNewsView?> ReadAsync(long news, CancellationToken cancellation) =>
        _stream.State.News.GetValueOrDefault(new NewsId(news)) is { } shared
            ? NewsMapping.View(shared, await _journal.ReadBodiesAsync(NewsMapping.Bodies(shared.Item), cancellation))
            : null;

    public async Task<Answer<SharedNewsView>> ReadNewsAsync(Caller caller, long news, CancellationToken cancellation)
    {
        var known = _stream.State.News.GetValueOrDefault(new NewsId(news));
        return (MayNotSeeNews(caller) ?? (known is null ? NewsRefusals.Unknown(new NewsId(news)) : null)) is { } refusal
            ? new Answer<SharedNewsView>(null, refusal.Code, refusal.Detail)
            : new Answer<SharedNewsView>(NewsMapping.View(known!, await _journal.ReadBodiesAsync(NewsMapping.Bodies(known!.Item), cancellation)));
    }

    public async Task<Answer<ItemListView<SharedNewsView>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation)
    {
        var (list, invalid) = NewsList.Of(query);
        if ((MayNotSeeNews(caller) ?? invalid) is { } refusal)
        {
            return new Answer<ItemListView<SharedNewsView>>(null, refusal.Code, refusal.Detail);
        }

        var (platform, version) = (_stream.State, _stream.Version);
        var (items, next) = list!.Page(platform.News.Values, shared => shared.Item);
        var bodies = await _journal.ReadBodiesAsync([.. items.SelectMany(shared => NewsMapping.Bodies(shared.Item)).Distinct()], cancellation);
        return new Answer<ItemListView<SharedNewsView>>(new ItemListView<SharedNewsView>(
            version,
            [.. platform.Languages.Values.OrderBy(language => language.Id.Value).Select(language => language.Code.Value)],
            [.. items.Select(shared => NewsMapping.View(shared, bodies))],
            next));
    }

    private Refusal? MayNotSeeNews(Caller caller) =>
        RightsRules.CheckStaff(ActorOf(_stream.State, RightsMapping.Actor(caller)), Capability.ViewGlobalContent);

    private Task<Outcome> ChangeAsync(CommandContext context, string digest, long news, SharedNewsData data, int? basedOn) =>
        data.News.TryParse(out var attributes)
            ? ExecuteAsync(
                context, digest, new ChangeSharedNews(new NewsId(news), basedOn, attributes, Regions(data), new LanguageCode(data.MainLanguage)))
            : Task.FromResult(ModeUnknown());

    private static ImmutableArray<RegionId> Regions(SharedNewsData news) => [.. news.Regions.Select(region => new RegionId(region))];

    private Task<Outcome> EditAsync(
        CommandContext context, string digest, long news, NewsEdit edit, params ImmutableArray<Body> bodies) =>
        ExecuteAsync(context, digest, new EditSharedNews(new NewsId(news), edit), bodies);

    private Outcome ModeUnknown() => Refused("mode-unknown", "Missing texts are shown as ONLY_AVAILABLE or USE_MAIN_LANGUAGE says.");
}
