using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.News;

/// <summary>
/// What may be done to a news item. The decision about an item is what it is afterwards (nothing if it stays the same); its owner makes a
/// fact of that.
/// </summary>
internal static class NewsRules
{
    public static Decision<RegionFact> Decide(this Region region, AddNews command) =>
        Check(command.Attributes) is { } refusal ? refusal : region.WithNumber(
            NumberKind.News,
            number => new Decision<RegionFact>([new NewsSaved(NewsItem.New(new NewsId(number), command.Attributes))], null)
            {
                Created = number,
            });

    public static Decision<RegionFact> Decide(this Region region, EditNews command)
    {
        if (region.News.GetValueOrDefault(command.News) is not { } item)
        {
            return NewsRefusals.Unknown(command.News);
        }

        if (command.Edit is not SaveNewsText save || item.TextIn(save.Language) is not null)
        {
            return item.Decide(command.Edit, default).As(Saved);
        }

        return region.Languages.Contains(save.Language)
            ? region.WithNumber(NumberKind.NewsTranslation, number => item.Decide(save, new NewsTextId(number)).As(Saved))
            : LanguageRefusals.Unknown(save.Language);

        static RegionFact Saved(NewsItem item) => new NewsSaved(item);
    }

    /// <param name="free">The number of a text that there is not yet.</param>
    public static Decision<NewsItem> Decide(this NewsItem item, NewsEdit edit, NewsTextId free) => edit switch
    {
        _ when item.Status is NewsStatus.Archived => NewsRefusals.Archived(item.Id),
        ChangeNews { BasedOn: { } seen } when seen != item.Revision() => NewsRefusals.StaleAttributes(seen, item.Revision()),
        ChangeNews change => item.Decide(change.Attributes),
        SaveNewsText save => item.Decide(save, free),
        ScheduleNews or SendNews when item.MaySend() is { } refusal => refusal,
        ScheduleNews schedule when schedule.For <= schedule.At => NewsRefusals.MomentPast(),
        ScheduleNews schedule when schedule.For == item.ScheduledFor => ImmutableArray<NewsItem>.Empty,
        ScheduleNews schedule => item with { Status = NewsStatus.Scheduled, ScheduledFor = schedule.For },
        UnscheduleNews when item.Status is not NewsStatus.Scheduled => NewsRefusals.NotScheduled(item.Id),
        UnscheduleNews => item with { Status = NewsStatus.Draft, ScheduledFor = null },
        SendNews send => item.Sent(send.At),
        SendDueNews send when item.ScheduledFor != send.For => NewsRefusals.NotScheduled(item.Id),
        SendDueNews send => item.Sent(send.At),
        ArchiveNews => item with { Status = NewsStatus.Archived, ScheduledFor = null },
        _ => throw new ArgumentOutOfRangeException(nameof(edit), edit.GetType().Name, "No rule decides this edit."),
    };

    /// <summary>The owner's decision, from the one about the item.</summary>
    public static Decision<TFact> As<TFact>(this Decision<NewsItem> decision, Func<NewsItem, TFact> saved)
        where TFact : class =>
        new([.. decision.Facts.Select(saved)], decision.Refusal) { Created = decision.Created };

    /// <summary>The first thing that is wrong with attributes, or null.</summary>
    public static Refusal? Check(NewsAttributes attributes) =>
        Slug.IsAddressable(attributes.Channel) ? null : NewsRefusals.ChannelInvalid();

    private static Decision<NewsItem> Decide(this NewsItem item, NewsAttributes attributes) => attributes switch
    {
        _ when Check(attributes) is { } refusal => refusal,
        { Template: not null } when item.Status is not NewsStatus.Draft => NewsRefusals.NotDraft(item.Id),
        { Mode: NewsMode.OnlyAvailable } when item.Texts.FirstOrDefault(text => text.Title is "") is { } untitled =>
            NewsRefusals.TitleMissing(untitled.Language),
        _ when attributes == item.Attributes => ImmutableArray<NewsItem>.Empty,
        _ => item.With(attributes),
    };

    private static Decision<NewsItem> Decide(this NewsItem item, SaveNewsText save, NewsTextId free)
    {
        var known = item.TextIn(save.Language);
        if ((known?.Revision ?? 0) != save.BasedOn)
        {
            return NewsRefusals.Stale(save.BasedOn, known?.Revision ?? 0);
        }

        var title = save.Title.Trim();
        if (title is "" && item.Attributes.Mode is NewsMode.OnlyAvailable)
        {
            return NewsRefusals.TitleMissing(save.Language);
        }

        var text = new NewsText(known?.Id ?? free, save.Language, save.BasedOn + 1, title, save.Content, save.At);
        var after = item.With(text);

        // What readers were promised at a moment, or have, keeps a title.
        return after.Status is not NewsStatus.Draft && !after.HasTitle()
            ? NewsRefusals.WithoutText(item.Id)
            : new Decision<NewsItem>([after], null) { Created = text.Id.Value };
    }

    private static Refusal? MaySend(this NewsItem item) => item switch
    {
        { Status: NewsStatus.Sent } => NewsRefusals.Sent(item.Id),
        { Attributes.Template: not null } => NewsRefusals.IsTemplate(item.Id),
        _ when !item.HasTitle() => NewsRefusals.WithoutText(item.Id),
        _ => null,
    };

    private static NewsItem Sent(this NewsItem item, DateTimeOffset at) =>
        item with { Status = NewsStatus.Sent, ScheduledFor = null, SentAt = at };

    private static bool HasTitle(this NewsItem item) => item.Texts.Any(text => text.Title is not "");
}
