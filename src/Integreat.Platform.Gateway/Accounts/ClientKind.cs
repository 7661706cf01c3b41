namespace Integreat.Platform.Gateway.Accounts;

/// <summary>What kind of client somebody uses, as they would say it, and no more than that: what is not kept cannot be asked for.</summary>
internal static class ClientKind
{
    // The first that fits: most browsers also claim to be others.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"), ("Chrome", "Chrome"),
        ("CriOS", "Chrome"), ("Safari", "Safari"), ("curl", "curl"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux"),
    ];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (Find(Browsers, userAgent ?? ""), Find(Systems, userAgent ?? ""));
        return (browser, system) switch
        {
            ({ } name, { } on) => $"{name} on {on}",
            (var name, var on) => name ?? on ?? "Unknown",
        };
    }

    private static string? Find((string Mark, string Name)[] known, string text) =>
        known.FirstOrDefault(each => text.Contains(each.Mark, StringComparison.Ordinal)).Name;
}
