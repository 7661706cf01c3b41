using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Integreat.Platform.Grains.Texts;

/// <summary>
/// What word processors and mail programs leave in a text that somebody pastes: fonts and sizes, classes, wrappers that say nothing, lists that are
/// paragraphs with a bullet in front. It goes after a text was cleaned, and only where a person writes: what is imported stays as it is. To do it
/// twice changes nothing.
/// </summary>
internal static partial class OfficeMarkup
{
    // Of these, a text that was pasted keeps what says something. Its fonts, sizes, widths and distances would fight with those of the apps.
    private static readonly Dictionary<string, Func<string, bool>> Telling = new()
    {
        ["background-color"] = value => !IsOneOf(value, "transparent", "white", "#ffffff", "rgb(255, 255, 255)", "rgba(255, 255, 255, 1)", "rgba(0, 0, 0, 0)"),
        ["color"] = value => !IsOneOf(value, "black", "windowtext", "#000000", "rgb(0, 0, 0)", "rgba(0, 0, 0, 1)"),
        ["direction"] = _ => true,
        ["font-style"] = value => value is not "normal",
        ["font-weight"] = value => !IsOneOf(value, "normal", "400"),
        ["list-style-type"] = value => !IsOneOf(value, "disc", "decimal"),
        ["text-align"] = value => !IsOneOf(value, "left", "start"),
        ["text-decoration"] = value => !value.StartsWith("none", StringComparison.Ordinal),
        ["unicode-bidi"] = _ => true,
        ["vertical-align"] = value => IsOneOf(value, "sub", "super"),
    };

    private static readonly string[] Measures = ["height", "valign", "width"];

    private static readonly HashSet<string> Wrappers = ["a", "b", "em", "i", "s", "small", "span", "strong", "sub", "sup", "u"];

    /// <summary>Whether this HTML was pasted from an office program: it says so in places that readers do not see.</summary>
    public static bool IsIn(string html) => Signs().IsMatch(html);

    /// <param name="body">What is cleaned; its lists still say of what level they are.</param>
    /// <param name="isPasted">Whether it comes from an office program. Else only what says nothing at all goes.</param>
    public static void Tidy(IElement body, bool isPasted)
    {
        OfficeLists.Restore(body);

        // From the innermost: what is left of an element is known before it is looked at.
        foreach (var element in body.QuerySelectorAll("*").Reverse())
        {
            var isWrapper = IsWrapper(element);
            TidyClasses(element);
            TidyStyle(element, isPasted);
            if (isPasted)
            {
                TidyMeasures(element);
            }

            if (isWrapper || SaysNothing(element) || (isPasted && IsNeedless(element)))
            {
                Unwrap(element);
            }
            else if (element is { LocalName: "img" } && !element.HasAttribute("src"))
            {
                element.Remove(); // it lies on its author's machine
            }
        }

        foreach (var paragraph in body.QuerySelectorAll("p").Where(IsBlank).Where(each => IsBlank(each.PreviousElementSibling) && IsNext(each)).ToList())
        {
            BlankAt(paragraph.PreviousSibling)?.Parent!.RemoveChild(paragraph.PreviousSibling!);
            paragraph.Remove();
        }

        while (isPasted && (BlankAt(body.FirstChild) ?? BlankAt(body.LastChild)) is { } blank)
        {
            body.RemoveChild(blank);
        }
    }

    private static INode? BlankAt(INode? node) => node is IText && string.IsNullOrWhiteSpace(node.TextContent) ? node : null;

    private static void TidyClasses(IElement element)
    {
        if (!element.HasAttribute("class"))
        {
            return;
        }

        foreach (var name in element.ClassList.Where(name => OfficeClass().IsMatch(name)).ToList())
        {
            element.ClassList.Remove(name);
        }

        if (element.ClassList.Length == 0)
        {
            element.RemoveAttribute("class");
        }
    }

