using System.Globalization;
using Integreat.Platform.Grains.Editions;

namespace Integreat.Platform.Tests.Rendering;

public sealed class MomentTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Theory]
    [InlineData("2019-08-12T07:57:42.456Z", "2019-08-12T07:57:42.456Z", "2019-08-12T09:57:42.456+02:00")]
    [InlineData("2019-08-12T07:57:42.456999Z", "2019-08-12T07:57:42.456Z", "2019-08-12T09:57:42.456+02:00")]
    [InlineData("2019-08-12T07:57:59.999999Z", "2019-08-12T07:57:59.999Z", "2019-08-12T09:57:59.999+02:00")]
    [InlineData("2019-08-12T07:57:42.000456Z", "2019-08-12T07:57:42.000Z", "2019-08-12T09:57:42.000+02:00")]
    [InlineData("2030-01-01T12:00:00Z", "2030-01-01T12:00:00Z", "2030-01-01T13:00:00+01:00")]
    [InlineData("2030-01-01T12:00:00.050Z", "2030-01-01T12:00:00.050Z", "2030-01-01T13:00:00.050+01:00")]
    [InlineData("2026-03-29T00:59:59Z", "2026-03-29T00:59:59Z", "2026-03-29T01:59:59+01:00")]
    [InlineData("2026-03-29T01:00:00Z", "2026-03-29T01:00:00Z", "2026-03-29T03:00:00+02:00")]
    [InlineData("2026-12-31T23:30:00Z", "2026-12-31T23:30:00Z", "2027-01-01T00:30:00+01:00")]
    [InlineData("2026-07-01T12:00:00+05:30", "2026-07-01T06:30:00Z", "2026-07-01T08:30:00+02:00")]
    public void A_moment_is_cut_to_milliseconds_and_local_time_has_the_offset_of_that_moment(string moment, string utc, string local)
    {
        var parsed = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);

        Assert.Equal(utc, Moments.Utc(parsed));
        Assert.Equal(local, Moments.Local(parsed, Berlin));
    }
}
