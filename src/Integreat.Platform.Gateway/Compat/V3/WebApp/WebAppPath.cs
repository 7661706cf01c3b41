using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>What a path of the web app means, before anything is looked up. Rules: section 5.1 of the public API's contract.</summary>
/// <param name="Path">As the web app writes it: with a slash at both ends, not percent-encoded.</param>
/// <param name="Region">Null: the web app as a whole.</param>
/// <param name="Language">Null: none is named.</param>
/// <param name="Item">Null: a list, a form, a search or the like.</param>
internal sealed partial record WebAppPath(string Path, string? Region = null, string? Language = null, WebAppItem? Item = null)
{
    /// <summary>Pages of the web app itself; a region of that name is never meant.</summary>
    private static readonly FrozenSet<string> Reserved =
        FrozenSet.Create("landing", "recommend", "licenses", "main-disclaimer", "jpal", "not-found", "consent");

    private static readonly FrozenSet<string> Overviews = FrozenSet.Create(
        "disclaimer", "news", "events", "locations", "offers", "search", "news/local", "news/tunews", "news/amalnews");

    public static WebAppPath Parse(string path)
    {
        var segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var whole = segments is [] ? "/" : $"/{string.Join('/', segments)}/";
        return segments switch
        {
            [] => new WebAppPath(whole),
            [var word] when Reserved.Contains(word) => new WebAppPath(whole),
            [var word, var language] when Reserved.Contains(word) => new WebAppPath(whole, Language: language),
            [var region] => new WebAppPath(whole, region),
            [var region, var language, .. var rest] => new WebAppPath(whole, region, language, ItemAt(rest)),
        };
    }

    private static WebAppItem? ItemAt(string[] segments) => segments switch
    {
        [] => null,
        _ when Overviews.Contains(string.Join('/', segments)) => null,

        // The address of one occurrence of an event that repeats ends with its day.
        ["events", var slug] => new WebAppItem(ItemKinds.Event, Day().Replace(slug, "")),
        ["locations", var slug] => new WebAppItem(ItemKinds.Location, slug),
        ["news", "local", var id] => new WebAppItem(ItemKinds.News, id),
        ["news", "tunews" or "amalnews", var id] => new WebAppItem(segments[1], id),
        [.., var slug] => new WebAppItem(ItemKinds.Page, slug),
    };

    [GeneratedRegex(@"\$[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();
}

/// <param name="Kind">One of <see cref="ItemKinds"/>; external news have their source's name as kind.</param>
/// <param name="Name">A slug as it was asked for, or of news the number.</param>
internal sealed record WebAppItem(string Kind, string Name);
