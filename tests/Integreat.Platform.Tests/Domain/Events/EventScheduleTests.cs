using Integreat.Platform.Domain.Events;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>Clock times in Berlin. In 2030 summer time begins on 31 March at 2:00 and ends on 27 October at 3:00.</summary>
public sealed class EventScheduleTests
{
    [Fact]
    public void Clocks_show_the_same_times_before_and_after_a_change_of_summer_time() => Assert.Equal(
        "2030-03-30T18:00+01:00-2030-03-30T20:00+01:00 2030-03-31T18:00+02:00-2030-03-31T20:00+02:00",
        Occurrences(Event("2030-03-30 18:00", "2030-03-30 20:00", Daily(1, "2030-03-31"))));

    [Fact]
    public void An_occurrence_takes_as_many_days_as_the_event() => Assert.Equal(
        "2030-10-26T22:00+02:00-2030-10-27T04:00+01:00 2030-10-27T22:00+01:00-2030-10-28T04:00+01:00",
        Occurrences(Event("2030-10-26 22:00", "2030-10-27 04:00", Daily(1, "2030-10-27"))));

    [Fact]
    public void An_hour_that_summer_time_skips_lies_as_far_behind_the_change_as_it_says()
    {
        var skipped = Schedule(Event("2030-03-30 02:30", "2030-03-30 05:00", Daily(1, "2030-03-31"))).OccurrencesFrom(default).Last();

        Assert.Equal("2030-03-31T02:30+01:00", Text(skipped.Start));
        Assert.Equal(Moment("2030-03-31T03:30+02:00"), skipped.Start);
        Assert.Equal("2030-03-31T05:00+02:00", Text(skipped.End));
    }

    [Fact]
    public void An_occurrence_never_ends_before_it_starts_and_keeps_its_length_instead() => Assert.Equal(
        "2030-03-30T02:45+01:00-2030-03-30T03:15+01:00 2030-03-31T02:45+01:00-2030-03-31T04:15+02:00",
        Occurrences(Event("2030-03-30 02:45", "2030-03-30 03:15", Daily(1, "2030-03-31"))));

    [Fact]
    public void Of_an_hour_that_comes_twice_the_first_one_is_meant_unless_the_event_itself_lies_in_the_second()
    {
        Assert.Equal(
            "2030-10-26T02:30+02:00-2030-10-26T02:40+02:00 2030-10-27T02:30+02:00-2030-10-27T02:40+02:00",
            Occurrences(Event("2030-10-26 02:30", "2030-10-26 02:40", Daily(1, "2030-10-27"))));
        var second = new EventDetails
        {
            Start = Moment("2030-10-27T01:30Z"),
            End = Moment("2030-10-27T01:40Z"),
            Recurrence = Daily(1, "2030-10-27"),
        };
        Assert.Equal("2030-10-27T02:30+01:00-2030-10-27T02:40+01:00", Occurrences(second));
    }

    [Theory]
    [InlineData("2030-01-01 00:00", "2030-01-01 23:59", true)]
    [InlineData("2030-01-01 00:00", "2030-07-01 23:59", true)]
    [InlineData("2030-01-01 00:00", "2030-01-01 23:58", false)]
    [InlineData("2030-01-01 00:00:01", "2030-01-01 23:59", false)]
    [InlineData("2030-01-01 00:00", "2030-01-01 23:59:30", false)]
    [InlineData("2030-01-01 01:00", "2030-01-01 23:59", false)]
    public void An_event_takes_all_day_from_the_first_to_the_last_minute_of_days(string start, string end, bool allDay) =>
        Assert.Equal(allDay, Schedule(Event(start, end)).IsAllDay);

    [Fact]
    public void Cancelled_dates_are_left_out_and_moved_ones_stand_where_they_were_moved_to()
    {
        var changes = new OccurrenceChanges(
            [Day("2030-01-03")!.Value, Day("2029-01-01")!.Value],
            [
                Moved("2030-01-02", "2030-01-05 09:00", "2030-01-05 10:00"),
                Moved("2030-01-04", "2029-12-20 09:00", "2029-12-20 10:00"),
                Moved("2031-01-01", "2030-01-05 11:00", "2030-01-05 12:00"), // no date of this recurrence
            ]);
        var schedule = Schedule(Event("2030-01-01 18:00", "2030-01-01 19:00", Daily(1, "2030-01-06")), changes);

        Assert.Equal(
            "2030-01-04@2029-12-20T09:00+01:00 2030-01-01@2030-01-01T18:00+01:00 2030-01-02@2030-01-05T09:00+01:00 "
            + "2030-01-05@2030-01-05T18:00+01:00 2030-01-06@2030-01-06T18:00+01:00",
            string.Join(' ', schedule.OccurrencesFrom(default).Select(each => $"{Text(each.Date)}@{Text(each.Start)}")));
        Assert.Equal(
            ["2030-01-02", "2030-01-05", "2030-01-06"],
            schedule.OccurrencesFrom(Day("2030-01-02")!.Value).Select(each => Text(each.Date)));
    }

    [Fact]
    public void The_last_end_is_that_of_the_last_occurrence_that_takes_place_wherever_it_was_moved_to()
    {
        var course = Event("2030-01-01 18:00", "2030-01-01 19:00", Daily(1, "2030-01-06"));

        Assert.Equal(Utc("2030-01-06 19:00"), Schedule(course).LastEnd);
        Assert.Equal(Utc("2030-01-05 19:00"), Schedule(course, new OccurrenceChanges([Day("2030-01-06")!.Value], [])).LastEnd);
        var moved = Moved("2030-01-02", "2030-02-01 22:00", "2030-02-01 23:00");
        Assert.Equal(Utc("2030-02-01 23:00"), Schedule(course, new OccurrenceChanges([], [moved])).LastEnd);
        Assert.Null(Schedule(course with { Recurrence = Daily() }).LastEnd);
    }

    private static string Occurrences(EventDetails details) => string.Join(
        ' ', Schedule(details).OccurrencesFrom(default).Select(each => $"{Text(each.Start)}-{Text(each.End)}"));
}
