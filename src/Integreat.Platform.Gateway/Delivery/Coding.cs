using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Integreat.Platform.Gateway.Delivery;

/// <summary>How the bytes of an answer are coded on the wire.</summary>
internal enum Coding
{
    Identity = 0,
    Gzip = 1,
    Brotli = 2,
}

/// <summary>What a request's Accept-Encoding allows. Nothing is forced: identity answers a request that forbids all.</summary>
internal readonly record struct AcceptedCodings(double Brotli, double Gzip, double Identity)
{
    // All clients together send a handful of values. Who invents others is parsed each time once the places are taken.
    private const int MostKnown = 64;
    private const int LongestKnown = 100;

    private static readonly ConcurrentDictionary<string, AcceptedCodings> Known = new(StringComparer.Ordinal);
    private static int _known;

    // Identity is acceptable unless it is excluded, but whoever names another coding would rather have that.
    private const double Unnamed = 0.0001;

    /// <summary>The coding to answer in; of equally welcome ones the smallest on the wire.</summary>
    public Coding Preferred =>
        Brotli > 0 && Brotli >= Gzip && Brotli >= Identity ? Coding.Brotli
        : Gzip > 0 && Gzip >= Identity ? Coding.Gzip
        : Coding.Identity;

    public bool Allows(Coding coding) => coding switch
    {
        Coding.Brotli => Brotli > 0,
        Coding.Gzip => Gzip > 0,
        _ => true,
    };

    public static AcceptedCodings Of(StringValues header)
    {
        if (header is not [{ Length: <= LongestKnown } text])
        {
            return Parse(header);
        }

        if (Known.TryGetValue(text, out var known))
        {
            return known;
        }

        var parsed = Parse(header);
        if (Volatile.Read(ref _known) < MostKnown && Known.TryAdd(text, parsed))
        {
            Interlocked.Increment(ref _known);
        }

        return parsed;
    }

    private static AcceptedCodings Parse(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header) || !StringWithQualityHeaderValue.TryParseList(header, out var values))
        {
            return new AcceptedCodings(0, 0, 1);
        }

        double? brotli = null, gzip = null, identity = null, others = null;
        foreach (var value in values)
        {
            var quality = value.Quality ?? 1;
            if (Is(value, "br"))
            {
                brotli = quality;
            }
            else if (Is(value, "gzip") || Is(value, "x-gzip"))
            {
                gzip = quality;
            }
            else if (Is(value, "identity"))
            {
                identity = quality;
            }
            else if (Is(value, "*"))
            {
                others = quality;
            }
        }

        return new AcceptedCodings(brotli ?? others ?? 0, gzip ?? others ?? 0, identity ?? Unnamed);
    }

    private static bool Is(StringWithQualityHeaderValue value, string name) =>
        value.Value.Equals(name, StringComparison.OrdinalIgnoreCase);
}
