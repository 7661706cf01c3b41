using FsCheck.Xunit;
using Integreat.Platform.Domain.Events;
using static System.DayOfWeek;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>What is listed at which moment, and when that changes: exactly then, and not before.</summary>
public sealed class EventOutlookTests
{
    [Fact]
    public void An_event_is_past_when_the_day_after_its_local_last_day_begins_in_utc()
    {
        var night = Schedule(Event("2030-01-01 22:00", "2030-01-02 00:30")); // it ends at 23:30 on the first in UTC

        AssertListed(night, "2030-01-01T00:00Z", changesAt: "2030-01-03T00:00Z");
        AssertListed(night, "2030-01-02T23:59:59Z", changesAt: "2030-01-03T00:00Z");
        Assert.Equal(new EventOutlook(true, [], null), At(night, "2030-01-03T00:00Z"));
    }

    [Fact]
    public void A_recurrence_that_is_still_to_come_shows_its_first_31_days()
    {
        var course = Schedule(Event("2030-01-01 13:00", "2030-01-01 15:00", Weekly(2, "2031-01-01", Tuesday, Thursday)));

        AssertListed(
            course, "2026-11-22T18:00Z", "2030-01-01 2030-01-03 2030-01-15 2030-01-17 2030-01-29 2030-01-31", "2030-01-02T00:00Z");
    }

    [Fact]
    public void A_recurrence_that_has_begun_shows_today_and_31_days_more()
    {
        var daily = Schedule(Event("2030-01-01 13:00", "2030-01-01 15:00", Daily(31)));

        AssertListed(daily, "2030-01-01T23:00Z", "2030-01-01 2030-02-01", "2030-01-02T00:00Z");
        AssertListed(daily, "2030-01-02T00:00Z", "2030-02-01", "2030-02-01T00:00Z"); // 4 March comes near
        AssertListed(daily, "2030-02-01T23:00Z", "2030-02-01 2030-03-04", "2030-02-02T00:00Z");
    }

    [Fact]
    public void Today_is_the_utc_date_whatever_the_region_s_clocks_show()
    {
        var daily = Schedule(Event("2030-01-01 00:15", "2030-01-01 00:30", Daily(1, "2030-01-03"))); // 23:15 of the day before in UTC

        AssertListed(daily, "2030-01-01T23:20Z", "2030-01-01 2030-01-02 2030-01-03", "2030-01-02T00:00Z");
        AssertListed(daily, "2030-01-02T00:00Z", "2030-01-02 2030-01-03", "2030-01-02T23:30:00.0000001Z");
    }

    [Fact]
    public void A_recurrence_is_past_as_soon_as_its_last_occurrence_has_ended()
    {
        var course = Schedule(Event("2030-01-01 18:00", "2030-01-01 20:00", Daily(1, "2030-01-05")));

        AssertListed(course, "2030-01-05T18:59Z", "2030-01-05", "2030-01-05T19:00:00.0000001Z");
        AssertListed(course, "2030-01-05T19:00Z", "2030-01-05", "2030-01-05T19:00:00.0000001Z");
        Assert.True(At(course, "2030-01-05T19:00:00.0000001Z").IsPast);
    }

    [Fact]
    public void Its_first_day_and_a_last_occurrence_that_lasts_keep_a_recurrence_listed_though_no_date_is_left()
    {
        var first = Schedule(Event("2030-01-01 18:00", "2030-01-03 20:00", Daily(1, "2030-01-01")));

        AssertListed(first, "2030-01-02T12:00Z", "", "2030-01-04T00:00Z");
        var later = Schedule(Event("2030-01-01 18:00", "2030-01-03 20:00", Daily(9, "2030-01-10")));
        AssertListed(later, "2030-01-11T12:00Z", "", "2030-01-12T19:00:00.0000001Z");
    }

    [Fact]
    public void A_cancelled_recurrence_is_past_with_its_own_last_day_and_a_moved_date_brings_it_back()
    {
        var course = Event("2030-01-01 18:00", "2030-01-01 20:00", Weekly(1, "2030-01-08", Tuesday));
        var cancelled = OccurrenceChanges.None with { Cancelled = [Day("2030-01-08")!.Value] };

        AssertListed(Schedule(course, cancelled), "2030-01-01T12:00Z", "2030-01-01", "2030-01-02T00:00Z");
        Assert.True(At(Schedule(course, cancelled), "2030-01-02T00:00Z").IsPast);

        var moved = OccurrenceChanges.None with { Moved = [Moved("2030-01-08", "2030-05-01 10:00", "2030-05-01 11:00")] };
        AssertListed(Schedule(course, moved), "2030-01-02T00:00Z", "", "2030-03-31T00:00Z"); // 31 days ahead of 1 May
        AssertListed(Schedule(course, moved), "2030-03-31T00:00Z", "2030-01-08", "2030-05-01T09:00:00.0000001Z");
    }

    [Properties(MaxTest = 200, Arbitrary = [typeof(Recurrences)], QuietOnSuccess = true)]
    public sealed class Always
    {
        [Property]
        public void Between_two_changes_nothing_changes_and_at_a_change_something_does(
            Beginning beginning, byte hour, byte days, ushort ago)
        {
            var start = new DateTimeOffset(beginning.FirstDay.ToDateTime(new TimeOnly(hour % 24, 15)), TimeSpan.Zero);
            var details = new EventDetails
            {
                Start = start,
                End = start.AddDays(days % 3).AddMinutes(45),
                Recurrence = hour % 8 == 0 ? null : beginning.Recurrence,
            };
            var dates = beginning.Dates.From(beginning.FirstDay).Take(4).ToList();
            var changes = dates.Count < 4 ? OccurrenceChanges.None : new OccurrenceChanges(
                [dates[1]], [new MovedOccurrence(dates[2], start.AddDays(days), start.AddDays(days).AddHours(1))]);
            var schedule = Schedule(details, changes);

            var now = start.AddHours(-(ago % 2000));
            for (var step = 0; step < 8; step++)
            {
                var outlook = EventOutlook.At(schedule, now);
                if (outlook.ChangesAt is not { } change)
                {
                    Assert.True(Same(outlook, EventOutlook.At(schedule, now.AddYears(100))));
                    return;
                }

                Assert.True(change > now);
                Assert.True(Same(outlook, EventOutlook.At(schedule, now + ((change - now) / 2))));
                Assert.True(Same(outlook, EventOutlook.At(schedule, change.AddTicks(-1))));
                Assert.False(Same(outlook, EventOutlook.At(schedule, change)));
                now = change;
            }
        }

        private static bool Same(EventOutlook one, EventOutlook other) => one.IsPast == other.IsPast && one.Near.SequenceEqual(other.Near);
    }

    private static EventOutlook At(EventSchedule schedule, string now) => EventOutlook.At(schedule, Moment(now));

    private static void AssertListed(EventSchedule schedule, string now, string dates = "", string? changesAt = null)
    {
        var outlook = At(schedule, now);

        Assert.False(outlook.IsPast);
        Assert.Equal(dates, string.Join(' ', outlook.Near.Select(each => Text(each.Date))));
        Assert.Equal(changesAt is null ? null : Moment(changesAt), outlook.ChangesAt);
    }
}
