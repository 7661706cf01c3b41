using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Contracts.Scheduling;
using Integreat.Platform.Storage;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Grains;

/// <summary>What is to happen later happens at its time, once, whatever stops and fails meanwhile.</summary>
public sealed class SchedulerTests : IAsyncLifetime
{
    private const int Hanging = 60_000; // milliseconds; a test that waits so long waits for something that never comes

    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Moment = Start.AddHours(3);

    private readonly HandClock _clock = new(Start);
    private readonly SqliteStorage _storage = new();
    private PlatformHost? _host;

    private PlatformHost Platform => _host!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _host = await PlatformHost.StartAsync(_storage, _clock);
        using var dump = new SmallDump().With(GoldenTown.Languages());
        await Platform.ImportAsync(dump.Files);
    }

    public async ValueTask DisposeAsync() => await Platform.DisposeAsync();

    [Fact]
    public async Task News_are_sent_at_their_moment_and_not_before()
    {
        var (desk, news) = await ScheduledAsync("pünktlich", "Straßenfest");

        _clock.Now = Moment.AddMilliseconds(-1);
        await NewsDesk.WakeAsync(Platform);
        Assert.Equal("", await desk.TitlesAsync());

        _clock.Now = Moment.AddSeconds(1);
        await NewsDesk.WakeAsync(Platform);
        await NewsDesk.WakeAsync(Platform);
        Assert.Equal("Straßenfest", await desk.TitlesAsync());
        Assert.Equal([Moment.AddSeconds(1)], await desk.SendingsAsync(news));
        Assert.Empty(await Platform.Journal.ReadDueAsync(DateTimeOffset.MaxValue, Cancellation));
    }

    [Fact(Timeout = Hanging)]
    public async Task The_scheduler_hears_of_a_new_moment_and_wakes_by_itself_when_it_has_come()
    {
        var town = await Town.FoundAsync(Platform, "von-selbst", "de");
        var desk = new NewsDesk(Platform, town);
        var news = await desk.WriteAsync("Straßenfest");
        await desk.ScheduleAsync(news, Start.AddMilliseconds(300));
        var appended = Platform.Journal.NextAppendAsync(town.Key);

        _clock.Now = Start.AddMilliseconds(300);
        await appended.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Single(await desk.SendingsAsync(news));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)] // and every snapshot is lost
    public async Task What_became_due_while_the_platform_was_stopped_is_done_when_it_starts(bool withSnapshots)
    {
        var (desk, news) = await ScheduledAsync("geschlossen", "Straßenfest");
        await Platform.StopAsync();
        if (!withSnapshots)
        {
            await _storage.DeleteSnapshotsAsync();
        }

        _clock.Now = Moment.AddDays(1);
        await Platform.StartAsync();
        await NewsDesk.WakeAsync(Platform);

        Assert.Equal("Straßenfest", await desk.TitlesAsync());
        Assert.Equal([Moment.AddDays(1)], await desk.SendingsAsync(news));
    }

    [Fact(Timeout = Hanging)]
    public async Task A_platform_that_starts_looks_at_what_is_due_without_being_asked()
    {
        await Platform.StopAsync();
        await Platform.StartAsync();

        await Platform.Journal.FirstDueRead.WaitAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(true)] // the answer is lost, but the journal has it
    [InlineData(false)] // the journal has not got it
    public async Task A_sending_that_fails_is_tried_again_and_still_done_once(bool isStored)
    {
        var (desk, news) = await ScheduledAsync(isStored ? "gespeichert" : "verloren", "Straßenfest");
        _clock.Now = Moment;
        Platform.Journal.InterfereOnce(desk.Key, async (journal, append) =>
        {
            if (isStored)
            {
                await journal.AppendAsync(append);
            }

            throw isStored ? new TimeoutException("The answer was lost.") : new NotStoredException("The disk is full.");
        });

        await NewsDesk.WakeAsync(Platform);
        await NewsDesk.WakeAsync(Platform);

        Assert.Equal("Straßenfest", await desk.TitlesAsync());
        Assert.Single(await desk.SendingsAsync(news));
    }

    [Fact]
    public async Task A_region_that_fails_holds_up_no_other()
    {
        var (failing, _) = await ScheduledAsync("kaputt", "Nicht gesendet");
        var (working, _) = await ScheduledAsync("heil", "Gesendet");
        _clock.Now = Moment;
        FailAlways(failing.Key);

        await NewsDesk.WakeAsync(Platform);

        Assert.Equal(("", "Gesendet"), (await failing.TitlesAsync(), await working.TitlesAsync()));
        var left = Assert.Single(await Platform.Journal.ReadDueAsync(DateTimeOffset.MaxValue, Cancellation));
        Assert.Equal((failing.Key, Moment), (left.Stream, left.At));
    }

    [Fact]
    public async Task An_item_that_is_sent_by_several_at_once_is_sent_once()
    {
        var (desk, news) = await ScheduledAsync("gleichzeitig", "Straßenfest");
        _clock.Now = Moment;
        var due = Platform.Grains.GetGrain<IScheduledRegion>(desk.Key);

        var byHand = new[] { "kim", "noor" }.Select(id => desk.News.SendAsync(CommandContext.Service(id), news)).ToArray();
        await Task.WhenAll([.. byHand, due.RunDueAsync(), due.RunDueAsync(), NewsDesk.WakeAsync(Platform)]);

        Assert.Single(await desk.SendingsAsync(news));
        var outcomes = await Task.WhenAll(byHand);
        Assert.All(outcomes, outcome => Assert.True(outcome.RefusalCode is null or "news-sent", outcome.RefusalCode));
        Assert.True(outcomes.Count(outcome => outcome.RefusalCode is null) <= 1);
    }

    [Fact]
    public async Task What_is_no_longer_scheduled_is_not_sent_and_what_was_moved_is_sent_then()
    {
        var (desk, taken) = await ScheduledAsync("anders", "Abgesagt");
        var moved = await desk.WriteAsync("Verschoben");
        await desk.ScheduleAsync(moved, Moment);
        await desk.ScheduleAsync(moved, Moment.AddHours(1));
        await desk.UnscheduleAsync(taken);

        _clock.Now = Moment;
        await NewsDesk.WakeAsync(Platform);
        Assert.Equal("", await desk.TitlesAsync());

        _clock.Now = Moment.AddHours(1);
        await NewsDesk.WakeAsync(Platform);
        Assert.Equal("Verschoben", await desk.TitlesAsync());
    }

    [Fact]
    public async Task News_of_several_regions_are_sent_once_for_all_of_them()
    {
        var towns = new[] { await Town.FoundAsync(Platform, "ost", "de"), await Town.FoundAsync(Platform, "west", "de") };
        await Town.FoundAsync(Platform, "sued", "de");
        var shared = Platform.Grains.GetGrain<ISharedNews>(GrainKeys.Platform);
        var data = new SharedNewsData(new NewsData(), [.. towns.Select(town => town.Number)], "de");
        var news = (await shared.AddAsync(CommandContext.Service("add"), data)).Id!.Value;
        await shared.SaveTextAsync(CommandContext.Service("text"), news, "de", new NewsTextData(0, "Hochwasser", "Bleiben Sie zu Hause."));
        Assert.Null((await shared.ScheduleAsync(CommandContext.Service("schedule"), news, Moment)).RefusalCode);

        _clock.Now = Moment;
        await NewsDesk.WakeAsync(Platform);

        Assert.Equal("Hochwasser", await NewsDesk.TitlesAsync(Platform, "ost", "de"));
        Assert.Equal("Hochwasser", await NewsDesk.TitlesAsync(Platform, "west", "de"));
        Assert.Equal("", await NewsDesk.TitlesAsync(Platform, "sued", "de"));
        Assert.Equal("SENT", (await shared.ReadNewsAsync(Caller.Platform, news, Cancellation)).Value!.News.Status);
    }

    // Tried again whenever the scheduler looks, which it does when another region has done what was due.
    private void FailAlways(string stream) => Platform.Journal.InterfereOnce(stream, (_, _) =>
    {
        FailAlways(stream);
        throw new NotStoredException("The disk is full.");
    });

    private async Task<(NewsDesk Desk, long News)> ScheduledAsync(string slug, string title)
    {
        var desk = new NewsDesk(Platform, await Town.FoundAsync(Platform, slug.Replace("ü", "ue", StringComparison.Ordinal), "de"));
        var news = await desk.WriteAsync(title);
        await desk.ScheduleAsync(news, Moment);
        return (desk, news);
    }
}
