namespace Integreat.Platform.Grains.Editions;

/// <summary>Moments as the public API writes them: milliseconds cut off, not rounded, and left out when they are zero.</summary>
internal static class Moments
{
    /// <summary>"2019-08-12T07:57:42.456Z".</summary>
    public static string Utc(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString(
            moment.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>"2019-08-12T09:57:42.456+02:00": with the zone's offset at that moment.</summary>
    public static string Local(DateTimeOffset moment, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(moment, zone).ToString(
            moment.Millisecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
}
