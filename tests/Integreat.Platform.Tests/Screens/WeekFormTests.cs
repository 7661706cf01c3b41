using Integreat.Platform.Contracts.Locations;
using Integreat.Platform.Gateway.Screens.Things;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Opening hours while somebody edits them.</summary>
public sealed class WeekFormTests
{
    private static readonly OpeningDayData Morning = new() { Slots = [new OpeningSlotData("09:30", "12:00"), new OpeningSlotData("13:00", "17:00")] };

    [Fact]
    public void What_nobody_touched_is_what_it_was()
    {
        OpeningDayData[] week =
        [
            Morning, new() { Closed = true }, new() { AllDay = true }, new() { AppointmentOnly = true }, Morning, new() { Closed = true }, new() { Closed = true },
        ];

        Assert.True(WeekForm.AreSame([.. week], WeekForm.Of([.. week]).ToData()));
        Assert.Empty(WeekForm.Of([]).ToData());
    }

    [Fact]
    public void Who_begins_finds_usual_hours_and_repeats_those_of_Monday()
    {
        var week = WeekForm.Of([]);
        week.IsKnown = true;
        week.Days[0].Slots[0].End = new TimeOnly(12, 0);
        week.Days[0].Add();

        week.RepeatMonday();
        week.Days[0].Slots[0].Start = new TimeOnly(8, 0);

        Assert.Equal(
            ["08:00-12:00 13:00-15:00", "09:00-12:00 13:00-15:00", "09:00-12:00 13:00-15:00", "09:00-12:00 13:00-15:00", "09:00-12:00 13:00-15:00", "", ""],
            week.ToData().Select(day => string.Join(' ', day.Slots.Select(slot => $"{slot.Start}-{slot.End}"))));
        Assert.Equal([false, false, false, false, false, true, true], week.ToData().Select(day => day.Closed));
    }

    [Fact]
    public void Hours_of_a_day_that_is_closed_are_not_saved_and_weeks_that_differ_are_not_the_same()
    {
        var week = WeekForm.Of([.. Enumerable.Repeat(Morning, 7)]);
        var before = week.ToData();

        week.Days[3].Kind = DayForm.Closed;

        Assert.Empty(week.ToData()[3].Slots);
        Assert.False(WeekForm.AreSame(before, week.ToData()));
        week.Days[3].Kind = DayForm.Open;
        Assert.True(WeekForm.AreSame(before, week.ToData()));
        week.Days[3].Slots[0].End = new TimeOnly(12, 15);
        Assert.False(WeekForm.AreSame(before, week.ToData()));
    }
}
