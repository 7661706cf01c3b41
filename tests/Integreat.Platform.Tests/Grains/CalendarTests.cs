using System.Text.Json;
using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Hosting;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Grains;

/// <summary>The calendar's commands, from the grain to the readers. Today is 1 July 2026.</summary>
[Collection(PlatformTests.Name)]
public sealed class CalendarTests(PlatformFixture fixture)
{
    private static readonly EventData Course = new()
    {
        Start = Utc("2026-07-06 18:00"),
        End = Utc("2026-07-06 20:00"),
        Recurrence = new RecurrenceData { Frequency = "WEEKLY", Weekdays = ["MO"], EndDate = new DateOnly(2026, 7, 27) },
    };

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_every_change_of_an_event_as_soon_as_it_is_made()
    {
        var town = await Town.FoundAsync(_platform, "kalender", "de", "en");
        var course = await town.AddEventAsync(Course, "Kurs");
        Assert.Equal("kurs$2026-07-06 kurs$2026-07-13 kurs$2026-07-20 kurs$2026-07-27", await ListAsync("kalender/de"));
        Assert.Equal("", await ListAsync("kalender/en"));

        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 13)));
        Assert.Equal("kurs$2026-07-06 kurs$2026-07-20 kurs$2026-07-27", await ListAsync("kalender/de"));

        await town.DoAsync(context => town.Events.MoveOccurrenceAsync(
            context, course, new DateOnly(2026, 7, 6), Utc("2026-07-21 18:00"), Utc("2026-07-21 19:00")));
        Assert.Equal("kurs$2026-07-20 kurs$2026-07-06 kurs$2026-07-27", await ListAsync("kalender/de"));

        await town.DoAsync(context => town.Events.RestoreOccurrenceAsync(context, course, new DateOnly(2026, 7, 6)));
        await town.DoAsync(context => town.Events.ChangeAsync(context, course, Course with
        {
            Recurrence = Course.Recurrence! with { Interval = 2 },
        }, basedOn: 1));
        Assert.Equal("kurs$2026-07-06 kurs$2026-07-20", await ListAsync("kalender/de"));

        await town.PublishEventAsync(course, "en", "Course", basedOn: 0);
        Assert.Equal("course$2026-07-06 course$2026-07-20", await ListAsync("kalender/en"));
        await town.DoAsync(context => town.Events.WithdrawTranslationAsync(context, course, "en", basedOn: 1));
        Assert.Equal("", await ListAsync("kalender/en"));

        await town.DoAsync(context => town.Events.ArchiveAsync(context, course));
        Assert.Equal("", await ListAsync("kalender/de"));
        await town.DoAsync(context => town.Events.RestoreAsync(context, course));
        Assert.Equal("kurs", await ListAsync("kalender/de", "?combine_recurring"));
    }

    [Fact]
    public async Task An_editor_sees_an_event_with_all_that_was_done_to_it()
    {
        var town = await Town.FoundAsync(_platform, "redaktion", "de");
        var course = await town.AddEventAsync(Course with { MeetingUrl = "https://meet.example/1", OnlyWeekdays = true }, "Kurs");
        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 13)));
        await town.DoAsync(context => town.Events.MoveOccurrenceAsync(
            context, course, new DateOnly(2026, 7, 6), Utc("2026-07-21 18:00"), Utc("2026-07-21 19:00")));

        var view = await town.Events.ReadAsync(course, Cancellation);

        Assert.Equal((course, 1, false), (view!.Id, view.Revision, view.Archived));
        Assert.Equal(Course with { MeetingUrl = "https://meet.example/1", OnlyWeekdays = true }, view.Details);
        Assert.True(view.RecurrenceId >= 1_000_000);
        Assert.Equal([new DateOnly(2026, 7, 13)], view.Cancelled);
        Assert.Equal([new(new DateOnly(2026, 7, 6), Utc("2026-07-21 18:00"), Utc("2026-07-21 19:00"))], view.Moved);
        Assert.Equal("<p>Kurs</p>", Assert.Single(view.Translations).Public!.Content);
        Assert.Null(await town.Events.ReadAsync(404, Cancellation));
    }

    [Fact]
    public async Task A_date_far_ahead_that_is_cancelled_is_told_though_no_list_shows_it_yet()
    {
        var town = await Town.FoundAsync(_platform, "voraus", "de");
        var course = await town.AddEventAsync(Course with { Recurrence = Course.Recurrence! with { EndDate = null } }, "Kurs");
        Assert.Empty(Assert.Single(await town.ReadEventsAsync("de")).Event!.Cancelled);

        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2027, 7, 5)));

        Assert.Equal([new DateOnly(2027, 7, 5)], Assert.Single(await town.ReadEventsAsync("de")).Event!.Cancelled);
    }

    [Fact]
    public async Task What_cannot_be_is_refused_with_its_reason()
    {
        var town = await Town.FoundAsync(_platform, "termine-abgelehnt", "de");
        var course = await town.AddEventAsync(Course, "Kurs");

        Assert.Equal("frequency-unknown", await RefusalOfAsync(Course with { Recurrence = new RecurrenceData { Frequency = "HOURLY" } }));
        Assert.Equal("weekday-unknown", await RefusalOfAsync(Course with { Recurrence = Course.Recurrence! with { Weekdays = ["MI"] } }));
        Assert.Equal("weekday-unknown", await RefusalOfAsync(Course with { Recurrence = Course.Recurrence! with { Weekday = "" } }));
        Assert.Equal("end-before-start", await RefusalOfAsync(Course with { End = Course.Start.AddTicks(-1) }));
        Assert.Equal("recurrence-empty", await RefusalOfAsync(Course with { Recurrence = Course.Recurrence! with { EndDate = new DateOnly(2026, 7, 5) } }));
        Assert.Equal("media-unknown", await RefusalOfAsync(Course with { Icon = 404 }));
        Assert.Equal("stale-version", (await town.SendAsync(
            context => town.Events.ChangeAsync(context, course, Course with { OnlyWeekdays = true }, basedOn: 2))).RefusalCode);
        Assert.Equal("occurrence-unknown", (await town.SendAsync(
            context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 7)))).RefusalCode);
        Assert.Equal("status-unknown", (await town.SendAsync(context => town.Events.SaveTranslationAsync(
            context, course, "de", new TranslationData { BasedOn = 1, Status = "SECRET", Title = "Kurs" }))).RefusalCode);
        Assert.Equal("event-unknown", (await town.SendAsync(context => town.Events.ArchiveAsync(context, 404))).RefusalCode);

        async Task<string?> RefusalOfAsync(EventData details) =>
            (await town.SendAsync(context => town.Events.AddAsync(context, details))).RefusalCode;
    }

    [Fact]
    public async Task A_repeated_command_adds_no_second_event_and_another_one_under_its_id_is_refused()
    {
        var town = await Town.FoundAsync(_platform, "wiederholt", "de");
        await town.AddEventAsync(Course, "Kurs");
        var context = town.NewContext();

        var first = await town.Events.AddAsync(context, Course);
        var again = await town.Events.AddAsync(context, Course);
        var other = await town.Events.AddAsync(context, Course with { OnlyWeekdays = true });

        Assert.Equal(first, again);
        Assert.Equal("command-reused", other.RefusalCode);
    }

    [Fact]
    public async Task A_region_that_slept_still_knows_its_calendar()
    {
        var town = await Town.FoundAsync(_platform, "siebenschlaefer", "de");
        var course = await town.AddEventAsync(Course, "Kurs");
        await town.DoAsync(context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 13)));
        var view = await town.Events.ReadAsync(course, Cancellation);

        await town.Pages.PutToSleepAsync(); // with a snapshot
        await town.Edition("de").PutToSleepAsync();

        Assert.Equal("kurs$2026-07-06 kurs$2026-07-20 kurs$2026-07-27", await ListAsync("siebenschlaefer/de"));
        Assert.Equal(JsonSerializer.Serialize(view), JsonSerializer.Serialize(await town.Events.ReadAsync(course, Cancellation)));
        Assert.Equal("occurrence-cancelled", (await town.SendAsync(
            context => town.Events.CancelOccurrenceAsync(context, course, new DateOnly(2026, 7, 13)))).RefusalCode);
    }

    private async Task<string> ListAsync(string edition, string query = "")
    {
        using var json = await _platform.ReadJsonAsync($"/api/v3/{edition}/events/{query}");
        return string.Join(' ', json.RootElement.EnumerateArray().Select(item => item.GetProperty("path").GetString()!.Split('/')[^2]));
    }
}
