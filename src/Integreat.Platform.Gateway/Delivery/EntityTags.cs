using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>Strong entity tags: the hash of the content, and the coding, because other bytes are another representation.</summary>
internal sealed class EntityTags(string hash)
{
    // Made once: they are sent with every answer, and compared with what every client holds.
    private readonly string _identity = $"\"{hash}\"";
    private readonly string _gzip = $"\"{hash}-gzip\"";
    private readonly string _brotli = $"\"{hash}-br\"";

    public string For(Coding coding) => coding switch
    {
        Coding.Brotli => _brotli,
        Coding.Gzip => _gzip,
        _ => _identity,
    };

    /// <summary>
    /// The tag of the representation that the client holds already, or null. Any coding that this request accepts counts: a client with a
    /// brotli body need not load it again only because this gateway has not compressed its own yet.
    /// </summary>
    public string? FindMatch(StringValues ifNoneMatch, AcceptedCodings accepted) => ifNoneMatch switch
    {
        [] => null,

        // As nearly every client sends it: the one tag that it got.
        [{ } sent] when sent == For(accepted.Preferred) => sent,
        _ => FindAmong(ifNoneMatch, accepted),
    };

    private string? FindAmong(StringValues ifNoneMatch, AcceptedCodings accepted)
    {
        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch, out var held))
        {
            return null;
        }

        if (held.Contains(EntityTagHeaderValue.Any))
        {
            return For(accepted.Preferred);
        }

        foreach (var coding in (ReadOnlySpan<Coding>)[accepted.Preferred, Coding.Brotli, Coding.Gzip, Coding.Identity])
        {
            if (accepted.Allows(coding) && held.Any(each => each.Tag.Equals(For(coding), StringComparison.Ordinal)))
            {
                return For(coding);
            }
        }

        return null;
    }
}
