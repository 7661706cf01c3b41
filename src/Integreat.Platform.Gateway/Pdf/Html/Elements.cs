using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Integreat.Platform.Gateway.Pdf.Html;

/// <summary>What elements mean for paper.</summary>
internal static class Elements
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu",
        "nav", "ol", "p", "pre", "search", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> Unprintable = FrozenSet.Create(
        "applet", "area", "audio", "base", "button", "canvas", "col", "colgroup", "datalist", "embed", "frame", "frameset", "head", "iframe",
        "input", "link", "map", "math", "meta", "meter", "noframes", "noscript", "object", "optgroup", "option", "param", "progress", "rp", "rt",
        "script", "select", "source", "style", "svg", "template", "textarea", "title", "track", "video");

    private static readonly FrozenSet<string> BoldOnes = FrozenSet.Create("b", "strong", "th", "dt", "summary", "legend", "caption");

    private static readonly FrozenSet<string> ItalicOnes = FrozenSet.Create("i", "em", "cite", "dfn", "var");

    public static bool IsBlock(string name) => Blocks.Contains(name);

    /// <summary>Whether nothing of it can be read on paper.</summary>
    public static bool IsUnprintable(string name) => Unprintable.Contains(name);

    public static bool IsBold(string name) => BoldOnes.Contains(name);

    public static bool IsItalic(string name) => ItalicOnes.Contains(name);

    /// <summary>1 to 6; 0 for what is no heading.</summary>
    public static int HeadingOf(string name) => name is ['h', >= '1' and <= '6'] ? name[1] - '0' : 0;

    public static bool Indents(string name) => name is "ul" or "ol" or "menu" or "dir" or "dd" or "blockquote";

    /// <summary>An address that can be followed from a file; null for any other.</summary>
    public static string? LinkOf(IElement element) =>
        element.LocalName is "a" && Uri.TryCreate(element.GetAttribute("href"), UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https" or "mailto" or "tel"
            ? address.AbsoluteUri
            : null;

    /// <summary>A number of an attribute such as <c>colspan</c>.</summary>
    public static int NumberOf(IElement element, string attribute) => int.TryParse(element.GetAttribute(attribute), out var number) ? number : 1;
}
