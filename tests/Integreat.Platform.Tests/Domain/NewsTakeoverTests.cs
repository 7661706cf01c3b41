using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Import;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using static Integreat.Platform.Tests.Domain.Dump;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>News that come from another system: what was sent there counts as sent, and nothing is sent by accident.</summary>
public sealed class NewsTakeoverTests
{
    private static readonly DateTimeOffset Later = Monday.AddHours(1);

    [Fact]
    public void Items_and_texts_keep_their_numbers_and_the_same_import_again_changes_nothing()
    {
        var import = With(News(5, NewsStatus.Sent, Monday, "1", NewsText(50, German, "Fest"), NewsText(51, English, "")));
        var region = Region.Empty.After(import);

        var item = region.News[new NewsId(5)];
        Assert.Equal((NewsStatus.Sent, Monday), (item.Status, item.SentAt));
        Assert.Equal([(50L, 1, "Fest"), (51L, 1, "")], item.Texts.Select(text => (text.Id.Value, text.Revision, text.Title)));
        Assert.Empty(region.Taking(import).Decision.Facts);
    }

    [Fact]
    public void A_changed_text_overwrites_what_is_here_and_is_noted()
    {
        var region = Region.Empty.After(With(News(5, NewsStatus.Draft, Monday, "1", NewsText(50, German, "Fest"))));

        var report = region.Taking(With(News(5, NewsStatus.Draft, Monday, "1", NewsText(50, German, "Stadtfest", "2"))));

        Assert.Equal(["record-changed"], report.Notes.Codes());
        var text = Assert.Single(region.After(report.Decision.Facts).News[new NewsId(5)].Texts);
        Assert.Equal((2, "Stadtfest"), (text.Revision, text.Title));
    }

    [Fact]
    public void What_is_scheduled_for_later_will_be_sent_here_and_what_should_have_been_sent_already_is_a_draft()
    {
        var import = With(News(5, NewsStatus.Scheduled, Later.AddTicks(1)), News(6, NewsStatus.Scheduled, Later)) with { At = Later };

        var report = Region.Empty.Taking(import);

        var region = Region.Empty.After(report.Decision.Facts);
        Assert.Equal(Later.AddTicks(1), region.NextDue);
        Assert.Equal(NewsStatus.Draft, region.News[new NewsId(6)].Status);
        Assert.Equal(("schedule-past", 6L), Assert.Single(report.Notes.Select(note => (note.Code, note.Record.Key))));
    }

    [Fact]
    public void What_was_sent_here_is_not_unsent_by_an_import_but_may_be_archived()
    {
        var region = Region.Empty.After(With(News(5, NewsStatus.Scheduled, Later)));
        region = region.After([new NewsSaved(region.News[new NewsId(5)] with { Status = NewsStatus.Sent, ScheduledFor = null, SentAt = Later })]);

        var rescheduled = region.After(With(News(5, NewsStatus.Scheduled, Later.AddDays(1), "2")));
        var archived = region.After(With(News(5, NewsStatus.Archived, Later, "2")));

        Assert.Equal((NewsStatus.Sent, null), (rescheduled.News[new NewsId(5)].Status, rescheduled.NextDue));
        Assert.Equal(NewsStatus.Archived, archived.News[new NewsId(5)].Status);
    }

    [Fact]
    public void News_of_several_regions_become_the_platforms_with_their_numbers()
    {
        var news = new ImportedSharedNews(News(5, NewsStatus.Sent, Monday, "1", NewsText(50, German, "Für alle")), [new(3), new(4)], German);
        var import = new PlatformImport([], [], [], []) { News = [news], At = Later };

        var platform = Facts(import).Aggregate(PlatformState.Empty, (state, fact) => state.Apply(fact));

        var shared = platform.News[new NewsId(5)];
        Assert.Equal(("Für alle", 2, German), (shared.Item.Texts[0].Title, shared.Regions.Length, shared.MainLanguage));
        Assert.Empty(platform.Decide(import).Decision.Facts);
        Assert.Equal(2, platform.Decide(import).Unchanged.Values.Sum());

        static IEnumerable<PlatformFact> Facts(PlatformImport import) => PlatformState.Empty.Decide(import).Decision.Facts;
    }

    [Fact]
    public void A_text_that_changed_over_there_leaves_the_regions_alone_that_were_chosen_here()
    {
        var shared = new ImportedSharedNews(News(5, NewsStatus.Sent, Monday, "1", NewsText(50, German, "Für alle")), [new(3), new(4)], German);
        var platform = After(PlatformState.Empty, shared);
        platform = platform.Apply(new SharedNewsSaved(platform.News[new NewsId(5)] with { Regions = [new(4), new(6)] }));

        var texts = After(platform, shared with { News = News(5, NewsStatus.Sent, Monday, "1", NewsText(50, German, "Neu", "2")) });
        var item = After(platform, shared with { News = News(5, NewsStatus.Sent, Monday, "2", NewsText(50, German, "Für alle")) });

        Assert.Equal(("Neu", "4 6"), Of(texts));
        Assert.Equal(("Für alle", "3 4"), Of(item));

        static PlatformState After(PlatformState platform, ImportedSharedNews news) =>
            platform.Decide(new PlatformImport([], [], [], []) { News = [news], At = Later }).Decision.Facts
                .Aggregate(platform, (state, fact) => state.Apply(fact));

        static (string, string) Of(PlatformState platform) => platform.News[new NewsId(5)] is var news
            ? (news.Item.Texts[0].Title, string.Join(' ', news.Regions.Select(region => region.Value))) : default;
    }

    private static RegionImport With(params ReadOnlySpan<ImportedNews> news) => Small with { News = [.. news] };
}
