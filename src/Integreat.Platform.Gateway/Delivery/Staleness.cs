using System.Globalization;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>
/// How a reader learns that an answer may be older than the last acknowledged edit: who knows better could not be reached, and for citizens
/// an old opening hour beats an error page.
/// </summary>
internal static class Staleness
{
    /// <summary>Whole seconds, rounded up; of everything that an answer is made of, the oldest. Answers without it are not stale.</summary>
    public const string Header = "Integreat-Stale-Seconds";

    /// <summary>What was read, after the answer's headers have been told how old it is.</summary>
    public static T Tell<T>(HttpContext http, Reading<T> reading)
    {
        if (reading.Stale > TimeSpan.Zero)
        {
            GatewayMetrics.ServedStale(reading.Stale);
            var headers = http.Response.Headers;
            var seconds = (long)Math.Ceiling(reading.Stale.TotalSeconds);
            if (!long.TryParse(headers[Header], NumberStyles.None, CultureInfo.InvariantCulture, out var told) || told < seconds)
            {
                headers[Header] = seconds.ToString(CultureInfo.InvariantCulture);
                headers.AccessControlExposeHeaders = Header;
            }
        }

        return reading.Snapshot;
    }
}
