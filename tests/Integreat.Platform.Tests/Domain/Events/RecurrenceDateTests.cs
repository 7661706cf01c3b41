using static System.DayOfWeek;
using static Integreat.Platform.Tests.Domain.Events.Calendars;

namespace Integreat.Platform.Tests.Domain.Events;

/// <summary>The reference platform's rules, one by one. 1 January 2030 is a Tuesday.</summary>
public sealed class RecurrenceDateTests
{
    [Fact]
    public void Every_third_day_is_counted_from_the_first_day() => Assert.Equal(
        "2030-01-01 2030-01-04 2030-01-07 2030-01-10", Dates(Daily(3), "2030-01-01", 4));

    [Fact]
    public void Every_other_week_is_counted_from_the_monday_of_the_first_day_s_week() => Assert.Equal(
        "2030-01-01 2030-01-03 2030-01-15 2030-01-17", Dates(Weekly(2, null, Tuesday, Thursday), "2030-01-01", 4));

    [Fact]
    public void Days_of_the_first_week_that_have_passed_are_skipped_and_the_week_counts_all_the_same()
    {
        Assert.Equal("2030-01-03 2030-01-14 2030-01-17", Dates(Weekly(2, null, Monday, Thursday), "2030-01-02", 3));
        Assert.Equal("2030-01-14 2030-01-28", Dates(Weekly(2, null, Monday), "2030-01-06", 2)); // the first day is a Sunday
    }

    [Fact]
    public void The_first_day_itself_is_no_date_unless_the_rule_says_so() => Assert.Equal(
        "2030-01-02 2030-01-09", Dates(Weekly(1, null, Wednesday), "2030-01-01", 2));

    [Fact]
    public void Weekdays_come_in_the_week_s_order_and_once_each_however_they_are_written() => Assert.Equal(
        "2030-01-01 2030-01-04 2030-01-06 2030-01-08", Dates(Weekly(1, null, Sunday, Friday, Tuesday, Friday), "2030-01-01", 4));

    [Theory]
    [InlineData(1, "2030-01-07 2030-02-04 2030-03-04")]
    [InlineData(4, "2030-01-28 2030-02-25 2030-03-25")]
    [InlineData(5, "2030-01-28 2030-02-25 2030-03-25 2030-04-29 2030-05-27")] // April has five Mondays, the other months four
    public void A_weekday_of_the_month_is_its_n_th_and_the_fifth_is_the_fourth_where_there_is_none(int week, string dates) =>
        Assert.Equal(dates, Dates(Monthly(week, Monday), "2030-01-01", dates.Split(' ').Length));

    [Fact]
    public void Months_are_counted_from_the_first_one_whose_date_is_still_to_come()
    {
        Assert.Equal("2030-01-07 2030-03-04 2030-05-06", Dates(Monthly(1, Monday, 2), "2030-01-07", 3));
        Assert.Equal("2030-02-04 2030-04-01 2030-06-03", Dates(Monthly(1, Monday, 2), "2030-01-08", 3));
        Assert.Equal("2030-01-07 2030-02-04", Dates(Monthly(1, Monday), "2029-12-31", 2));
    }

    [Fact]
    public void A_year_later_is_the_same_date()
    {
        Assert.Equal("2030-03-05 2031-03-05 2032-03-05", Dates(Yearly(), "2030-03-05", 3));
        Assert.Equal("2030-03-05 2033-03-05", Dates(Yearly(3), "2030-03-05", 2));
    }

    [Fact]
    public void From_a_leap_day_the_next_step_is_the_next_leap_day()
    {
        Assert.Equal("2028-02-29 2032-02-29 2036-02-29", Dates(Yearly(), "2028-02-29", 3));
        Assert.Equal("2092-02-29 2096-02-29 2104-02-29", Dates(Yearly(), "2092-02-29", 3));
        Assert.Equal("2028-02-29 2036-02-29", Dates(Yearly(2), "2028-02-29", 2));
    }

    [Fact]
    public void The_end_date_is_the_last_day_and_belongs_to_it()
    {
        Assert.Equal("2030-01-01 2030-01-02 2030-01-03", Dates(Daily(1, "2030-01-03"), "2030-01-01", 9));
        Assert.Equal("2030-01-07", Dates(Monthly(1, Monday, 1, "2030-02-03"), "2030-01-01", 9));
        Assert.Equal("", Dates(Weekly(1, "2030-01-02", Thursday), "2030-01-01", 9));
    }

    [Fact]
    public void Dates_far_away_are_found_at_once_and_there_is_an_end_to_the_calendar()
    {
        Assert.Equal("7999-12-31", Dates(Daily(), "1900-01-01", 9, from: "7999-12-31"));
        Assert.Equal("7999-03-05", Dates(Yearly(1, "9999-12-31"), "1900-03-05", 9, from: "7999-01-01"));
        Assert.Equal("1900-01-01", Dates(Daily(int.MaxValue), "1900-01-01", 9));
        Assert.Equal("1900-01-04", Dates(Monthly(1, Thursday, int.MaxValue), "1900-01-01", 9));
        Assert.Equal("1904-02-29", Dates(Yearly(int.MaxValue), "1904-02-29", 9));
    }
}
