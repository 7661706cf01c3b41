using System.Globalization;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Which version of something the sender has seen, as conditional requests say it (RFC 9110, section 13).</summary>
internal static class SeenVersion
{
    /// <summary>The version; 0 for something that is not there yet.</summary>
    public static bool TryRead(HttpRequest request, out int version, out Problem? problem)
    {
        var (match, none) = (request.Headers.IfMatch, request.Headers.IfNoneMatch);
        version = 0;
        problem = (match.Count, none.Count) switch
        {
            (0, 0) => AdminProblems.IfMatchMissing,
            (0, 1) when none == "*" => null,
            (1, 0) when TryParse(match.ToString(), out version) => null,
            _ => AdminProblems.IfMatchInvalid,
        };
        return problem is null;
    }

    /// <summary>The version as an entity tag.</summary>
    public static string Tag(long version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");

    private static bool TryParse(string tag, out int version)
    {
        version = 0;
        return tag is ['"', .. var number, '"'] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out version);
    }
}