    private static void TidyStyle(IElement element, bool isPasted)
    {
        if (element.GetAttribute("style") is not { } style)
        {
            return;
        }

        var kept = OfficeStyle.Read(style)
            .Where(each => each.Name is not OfficeStyle.List)
            .Where(each => !isPasted || element.LocalName is "img" || Tells(element, each.Name, each.Value))
            .ToList();
        if (kept.Count == 0)
        {
            element.RemoveAttribute("style");
        }
        else if (string.Join("; ", kept.Select(each => $"{each.Name}: {each.Value}")) is var written && written != style)
        {
            element.SetAttribute("style", written);
        }
    }

    // Links look as apps let them look.
    private static bool Tells(IElement element, string name, string value) => Telling.TryGetValue(name, out var tells) && tells(value)
        && !(name is "color" or "text-decoration" && element.Closest("a") is not null);

    private static void TidyMeasures(IElement element)
    {
        if (element.GetAttribute("align") is not null and not "center")
        {
            element.RemoveAttribute("align");
        }

        foreach (var name in element.LocalName is "img" ? [] : Measures)
        {
            element.RemoveAttribute(name);
        }
    }

    private static void Unwrap(IElement element)
    {
        element.Before([.. element.ChildNodes]);
        element.Remove();
    }

    // Google Docs puts all that is copied into an element for bold text that is not bold.
    private static bool IsWrapper(IElement element) => element.LocalName is "b" && element.GetAttribute("style") is { } style
        && OfficeStyle.Read(style).Any(each => each is { Name: "font-weight", Value: "normal" or "400" });

    private static bool SaysNothing(IElement element) => Wrappers.Contains(element.LocalName) && element.Attributes.Length == 0
        && (element.LocalName is "span" or "a" || !element.HasChildNodes);

    // The paragraph that is all that an item of a list or a cell of a table says.
    private static bool IsNeedless(IElement element) =>
        element is { LocalName: "p", ParentElement: { LocalName: "li" or "td" or "th" } around }
        && around.ChildNodes.All(node => node == element || node is IElement { LocalName: "ul" or "ol" } || string.IsNullOrWhiteSpace(node.TextContent))
        && element.Attributes.All(each => each.Name is "role" || (each.Name is "dir" && each.Value == around.GetAttribute("dir")));

    private static bool IsBlank(IElement? element) => element is { LocalName: "p" } && string.IsNullOrWhiteSpace(element.TextContent)
        && element.QuerySelector("*:not(br)") is null;

    // Nothing but spaces stands between a paragraph and the element before it.
    private static bool IsNext(IElement element)
    {
        var node = element.PreviousSibling;
        while (node is IText && string.IsNullOrWhiteSpace(node.TextContent))
        {
            node = node.PreviousSibling;
        }

        return node is IElement;
    }

    private static bool IsOneOf(string value, params ReadOnlySpan<string> values) => values.Contains(value);

    [GeneratedRegex("""\bmso-|\bclass=["']?(?:x_)?(?:Mso|western\b)|\bdocs-internal-guid|</?o:p\b|<font\b|urn:schemas-microsoft-com""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Signs();

    [GeneratedRegex("^(?:x_)?(?:Mso|WordSection|Apple-)|^(?:western|cjk|ctl|xmsonormal)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfficeClass();
}

/// <summary>The declarations of a style attribute.</summary>
internal static class OfficeStyle
{
    /// <summary>By which Word says that a paragraph is an item of a list, such as "l0 level2 lfo1"; or that a bullet is not part of the text, "Ignore".</summary>
    public const string List = "mso-list";

    public static IEnumerable<(string Name, string Value)> Read(string style) => style
        .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(each => each.Split(':', 2, StringSplitOptions.TrimEntries))
        .Where(each => each.Length == 2)
        .Select(each => (each[0].ToLowerInvariant(), each[1]));

    /// <summary>What Word says of lists here; null: nothing.</summary>
    public static string? ListOf(IElement element) =>
        element.GetAttribute("style") is { } style ? Read(style).FirstOrDefault(each => each.Name is List).Value : null;
}
