using System.Globalization;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Moments as the API writes them: three digits of fraction, cut and not rounded, and none at all when the fraction is zero.</summary>
internal static class ApiMoment
{
    /// <summary>"2019-08-12T07:57:42.456Z".</summary>
    public static string Utc(DateTimeOffset moment) => moment.UtcDateTime.ToString(
        moment is { Millisecond: 0, Microsecond: 0 } ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
        CultureInfo.InvariantCulture);
}
