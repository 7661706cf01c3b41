using System.Text;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>The answer that sends a reader to another address of this platform.</summary>
internal static class Moved
{
    /// <summary>For good; the query is kept.</summary>
    public static void Send(HttpContext http, PathString path)
    {
        http.Response.StatusCode = StatusCodes.Status301MovedPermanently;
        http.Response.Headers.Location = http.Request.PathBase.Add(path).ToUriComponent() + Query(http.Request.QueryString);
        http.Response.ContentLength = 0;
    }

    /// <summary>Kestrel takes a query with control characters in it, but no header may hold one.</summary>
    private static string Query(QueryString query)
    {
        var kept = query.ToUriComponent();
        if (!kept.Any(char.IsControl))
        {
            return kept;
        }

        var escaped = new StringBuilder(kept.Length + 8);
        foreach (var letter in kept)
        {
            _ = char.IsControl(letter) ? escaped.Append(Uri.HexEscape(letter)) : escaped.Append(letter);
        }

        return escaped.ToString();
    }
}
