using System.Globalization;
using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Screens.Regions;
using Integreat.Platform.Tests.Architecture;

namespace Integreat.Platform.Tests.Screens;

/// <summary>Times of a region, as its clocks show them.</summary>
public sealed partial class RegionClockTests
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

    [Fact]
    public void A_day_is_the_one_that_has_begun_there() => Assert.Equal(
        "01.12.2026",
        Clock.SayDay(new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero), CultureInfo.GetCultureInfo("de-DE")));

    [Fact]
    public void Where_there_is_no_region_it_is_the_time_with_which_regions_begin() => Assert.Equal("Europe/Berlin", RegionClock.OfPlatform.Zone.Id);

    [Theory]
    [InlineData("Asia/Tokyo", "Asia/Tokyo")]
    [InlineData("Tokyo Standard Time", "Asia/Tokyo")]
    public void Browsers_are_told_a_zone_by_the_name_they_know(string zone, string name) => Assert.Equal(name, RegionClock.Of(zone).IanaName);

    [Fact]
    public void No_screen_says_a_moment_as_the_clock_of_the_server_shows_it() => Offenders.None(
        Repository.Files("src/Integreat.Platform.Gateway/Screens").Where(file => ServersTime().IsMatch(Repository.Read(file))));

    [GeneratedRegex(@"ToLocalTime|LocalDateTime|TimeZoneInfo\.Local|GetLocalNow|DateTime\.(Now|Today)|DateTimeOffset\.Now")]
    private static partial Regex ServersTime();
}
