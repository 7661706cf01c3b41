using System.Text;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Plain text from HTML, by the rule of the public API: tags removed, nothing else.</summary>
internal static class Markup
{
    /// <summary>
    /// The text without tags and comments. Entities stay encoded, line breaks stay, neighbours are glued together. A "&lt;" that begins no tag
    /// is text.
    /// </summary>
    public static string Strip(string html)
    {
        if (!html.Contains('<', StringComparison.Ordinal))
        {
            return html;
        }

        var text = new StringBuilder(html.Length);
        var position = 0;
        var last = html.LastIndexOf('>');
        while (position < html.Length)
        {
            var open = html.IndexOf('<', position);
            if (open < 0)
            {
                break;
            }

            text.Append(html, position, open - position);
            position = EndOfTag(html, open, last);
            if (position == open)
            {
                text.Append('<');
                position++;
            }
        }

        return text.Append(html, position, html.Length - position).ToString();
    }

    /// <summary>The place after the tag that begins here; the same place if none does.</summary>
    private static int EndOfTag(string html, int open, int last)
    {
        var rest = html.AsSpan(open + 1);
        if (rest.StartsWith("!--", StringComparison.Ordinal))
        {
            var end = html.IndexOf("-->", open + 4, StringComparison.Ordinal);
            return end < 0 ? html.Length : end + 3;
        }

        var isTag = rest switch
        {
            ['!' or '?', ..] => true,
            ['/', var name, ..] => char.IsAsciiLetter(name),
            [var name, ..] => char.IsAsciiLetter(name),
            _ => false,
        };

        // Behind the last ">" nothing is a tag; without this, many unclosed ones would each be followed to the end.
        return isTag && open < last ? EndOfAttributes(html, open) : open;
    }

    private static int EndOfAttributes(string html, int open)
    {
        var quote = '\0';
        for (var i = open + 1; i < html.Length; i++)
        {
            switch (html[i])
            {
                case '>' when quote == '\0':
                    return i + 1;
                case '"' or '\'' when quote == '\0' && html[i - 1] is '=':
                    quote = html[i];
                    break;
                case var c when c == quote:
                    quote = '\0';
                    break;
            }
        }

        return open;
    }
}
