using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Which page a request names, and how deep below it to look. Of a parameter given several times the last one counts.</summary>
/// <param name="Id">The page's number; goes before <paramref name="Slug"/>.</param>
/// <param name="Slug">Normalised; possibly empty, which no page has.</param>
internal readonly record struct PageQuery(long? Id, string? Slug, int Depth)
{
    public bool NamesPage => Id is not null || Slug is not null;

    public static bool TryParse(IQueryCollection query, out PageQuery parsed, out ApiError? error)
    {
        parsed = default;
        error = null;
        long? id = null;
        if (Last(query, "id") is { } idText)
        {
            if (!TryParseNumber(idText, out var number))
            {
                error = ApiError.BadId;
                return false;
            }

            id = number;
        }

        var depth = 1L;
        if (Last(query, "depth") is { } depthText && (!TryParseNumber(depthText, out depth) || depth < 0))
        {
            error = ApiError.BadDepth;
            return false;
        }

        parsed = new PageQuery(id, SlugOf(query), (int)Math.Min(depth, int.MaxValue));
        return true;
    }

    /// <summary>The slug alone, where a page has no other name; null if none is given.</summary>
    public static string? SlugOf(IQueryCollection query) => Last(query, "url") is { } url ? Delivery.Slug.OfUrl(url) : null;

    // An empty value counts as not given.
    private static string? Last(IQueryCollection query, string name) =>
        query.TryGetValue(name, out var values) && values is [.., { Length: > 0 } last] ? last : null;

    private static bool TryParseNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out number);
}
