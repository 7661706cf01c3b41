using System.Collections.Immutable;
using Integreat.Platform.Domain;
using Integreat.Platform.Domain.News;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Texts;
using static Integreat.Platform.Tests.Domain.PlatformTests;
using static Integreat.Platform.Tests.Domain.Story;

namespace Integreat.Platform.Tests.Domain;

/// <summary>News of several regions: the rules of the item itself are those of any news.</summary>
public sealed class SharedNewsTests
{
    private static readonly NewsAttributes Plain = new("news", NewsMode.OnlyAvailable, null);
    private static readonly ImmutableArray<RegionId> Two = [new(3), new(4)];
    private static readonly PlatformState Platform = PlatformState.Empty.Apply(new LanguageSaved(Deutsch));
    private static readonly NewsId First = new(NumberKind.FirstGranted);
    private static readonly PlatformState Shared = After(Platform, new AddSharedNews(Plain, Two, German));

    [Fact]
    public void An_item_names_at_least_two_regions_and_a_language_of_the_platform()
    {
        var decision = Platform.Decide(new AddSharedNews(Plain, [.. Two, .. Two], German));

        Assert.Equal(First.Value, decision.Created);
        Assert.Equal(Two, Shared.News[First].Regions);
        Platform.Decide(new AddSharedNews(Plain, [new(3), new(3)], German)).ThenRefused("regions-missing");
        Platform.Decide(new AddSharedNews(Plain, Two, Persian)).ThenRefused("language-not-on-platform");
        Platform.Decide(new AddSharedNews(Plain with { Channel = "" }, Two, German)).ThenRefused("channel-invalid");
    }

    [Fact]
    public void Item_and_texts_take_numbers_that_no_region_gets()
    {
        var written = After(Shared, Write(German, "Warnung"));

        Assert.Equal(NumberKind.FirstGranted, written.News[First].Item.Texts[0].Id.Value);
        Assert.Equal(NumberKind.FirstGranted + 1, written.NextNumber(NumberKind.News));
        Assert.Equal(NumberKind.FirstGranted + 1, written.NextNumber(NumberKind.NewsTranslation));
        Shared.Decide(Write(Persian, "هشدار")).ThenRefused("language-not-on-platform");
    }

    [Fact]
    public void It_is_scheduled_due_and_sent_once_like_any_other()
    {
        var scheduled = After(Shared, Write(German, "Warnung"), new EditSharedNews(First, new ScheduleNews(Monday.AddHours(1), Monday)));

        Assert.Equal(Monday.AddHours(1), scheduled.NextDue);
        var send = new EditSharedNews(First, new SendDueNews(Monday.AddHours(1), Monday.AddHours(2)));
        var sent = After(scheduled, send);
        Assert.Equal((NewsStatus.Sent, null), (sent.News[First].Item.Status, sent.NextDue));
        sent.Decide(send).ThenRefused("news-not-scheduled");
    }

    [Fact]
    public void Its_regions_and_attributes_change_together_or_not_at_all()
    {
        var changed = After(Shared, new ChangeSharedNews(First, 1, Plain, [new(4), new(5)], German));

        Assert.Equal([4L, 5], changed.News[First].Regions.Select(region => region.Value));
        changed.Decide(new ChangeSharedNews(First, 1, Plain, Two, German)).ThenRefused("stale-version"); // somebody else has taken region 3 off
        Assert.Equal(3, After(changed, new ChangeSharedNews(First, 2, Plain with { Channel = "flut" }, Two, German)).News[First].Item.Revision());
        Assert.Empty(Shared.Decide(new ChangeSharedNews(First, 1, Plain, Two, German)).Facts);
        Shared.Decide(new ChangeSharedNews(First, 1, Plain, [new(4)], German)).ThenRefused("regions-missing");
        Shared.Decide(new ChangeSharedNews(First, 1, Plain with { Channel = "?" }, [new(4), new(5)], German)).ThenRefused("channel-invalid");
        Shared.Decide(new ChangeSharedNews(new NewsId(404), 1, Plain, Two, German)).ThenRefused("news-unknown");
        Shared.Decide(new EditSharedNews(new NewsId(404), new ArchiveNews())).ThenRefused("news-unknown");
    }

    private static EditSharedNews Write(LanguageCode language, string title) =>
        new(First, new SaveNewsText(language, 0, title, Text.Of("Hochwasser"), Monday));

    private static PlatformState After(PlatformState platform, params ReadOnlySpan<PlatformCommand> commands)
    {
        foreach (var command in commands)
        {
            var decision = platform.Decide(command);
            Assert.Null(decision.Refusal);
            platform = decision.Facts.Aggregate(platform, (state, fact) => state.Apply(fact));
        }

        return platform;
    }
}
