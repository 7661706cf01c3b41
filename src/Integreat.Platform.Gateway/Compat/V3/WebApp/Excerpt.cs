using System.Net;
using System.Text;

namespace Integreat.Platform.Gateway.Compat.V3.WebApp;

/// <summary>A text in one line that is short enough for a preview.</summary>
internal static class Excerpt
{
    private const int Longest = 100;
    private const string Ellipsis = " …";

    /// <summary>Of text without tags whose entities are still encoded.</summary>
    public static string OfStripped(string text) => OfPlain(WebUtility.HtmlDecode(text));

    /// <summary>White space is collapsed. What is longer than 100 characters is cut after the last word that leaves room for the ellipsis.</summary>
    public static string OfPlain(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var line = string.Join(' ', words);
        if (LengthOf(line) <= Longest)
        {
            return line;
        }

        var cut = new StringBuilder();
        var length = 0;
        foreach (var word in words)
        {
            var needed = LengthOf(word) + (length == 0 ? 0 : 1);
            if (length + needed > Longest - Ellipsis.Length)
            {
                break;
            }

            cut.Append(length == 0 ? "" : " ").Append(word);
            length += needed;
        }

        return (length > 0 ? cut.ToString() : Beginning(words[0])) + Ellipsis;
    }

    // Of scripts that put no space between words.
    private static string Beginning(string word)
    {
        var beginning = new StringBuilder();
        foreach (var rune in word.EnumerateRunes().Take(Longest - Ellipsis.Length))
        {
            beginning.Append(rune);
        }

        return beginning.ToString();
    }

    // Characters as people count them, near enough: not the halves of a pair.
    private static int LengthOf(string text) => text.EnumerateRunes().Count();
}
