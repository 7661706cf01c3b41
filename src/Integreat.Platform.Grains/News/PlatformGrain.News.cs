using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Grains.Journaling;
using Integreat.Platform.Grains.News;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Grains.Platform;

internal sealed partial class PlatformGrain : ISharedNews
{
    public Task<Outcome> AddAsync(CommandContext context, SharedNewsData news) => news.News.TryParse(out var attributes)
        ? ExecuteAsync(
            context, CommandDigest.Of("add-shared-news", news),
            new AddSharedNews(attributes, Regions(news), new LanguageCode(news.MainLanguage)))
        : Task.FromResult(ModeUnknown());

    public Task<Outcome> ChangeAsync(CommandContext context, long news, SharedNewsData data) => data.News.TryParse(out var attributes)
        ? ExecuteAsync(
            context, CommandDigest.Of("change-shared-news", news, data),
            new ChangeSharedNews(new NewsId(news), attributes, Regions(data), new LanguageCode(data.MainLanguage)))
        : Task.FromResult(ModeUnknown());

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

    private static ImmutableArray<RegionId> Regions(SharedNewsData news) => [.. news.Regions.Select(region => new RegionId(region))];

    private Task<Outcome> EditAsync(
        CommandContext context, string digest, long news, NewsEdit edit, params ImmutableArray<Body> bodies) =>
        ExecuteAsync(context, digest, new EditSharedNews(new NewsId(news), edit), bodies);

    private Outcome ModeUnknown() => Refused("mode-unknown", "Missing texts are shown as ONLY_AVAILABLE or USE_MAIN_LANGUAGE says.");
}
