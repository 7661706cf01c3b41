namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// Moments as the public API writes them: three digits of fraction, cut and not rounded, and none at all when the stored moment (which has
/// microseconds) has no fraction.
/// </summary>
internal static class Moments
{
    /// <summary>"2019-08-12T07:57:42.456Z".</summary>
    public static string Utc(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString(
            IsWhole(moment) ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>"2019-08-12T09:57:42.456+02:00": with the zone's offset at that moment.</summary>
    public static string Local(DateTimeOffset moment, TimeZoneInfo zone) => Local(TimeZoneInfo.ConvertTime(moment, zone));

    /// <summary>The same of a moment that is in local time already.</summary>
    public static string Local(DateTimeOffset local) =>
        local.ToString(IsWhole(local) ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);

    /// <summary>"2019-08-12".</summary>
    public static string Date(DateTimeOffset local) => local.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"09:57:42.456".</summary>
    public static string Time(DateTimeOffset local) =>
        local.ToString(IsWhole(local) ? "HH:mm:ss" : "HH:mm:ss.fff", CultureInfo.InvariantCulture);

    private static bool IsWhole(DateTimeOffset moment) => moment is { Millisecond: 0, Microsecond: 0 };
}
