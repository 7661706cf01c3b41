using System.Globalization;
using Integreat.Platform.Gateway.Screens.Regions;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Times of a region, as its clocks show them.</summary>
public sealed class RegionClockTests
{
    private static readonly RegionClock Clock = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Theory]
    [InlineData("2026-11-30T10:00", "2026-11-30T09:00:00Z")]
    [InlineData("2026-07-01T10:00", "2026-07-01T08:00:00Z")]
    [InlineData("2026-10-25T02:30", "2026-10-25T00:30:00Z")] // which clocks show twice
    public void A_moment_is_when_clocks_there_show_it(string local, string moment) => Assert.Equal(
        DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture),
        Clock.MomentOf(DateTime.Parse(local, CultureInfo.InvariantCulture)).ToUniversalTime());

    [Fact]
    public void It_is_said_as_the_visitor_reads_dates() => Assert.Equal(
        "30.11.2026 10:00",
        Clock.Say(new DateTimeOffset(2026, 11, 30, 9, 0, 0, TimeSpan.Zero), CultureInfo.GetCultureInfo("de-DE")));
}
