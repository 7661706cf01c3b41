using Integreat.Platform.Contracts.Events;
using Integreat.Platform.Gateway.Screens.Events;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>An event while somebody edits it.</summary>
public sealed class EventFormTests
{
    private static readonly RegionClock Berlin = RegionClock.Of("Europe/Berlin");

    private static readonly EventData Course = new()
    {
        Start = Berlin.MomentOf(new DateOnly(2026, 5, 5).ToDateTime(new TimeOnly(18, 0))),
        End = Berlin.MomentOf(new DateOnly(2026, 5, 6).ToDateTime(new TimeOnly(1, 0))),
        Recurrence = new RecurrenceData
        {
            Frequency = "WEEKLY",
            Weekdays = ["TU"],
            EndDate = new DateOnly(2026, 7, 1),
        },
        Location = 7,
        MeetingUrl = "https://example.org",
        Icon = 3,
    };

    [Fact]
    public void What_nobody_touched_is_what_it_was()
    {
        Assert.Equal(Course, EventForm.Of(Course, Berlin).ToData(Berlin));

        var fair = Course with
        {
            Start = Berlin.MomentOf(new DateOnly(2026, 3, 28).ToDateTime(TimeOnly.MinValue)),
            End = Berlin.MomentOf(new DateOnly(2026, 3, 30).ToDateTime(new TimeOnly(23, 59))),
            Recurrence = null,
            OnlyWeekdays = true,
        };
        Assert.Equal(fair, EventForm.Of(fair, Berlin).ToData(Berlin));
    }

    [Fact]
    public void The_end_and_the_weekday_follow_the_first_day()
    {
        var form = EventForm.Of(Course, Berlin);

        form.StartDay = new DateOnly(2026, 5, 14);

        Assert.Equal(new DateOnly(2026, 5, 15), form.EndDay);
        Assert.Equal(["TH"], form.Weekdays);
        form.Frequency = "MONTHLY";
        Assert.Equal(("TH", 2), (form.ToData(Berlin).Recurrence!.Weekday, form.ToData(Berlin).Recurrence!.Week));
    }

    [Fact]
    public void Days_that_somebody_chose_stay_when_the_first_day_moves()
    {
        var form = EventForm.Of(Course, Berlin);
        form.Switch("MO");

        form.StartDay = new DateOnly(2026, 5, 14);

        Assert.Equal(["MO", "TU"], form.ToData(Berlin).Recurrence!.Weekdays);
    }

    [Fact]
    public void What_takes_all_day_begins_with_the_day_and_ends_with_its_last_minute()
    {
        var form = EventForm.Of(Course, Berlin);
        form.IsAllDay = true;
        form.EndDay = form.StartDay;

        var data = form.ToData(Berlin);

        Assert.Equal((new DateTime(2026, 5, 5), new DateTime(2026, 5, 5, 23, 59, 0)), (Berlin.At(data.Start), Berlin.At(data.End)));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z")] // is skipped
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z")] // comes twice
    [InlineData("2026-12-01", "12:00", "2026-12-01T11:00:00Z")]
    public void A_clock_time_is_a_moment_also_when_clocks_are_changed(string day, string time, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, null), Berlin.MomentOf(DateOnly.Parse(day, null).ToDateTime(TimeOnly.Parse(time, null))));
}
