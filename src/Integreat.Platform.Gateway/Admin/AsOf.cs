using System.Globalization;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>As of which moment something is to be shown: <c>?as-of=2026-11-29T12:00:00Z</c>.</summary>
internal static class AsOf
{
    /// <summary>Of the parameter.</summary>
    public const string Name = "as-of";

    private static readonly Problem Invalid = new(
        400, "as-of-invalid", "Say in as-of one moment with seconds and time zone, as 2026-11-29T12:00:00Z. A \"+\" in an address is written as %2B.");

    private static readonly Problem IsPast = new(400, "as-of-invalid", "The past can be looked at, not changed. Leave as-of out.");

    // K takes a moment without a time zone, too; those are refused below.
    private static readonly string[] Formats = ["yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mm:ss.FFFFFFFK"];

    /// <param name="moment">Null: now.</param>
    public static bool TryRead(HttpRequest request, out DateTimeOffset? moment, out Problem? problem)
    {
        var sent = request.Query[Name];
        (moment, problem) = sent.Count == 0 ? (null, null)
            : sent.Count > 1 || !TryParse(sent.ToString(), out var parsed) ? (null, Invalid)
            : HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? ((DateTimeOffset?)parsed, (Problem?)null)
            : (null, IsPast);
        return problem is null;
    }

    /// <summary>Reads a moment that says its time zone.</summary>
    public static bool TryParse(string text, out DateTimeOffset moment)
    {
        moment = default;
        return text.Length > 0
            && (text[^1] is 'Z' || (text.Length > 6 && text[^6] is '+' or '-'))
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment);
    }
}
