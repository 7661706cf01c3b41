namespace Integreat.Platform.Contracts;

/// <summary>The keys of grains and the names of journal streams. The prefixes keep ADO.NET storage from reading a key as a number.</summary>
public static class GrainKeys
{
    public const string Platform = "p:platform";
    public const string Directory = "d:directory";
    public const string Accounts = "a:accounts";

    /// <summary>"r:17": the region with that number, for ever, whatever its slug.</summary>
    public static string Region(long number) => string.Create(CultureInfo.InvariantCulture, $"r:{number}");

    /// <summary>"e:17/de": that region in one language.</summary>
    public static string Edition(long region, string language) => string.Create(CultureInfo.InvariantCulture, $"e:{region}/{language}");

    /// <summary>"f:17": what readers say about that region.</summary>
    public static string Feedback(long region) => string.Create(CultureInfo.InvariantCulture, $"f:{region}");

    /// <summary>The number in a region's key; false for anything else.</summary>
    public static bool TryParseRegion(string key, out long number) => TryParse("r:", key, out number);

    /// <summary>The region's number in the key of its feedback; false for anything else.</summary>
    public static bool TryParseFeedback(string key, out long region) => TryParse("f:", key, out region);

    /// <summary>Region number and language slug in an edition's key; false for anything else.</summary>
    public static bool TryParseEdition(string key, out long region, out string language)
    {
        region = 0;
        language = "";
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 3 || !key.StartsWith("e:", StringComparison.Ordinal)
            || !long.TryParse(key.AsSpan(2, slash - 2), NumberStyles.None, CultureInfo.InvariantCulture, out region))
        {
            return false;
        }

        language = key[(slash + 1)..];
        return language.Length > 0;
    }

    private static bool TryParse(string prefix, string key, out long number)
    {
        number = 0;
        return key.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(key.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
