using Integreat.Platform.Domain;
using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

public sealed class NewsTests
{
    private static readonly NewsId First = new(NumberKind.FirstGranted);
    private static readonly NewsAttributes Plain = new("news", NewsMode.OnlyAvailable, null);
    private static readonly NewsAttributes MainLanguage = Plain with { Mode = NewsMode.UseMainLanguage };
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);

    private static readonly Region Town = Given(new LanguageAdded(German, null, true, true), new LanguageAdded(English, German, true, true));
    private static readonly Region Draft = Town.After(new AddNews(Plain), Write(German, 0, "Straßenfest"));

    [Fact]
    public void A_new_item_is_a_draft_without_texts()
    {
        var decision = Town.When(new AddNews(MainLanguage));

        decision.Then(new NewsSaved(NewsItem.New(First, MainLanguage)));
        Assert.Equal(First.Value, decision.Created);
        Town.When(new AddNews(Plain with { Channel = "neues aus der Stadt" })).ThenRefused("channel-invalid");
    }

    [Fact]
    public void A_text_keeps_its_public_number_and_counts_its_revisions()
    {
        var region = Draft.After(Write(German, 1, " Stadtfest "), Write(English, 0, "Street party"));

        var texts = region.News[First].Texts;
        Assert.Equal([German, English], texts.Select(text => text.Language));
        Assert.Equal((new NewsTextId(NumberKind.FirstGranted), 2, "Stadtfest"), (texts[0].Id, texts[0].Revision, texts[0].Title));
        Assert.Equal((new NewsTextId(NumberKind.FirstGranted + 1), 1), (texts[1].Id, texts[1].Revision));
        Assert.Equal(texts[0].Id.Value, region.When(Write(German, 2, "Fest")).Created);
    }

    [Fact]
    public void A_text_is_refused_that_would_overwrite_what_its_author_has_not_seen() => RefusedToDraft("stale-version", Write(German, 0, "Fest"));

    [Fact]
    public void A_text_is_refused_in_a_language_that_the_region_does_not_have() => RefusedToDraft("language-unknown", Write(Persian, 0, "جشن"));

    [Fact]
    public void A_title_may_be_missing_only_where_the_main_language_stands_in()
    {
        RefusedToDraft("title-missing", Write(English, 0, " "));
        var region = Draft.After(Do(new ChangeNews(1, MainLanguage)), Write(English, 0, ""));

        region.When(Do(new ChangeNews(2, Plain))).ThenRefused("title-missing");
        region.After(Do(new SendNews(Tuesday))).When(Write(German, 1, "")).ThenRefused("news-without-text"); // the only one that there is
    }

    [Fact]
    public void What_is_not_text_is_changed_by_who_has_seen_it_whatever_was_written_meanwhile()
    {
        var region = Draft.After(Write(German, 1, "Fest"), Do(new ChangeNews(1, Plain with { Channel = "kultur" })));

        Assert.Equal(2, region.News[First].Revision());
        region.When(Do(new ChangeNews(1, Plain))).ThenRefused("stale-version");
        Assert.Equal("news", region.After(Do(new ChangeNews(2, Plain))).News[First].Attributes.Channel);
        region.When(Do(new ChangeNews(2, Plain with { Channel = "kultur" }))).Then(); // it is like that
    }

    [Fact]
    public void What_has_no_title_cannot_be_promised()
    {
        var empty = Town.After(new AddNews(MainLanguage), Write(German, 0, ""));

        empty.When(Do(new SendNews(Tuesday))).ThenRefused("news-without-text");
        empty.When(Do(new ScheduleNews(Tuesday, Monday))).ThenRefused("news-without-text");
    }

    [Fact]
    public void Sending_is_done_once()
    {
        var sent = Draft.After(Do(new SendNews(Tuesday)));

        Assert.Equal((NewsStatus.Sent, Tuesday), (sent.News[First].Status, sent.News[First].SentAt));
        Assert.Equal(Tuesday.AddDays(28), sent.News[First].ShownUntil());
        sent.When(Do(new SendNews(Tuesday))).ThenRefused("news-sent");
        sent.When(Do(new ScheduleNews(Tuesday.AddDays(1), Tuesday))).ThenRefused("news-sent");
        Assert.Null(sent.When(Write(German, 1, "Straßenfest verschoben")).Refusal); // readers get the corrected text
    }

    [Fact]
    public void A_scheduled_item_is_due_at_its_moment_and_sent_at_that_moment_only()
    {
        var scheduled = Draft.After(Do(new ScheduleNews(Tuesday, Monday)));

        Assert.Equal(Tuesday, scheduled.NextDue);
        Assert.Empty(scheduled.News.Values.DueBy(Tuesday.AddTicks(-1)));
        var (news, send) = Assert.Single(scheduled.News.Values.DueBy(Tuesday.AddMinutes(5)));
        var sent = scheduled.After(new EditNews(news, send));
        Assert.Equal(Tuesday.AddMinutes(5), sent.News[First].SentAt);
        Assert.Null(sent.NextDue);
        sent.When(new EditNews(news, send)).ThenRefused("news-not-scheduled");
    }

    [Fact]
    public void A_schedule_can_be_changed_and_taken_back_until_the_item_is_sent()
    {
        var scheduled = Draft.After(Do(new ScheduleNews(Tuesday, Monday)));
        var later = scheduled.After(Do(new ScheduleNews(Tuesday.AddDays(1), Monday)));

        Assert.Equal(Tuesday.AddDays(1), later.NextDue);
        later.When(Do(new SendDueNews(Tuesday, Tuesday))).ThenRefused("news-not-scheduled");
        later.When(Do(new ScheduleNews(Tuesday.AddDays(1), Monday))).ThenNothing();
        var taken = later.After(Do(new UnscheduleNews()));
        Assert.Equal((NewsStatus.Draft, null), (taken.News[First].Status, taken.NextDue));
        taken.When(Do(new UnscheduleNews())).ThenRefused("news-not-scheduled");
        Assert.Equal(Monday, later.After(Do(new SendNews(Monday))).News[First].SentAt); // ahead of its moment
    }

    [Fact]
    public void A_schedule_for_a_moment_that_has_passed_is_refused() => RefusedToDraft("moment-past", Do(new ScheduleNews(Monday, Monday)));

    [Fact]
    public void A_template_is_never_sent_and_only_a_draft_becomes_one()
    {
        var template = Draft.After(Do(new ChangeNews(1, Plain with { Template = "Fest" })));

        template.When(Do(new SendNews(Tuesday))).ThenRefused("news-is-template");
        template.When(Do(new ScheduleNews(Tuesday, Monday))).ThenRefused("news-is-template");
        Draft.After(Do(new SendNews(Monday))).When(Do(new ChangeNews(1, Plain with { Template = "Fest" }))).ThenRefused("news-not-draft");
    }

    [Fact]
    public void What_is_archived_is_shown_to_nobody_due_no_more_and_never_changed_again()
    {
        var archived = Draft.After(Do(new ScheduleNews(Tuesday, Monday)), Do(new ArchiveNews()));

        Assert.Null(archived.NextDue);
        Assert.Null(Draft.After(Do(new SendNews(Monday)), Do(new ArchiveNews())).News[First].ShownUntil());
        Assert.All(
            (NewsEdit[])[new SendNews(Tuesday), new ArchiveNews(), new ChangeNews(1, Plain), new UnscheduleNews(), new SendDueNews(Tuesday, Tuesday)],
            edit => archived.When(Do(edit)).ThenRefused("news-archived"));
    }

    [Fact]
    public void Nothing_can_be_done_to_an_item_that_there_is_not() =>
        Draft.When(new EditNews(new NewsId(404), new ArchiveNews())).ThenRefused("news-unknown");

    [Fact]
    public void Without_free_numbers_the_region_has_to_prepare()
    {
        var bare = Region.Empty.Apply(new RegionCreated(new RegionId(3), Settings)).Apply(new LanguageAdded(German, null, true, true));

        bare.When(new AddNews(Plain)).ThenRefused("unprepared");
        bare.Apply(new NewsSaved(NewsItem.New(First, Plain))).When(Write(German, 0, "Fest")).ThenRefused("unprepared");
    }

    private static EditNews Do(NewsEdit edit) => new(First, edit);

    private static EditNews Write(LanguageCode language, int basedOn, string title) =>
        Do(new SaveNewsText(language, basedOn, title, Text.Of("Am Samstag."), Monday));

    private static void RefusedToDraft(string code, RegionCommand command) => Draft.When(command).ThenRefused(code);
}
