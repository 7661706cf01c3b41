using Integreat.Platform.Domain.Locations;
using static Integreat.Platform.Tests.Domain.Places;

namespace Integreat.Platform.Tests.Domain;

public sealed class OpeningHoursTests
{
    public static TheoryData<string, OpeningDay[]> Odd => new()
    {
        { "opening-hours-contradictory", [AllDay with { Closed = true }] },
        { "opening-hours-contradictory", [ByAppointment with { Closed = true }] },
        { "opening-hours-contradictory", [Closed with { Slots = Open("09:00-12:00").Slots }] },
        { "opening-hours-contradictory", [AllDay with { Slots = Open("09:00-12:00").Slots }] },
        { "opening-hours-contradictory", [ByAppointment with { Slots = Open("09:00-12:00").Slots }] },
        { "opening-slot-missing", [Open()] },
        { "opening-time-invalid", [Open("9:00-12:00")] },
        { "opening-time-invalid", [Open("09:00-24:00")] },
        { "opening-time-invalid", [Open("-12:00")] },
        { "opening-hours-backwards", [Open("12:00-09:00")] },
        { "opening-hours-backwards", [Open("12:00-12:00")] },
        { "opening-hours-overlap", [Open("09:00-12:00", "11:59-14:00")] },
        { "opening-hours-overlap", [Open("14:00-18:00", "09:00-12:00")] },
    };

    [Fact]
    public void Every_sensible_kind_of_day_is_taken()
    {
        Assert.Null(OpeningHours.Unknown.Check());
        Assert.Null(Week(AllDay, ByAppointment, Closed, Open("00:00-23:59"), Open("09:00-12:00", "12:00-14:30", "16:00-18:00")).Check());
    }

    [Theory]
    [MemberData(nameof(Odd))]
    public void Hours_that_make_no_sense_are_named_with_their_day(string code, OpeningDay[] days)
    {
        var refusal = Week([Closed, .. days]).Check();

        Assert.Equal(code, refusal?.Code);
        Assert.Contains("Tuesday", refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    [InlineData(8)]
    public void A_week_has_seven_days(int days) =>
        Assert.Equal("opening-days-invalid", new OpeningHours([.. Enumerable.Repeat(Closed, days)]).Check()?.Code);

    [Fact]
    public void Weeks_are_the_same_if_their_days_are()
    {
        Assert.Equal(Week(Open("09:00-12:00")), Week(Open("09:00-12:00")));
        Assert.NotEqual(Week(Open("09:00-12:00")), Week(Open("09:00-12:30")));
        Assert.NotEqual(Week(AllDay), Week(ByAppointment));
    }
}
