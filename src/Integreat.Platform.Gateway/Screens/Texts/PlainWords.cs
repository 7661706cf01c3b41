using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Integreat.Platform.Gateway.Screens.Texts;

/// <summary>What a text says without what it is made of, for people who compare two of them: a line for each paragraph, line of a list and cell.</summary>
internal static class PlainWords
{
    private static readonly HashSet<string> Blocks =
        ["BLOCKQUOTE", "BR", "CAPTION", "DD", "DIV", "DT", "FIGCAPTION", "H1", "H2", "H3", "H4", "H5", "H6", "LI", "P", "PRE", "SUMMARY", "TABLE", "TD", "TH", "TR", "UL", "OL"];

    public static string Of(string html)
    {
        var words = new StringBuilder();
        Write(new HtmlParser().ParseDocument(html).Body!, words);
        return words.ToString().Trim();
    }

    private static void Write(INode node, StringBuilder words)
    {
        foreach (var child in node.ChildNodes)
        {
            if (child is IText text)
            {
                // Between two paragraphs there is nothing to read.
                var isAtStart = words.Length is 0 || words[^1] is '\n';
                words.Append(isAtStart && string.IsNullOrWhiteSpace(text.Data) ? "" : text.Data.ReplaceLineEndings(" "));
                continue;
            }

            var isBlock = child is IElement element && Blocks.Contains(element.TagName);
            EndLine(isBlock, words);
            words.Append(child is IElement { TagName: "IMG" } image ? $"({image.GetAttribute("alt")})" : "");
            Write(child, words);
            EndLine(isBlock, words);
        }
    }

    private static void EndLine(bool isBlock, StringBuilder words)
    {
        if (isBlock && words.Length > 0 && words[^1] is not '\n')
        {
            words.Append('\n');
        }
    }
}
