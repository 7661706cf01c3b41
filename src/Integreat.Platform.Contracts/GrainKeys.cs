namespace Integreat.Platform.Contracts;

/// <summary>The keys of grains and the names of journal streams. The prefixes keep ADO.NET storage from reading a key as a number.</summary>
public static class GrainKeys
{
    private const string ChatPrefix = "chat-";

    public const string Platform = "p:platform";
    public const string Directory = "d:directory";
    public const string Scheduler = "s:scheduler";
    public const string Accounts = "a:accounts";
    public const string HelpDesks = "h:desks";
    public const string Register = "m:register";

    /// <summary>"r:17": the region with that number, for ever, whatever its slug.</summary>
    public static string Region(long number) => string.Create(CultureInfo.InvariantCulture, $"r:{number}");

    /// <summary>"e:17/de": that region in one language.</summary>
    public static string Edition(long region, string language) => string.Create(CultureInfo.InvariantCulture, $"e:{region}/{language}");

    /// <summary>"f:17": what readers say about that region.</summary>
    public static string Feedback(long region) => string.Create(CultureInfo.InvariantCulture, $"f:{region}");

    /// <summary>"n:tunews/de": that source of news in one language.</summary>
    public static string ExternalNews(string source, string language) => $"n:{source}/{language}";

    /// <summary>Source and language slug in the key of external news; false for anything else.</summary>
    public static bool TryParseExternalNews(string key, out string source, out string language)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        var isKey = slash > 2 && slash < key.Length - 1 && key.StartsWith("n:", StringComparison.Ordinal);
        (source, language) = isKey ? (key[2..slash], key[(slash + 1)..]) : ("", "");
        return isKey;
    }

    /// <summary>
    /// "chat-17/9f86d0…": a device in that region. Keys end in logs, and who knows a device's id can read its chat; so it is the id's SHA-256.
    /// </summary>
    public static string Chat(long region, string device) => string.Create(
        CultureInfo.InvariantCulture, $"{ChatPrefix}{region}/{SecretHash.Of(device)}");

    /// <summary>The number in a region's key; false for anything else.</summary>
    public static bool TryParseRegion(string key, out long number) => TryParse("r:", key, out number);

    /// <summary>The region's number in the key of its feedback; false for anything else.</summary>
    public static bool TryParseFeedback(string key, out long region) => TryParse("f:", key, out region);

    /// <summary>Region number and language slug in an edition's key; false for anything else.</summary>
    public static bool TryParseEdition(string key, out long region, out string language) => TryParse("e:", key, out region, out language);

    /// <summary>Region number and the hash of the device's id in a chat's key; false for anything else.</summary>
    public static bool TryParseChat(string key, out long region, out string device) => TryParse(ChatPrefix, key, out region, out device);

    private static bool TryParse(string prefix, string key, out long number, out string rest)
    {
        var slash = key.IndexOf('/', StringComparison.Ordinal);
        rest = key[(slash + 1)..];
        return TryParse(prefix, key[..Math.Max(slash, 0)], out number) && rest.Length > 0;
    }

    private static bool TryParse(string prefix, string key, out long number)
    {
        number = 0;
        return key.StartsWith(prefix, StringComparison.Ordinal)
            && long.TryParse(key.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
