using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Strong entity tags: the hash of the content, and the coding, because other bytes are another representation.</summary>
internal static class EntityTags
{
    public static string For(string hash, Coding coding) => coding switch
    {
        Coding.Brotli => $"\"{hash}-br\"",
        Coding.Gzip => $"\"{hash}-gzip\"",
        _ => $"\"{hash}\"",
    };

    /// <summary>
    /// The tag of the representation that the client holds already, or null. Any coding that this request accepts counts: a client with a
    /// brotli body need not load it again only because this gateway has not compressed its own yet.
    /// </summary>
    public static string? FindMatch(StringValues ifNoneMatch, string hash, AcceptedCodings accepted)
    {
        if (StringValues.IsNullOrEmpty(ifNoneMatch) || !EntityTagHeaderValue.TryParseList(ifNoneMatch, out var held))
        {
            return null;
        }

        if (held.Contains(EntityTagHeaderValue.Any))
        {
            return For(hash, accepted.Preferred);
        }

        foreach (var coding in (ReadOnlySpan<Coding>)[accepted.Preferred, Coding.Brotli, Coding.Gzip, Coding.Identity])
        {
            var tag = For(hash, coding);
            if (accepted.Allows(coding) && held.Any(each => each.Tag.Equals(tag, StringComparison.Ordinal)))
            {
                return tag;
            }
        }

        return null;
    }
}
