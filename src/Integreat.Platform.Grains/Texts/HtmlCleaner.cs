using AngleSharp;
using Ganss.Xss;

namespace Integreat.Platform.Grains.Texts;

/// <summary>
/// Leaves of HTML what may stand in content: an allow-list of elements, attributes, styles and kinds of links. What comes out is always
/// whole (every element closed, every attribute quoted), so that it cannot reach beyond the place where it is put. It is done when a text
/// is written, because it is too slow for readers.
/// </summary>
internal static class HtmlCleaner
{
    private const int MostRounds = 10;

    private static readonly HashSet<string> Tags =
    [
        "a", "abbr", "article", "aside", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col", "colgroup", "dd", "del",
        "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd",
        "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small", "span", "strong", "sub", "summary", "sup",
        "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var", "wbr",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "abbr", "align", "alt", "aria-hidden", "aria-label", "cite", "class", "colspan", "datetime", "dir", "download", "headers", "height",
        "href", "hreflang", "lang", "loading", "open", "rel", "reversed", "role", "rowspan", "scope", "sizes", "span", "src", "srcset",
        "start", "style", "target", "title", "translate", "type", "valign", "value", "width",
    ];

    private static readonly HashSet<string> Styles =
    [
        "background-color", "border", "border-collapse", "color", "direction", "float", "font-style", "font-weight", "height",
        "list-style-type", "margin-left", "margin-right", "max-width", "padding-left", "padding-right", "text-align", "text-decoration",
        "unicode-bidi", "vertical-align", "width",
    ];

    // What stands inside these is no text for people, so it goes with them. Of anything else that must go, the inside stays.
    private static readonly HashSet<string> Opaque =
    [
        "applet", "audio", "canvas", "embed", "iframe", "math", "noembed", "noframes", "noscript", "object", "script", "select", "style",
        "svg", "template", "textarea", "title", "video", "xml", "xmp",
    ];

    // Safe to share once it is set up: cleaning does not change it.
    private static readonly HtmlSanitizer Sanitizer = Create(Tags, Styles);

    private static readonly HtmlSanitizer Messages = Create(Tags.Where(tag => tag is not "img").ToHashSet(), Styles);

    // What Word says of its lists stays until they are lists.
    private static readonly HtmlSanitizer Edited = Create(Tags, Styles.Append(OfficeStyle.List).ToHashSet());

    /// <summary>Cleans off the caller's thread: long texts take longer than a grain's turn should.</summary>
    public static Task<string> CleanAsync(string html) => html is "" ? Task.FromResult(html) : Task.Run(() => Clean(Sanitizer, html));

    /// <summary>The same for what a person writes: what office programs have left in it goes as well.</summary>
    public static Task<string> CleanEditedAsync(string html) => html is "" ? Task.FromResult(html) : Task.Run(() => CleanEdited(html));

    /// <summary>
    /// Cleans what somebody wrote to one reader. Images go too: those of a message lie where only its writer may look, and one from elsewhere
    /// tells who reads it, and when.
    /// </summary>
    public static Task<string> CleanMessageAsync(string html) => html.AsSpan().ContainsAny('<', '&')
        ? Task.Run(() => Clean(Messages, html))
        : Task.FromResult(html);

    private static string Clean(HtmlSanitizer sanitizer, string html) =>
        HtmlBounds.Exceeds(html) ? HtmlBounds.WordsOf(html) : sanitizer.Sanitize(html);

    private static string CleanEdited(string html)
    {
        if (HtmlBounds.Exceeds(html))
        {
            return HtmlBounds.WordsOf(html);
        }

        // What goes may have kept things apart that cannot stand within each other, so it is done until nothing changes: mostly once.
        var isPasted = OfficeMarkup.IsIn(html);
        for (var round = 0; round < MostRounds; round++)
        {
            using var document = Edited.SanitizeDom(html);
            OfficeMarkup.Tidy(document.Body!, isPasted);
            var clean = document.Body!.ChildNodes.ToHtml(Edited.OutputFormatter);
            if (clean == html)
            {
                break;
            }

            html = clean;
        }

        return html;
    }

    private static HtmlSanitizer Create(ISet<string> tags, ISet<string> styles)
    {
        var sanitizer = new HtmlSanitizer(new HtmlSanitizerOptions
        {
            AllowedTags = tags,
            AllowedAttributes = Attributes,
            AllowedCssProperties = styles,
            AllowedSchemes = new HashSet<string> { "http", "https", "mailto", "tel" },
            UriAttributes = new HashSet<string> { "cite", "href", "src" },
        })
        {
            KeepChildNodes = true,
        };
        sanitizer.RemovingTag += (_, removing) =>
        {
            if (Opaque.Contains(removing.Tag.LocalName))
            {
                removing.Tag.TextContent = "";
            }
        };
        return sanitizer;
    }
}
