using System.Buffers;
using System.Text;

namespace Integreat.Platform.Grains.Texts;

/// <summary>
/// Tells HTML that is only meant to be expensive: elements that are opened and never closed. A parser opens them anew in every paragraph, so
/// what it makes of half a megabyte can be the square of it, and to clean that takes minutes. No text for people comes near these bounds.
/// </summary>
internal static class HtmlBounds
{
    /// <summary>Elements within each other, without those that end by themselves where the next one begins.</summary>
    public const int Deepest = 256;

    /// <summary>Elements, with those that the parser opens anew.</summary>
    public const int MostElements = 200_000;

    private static readonly HashSet<string> Formatting =
        new(["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"], StringComparer.OrdinalIgnoreCase);

    // Empty, or ended by the next of their kind.
    private static readonly HashSet<string> Endless = new(
        [
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
            "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rp", "rt",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/>");

    /// <summary>One pass over the text. Comments count as if they were none.</summary>
    public static bool Exceeds(string html)
    {
        var open = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var named = open.GetAlternateLookup<ReadOnlySpan<char>>();
        var endless = Endless.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var (depth, opensAnew, elements) = (0, 0, 0L);
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0; at = html.IndexOf('<', at + 1))
        {
            var isEnd = at + 1 < html.Length && html[at + 1] is '/';
            var name = NameAt(html.AsSpan(at + (isEnd ? 2 : 1)));
            if (name.IsEmpty)
            {
                continue;
            }

            elements += 1 + opensAnew;
            if (endless.Contains(name))
            {
                continue;
            }

            var count = named.TryGetValue(name, out var already) ? already : 0;
            var change = isEnd ? count > 0 ? -1 : 0 : 1;
            named[name] = count + change;
            depth += change;
            opensAnew += formatting.Contains(name) ? change : 0;
            if (depth > Deepest || elements > MostElements)
            {
                return true;
            }
        }

        return elements > MostElements;
    }

    /// <summary>What is left of such a text: its words, and nothing that is an element.</summary>
    public static string WordsOf(string html)
    {
        var words = new StringBuilder();
        for (var at = 0; at < html.Length; at++)
        {
            if (html[at] is '<')
            {
                var end = html.IndexOf('>', at);
                at = end < 0 ? html.Length : end;
                words.Append(' ');
            }
            else
            {
                words.Append(html[at]);
            }
        }

        return words.Replace(">", "&gt;").ToString();
    }

    private static ReadOnlySpan<char> NameAt(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetter(text[0]))
        {
            return [];
        }

        var end = text.IndexOfAny(AfterName);
        return end < 0 ? text : text[..end];
    }
}
