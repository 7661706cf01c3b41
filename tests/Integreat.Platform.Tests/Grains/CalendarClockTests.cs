using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Following;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Grains;

/// <summary>Nobody edits anything; only the clock moves. What readers get is what a platform would tell them that has just begun.</summary>
public sealed class CalendarClockTests : IAsyncLifetime
{
    private static readonly string[] Answers = ["/api/v3/uhr/de/events/", "/api/v3/uhr/de/events/?combine_recurring=True"];

    // Orleans takes a silo for a dead one when the clock runs ahead of the machine's, so the year is one that has passed.
    private readonly MovableClock _clock = new(Moment("2025-01-01T00:00Z"));
    private PlatformHost? _platform;
    private Town? _town;

    private PlatformHost Platform => _platform!;

    public async ValueTask InitializeAsync()
    {
        _platform = await PlatformHost.StartAsync(new SqliteStorage(), _clock);
        await Platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveLanguageAsync(CommandContext.Service("de"), new LanguageData
        {
            Slug = "de",
            Bcp47Tag = "de",
            NativeName = "Deutsch",
            EnglishName = "German",
        });
        _town = await Town.FoundAsync(Platform, "uhr", "de");
        await _town.AddEventAsync(At("2025-03-01 10:00", "2025-03-01 12:00"), "Fest");
        await _town.AddEventAsync(
            At("2025-01-06 18:00", "2025-01-06 20:00", new RecurrenceData { Frequency = "WEEKLY", Weekdays = ["MO", "TH"] }), "Kurs");
        await _town.AddEventAsync(
            At("2025-02-04 18:00", "2025-02-04 20:00", new RecurrenceData
            {
                Frequency = "MONTHLY",
                Weekday = "TU",
                Week = 1,
                EndDate = new DateOnly(2025, 9, 2),
            }),
            "Treffen");
    }

    public ValueTask DisposeAsync() => _platform?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Day_after_day_an_awake_edition_answers_like_one_that_has_just_woken()
    {
        var lists = new HashSet<string>();
        for (var now = Moment("2025-01-01T09:00Z"); now < Moment("2026-01-01T00:00Z"); now = now.AddDays(1))
        {
            _clock.MoveTo(now);
            var awake = await AskAsync();
            lists.Add(awake);
            if (now.DayOfYear % 5 == 0)
            {
                await _town!.Edition("de").PutToSleepAsync();

                // The gateway's lease is over, so it must ask who has just woken.
                _clock.MoveTo(now + LeaseTimes.Owner + LeaseTimes.Reader);
                Assert.Equal(awake, await AskAsync());
            }
        }

        Assert.InRange(lists.Count, 150, 365);
    }

    [Fact]
    public async Task An_answer_changes_with_the_first_tick_after_the_last_occurrence_and_with_midnight_in_utc()
    {
        await AssertHoldsAsync("2025-03-01T23:59:59.9999999Z", "/events/fest/");
        await AssertHoldsNotAsync("2025-03-02T00:00Z", "/events/fest/");
        await AssertHoldsAsync("2025-09-02T18:00Z", "/events/treffen/");
        await AssertHoldsNotAsync("2025-09-02T18:00:00.0000001Z", "/events/treffen/");
    }

    private async Task AssertHoldsAsync(string moment, string text)
    {
        _clock.MoveTo(Moment(moment));
        Assert.Contains(text, await AskAsync(), StringComparison.Ordinal);
    }

    private async Task AssertHoldsNotAsync(string moment, string text)
    {
        _clock.MoveTo(Moment(moment));
        Assert.DoesNotContain(text, await AskAsync(), StringComparison.Ordinal);
    }

    private async Task<string> AskAsync() => string.Join('\n', await Task.WhenAll(Answers.Select(answer => Platform.ReadAsync(answer))));

    private static EventData At(string start, string end, RecurrenceData? recurrence = null) =>
        new() { Start = Utc(start), End = Utc(end), Recurrence = recurrence };
}
