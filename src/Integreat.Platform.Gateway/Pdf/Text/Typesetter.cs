using System.Collections.Immutable;
using Integreat.Platform.Gateway.Pdf.Bidi;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>Breaks texts into lines.</summary>
internal sealed class Typesetter(Shaper shaper)
{
    private static readonly StyledText Hyphen = StyledText.Of("-");

    /// <summary>The lines of a text, none of which is wider than this unless a single letter is.</summary>
    public ImmutableArray<SetLine> Set(StyledText text, float size, bool bold, bool rightToLeft, float width)
    {
        var lines = ImmutableArray.CreateBuilder<SetLine>();
        foreach (var paragraph in text.Lines())
        {
            if (paragraph.Text.Length == 0)
            {
                lines.Add(SetLine.Empty);
                continue;
            }

            var items = shaper.Shape(paragraph, size, bold, rightToLeft);
            Break(paragraph.Text, items, width, lines);
        }

        return lines.ToImmutable();
    }

    /// <summary>The widths of the longest part that cannot be broken, and of the longest line if nothing is.</summary>
    public (float Least, float Most) Measure(StyledText text, float size, bool bold, bool rightToLeft)
    {
        var (least, most) = (0f, 0f);
        foreach (var paragraph in text.Lines())
        {
            var widths = Widths(paragraph.Text, shaper.Shape(paragraph, size, bold, rightToLeft));
            var (word, line) = (0f, 0f);
            for (var place = 0; place < widths.Length; place++)
            {
                line += widths[place];
                word = BreakPlaces.Before(paragraph.Text, place) ? widths[place] : word + widths[place];
                least = Math.Max(least, BreakPlaces.IsSpace(paragraph.Text[place]) ? 0 : word);
            }

            most = Math.Max(most, line);
        }

        return (least, most);
    }

    private void Break(string text, ImmutableArray<ShapedItem> items, float width, ImmutableArray<SetLine>.Builder lines)
    {
        var widths = Widths(text, items);
        var clusters = Clusters(text, items);
        var (start, first) = (0, 0);
        while (start < text.Length)
        {
            var next = EndOf(text, widths, clusters, start, width);
            var end = next;
            while (end > start && BreakPlaces.IsSpace(text[end - 1]))
            {
                end--;
            }

            while (first < items.Length - 1 && items[first].End <= start)
            {
                first++;
            }

            var isHyphenated = next < text.Length && end < next && text[next - 1] == '\u00AD';
            lines.Add(Line(text, items, first, start, end, isHyphenated));
            start = next;
        }
    }

    /// <summary>Where the next line begins: at the last place where this one may end, else where it is full.</summary>
    private static int EndOf(string text, float[] widths, bool[] clusters, int start, float width)
    {
        var (used, best) = (0f, -1);
        for (var place = start; place < text.Length; place++)
        {
            if (place > start && BreakPlaces.Before(text, place))
            {
                best = place;
            }

            used += widths[place];
            if (used > width && !BreakPlaces.IsSpace(text[place]))
            {
                return best > 0 ? best : Forced(clusters, start, place);
            }
        }

        return text.Length;
    }

    private static int Forced(bool[] clusters, int start, int place)
    {
        while (place > start && !clusters[place])
        {
            place--;
        }

        if (place > start)
        {
            return place;
        }

        do
        {
            place++;
        }
        while (place < clusters.Length && !clusters[place]);
        return place;
    }

    private SetLine Line(string text, ImmutableArray<ShapedItem> items, int first, int start, int end, bool isHyphenated)
    {
        var parts = new List<(ShapedItem Item, int Start, int End, float Width)>();
        for (var place = first; place < items.Length && items[place].Start < end; place++)
        {
            var item = items[place];
            var (from, to) = (Math.Max(start, item.Start), Math.Min(end, item.End));
            parts.Add((item, from, to, WidthOf(item.Between(from, to))));
        }

        var placed = ImmutableArray.CreateBuilder<LinePart>(parts.Count + 1);
        var x = 0f;
        foreach (var place in BidiLevels.VisualOrder([.. parts.Select(part => part.Item.Level)]))
        {
            var (item, from, to, width) = parts[place];
            placed.Add(new LinePart(item, from, to, x, width));
            x += width;
        }

        // Scripts that are written from right to left are not hyphenated.
        return isHyphenated && parts is [.., var last] && last.Item.Level % 2 == 0
            ? WithHyphen(text, placed.ToImmutable(), x, last.Item, end)
            : new SetLine(text, placed.ToImmutable(), x);
    }

    /// <summary>The sign stands for the soft hyphen that the text has at this place, so whoever copies the word gets it whole.</summary>
    private SetLine WithHyphen(string text, ImmutableArray<LinePart> parts, float width, ShapedItem last, int place)
    {
        var sign = shaper.Shape(Hyphen, last.Size, last.Face.Typeface.IsBold, rightToLeft: false)[0];
        var glyph = sign.Glyphs[0] with { Cluster = place };
        var item = sign with { Start = place, End = place + 1, Emphasis = last.Emphasis, Glyphs = [glyph] };
        return new SetLine(text, parts.Add(new LinePart(item, place, place + 1, width, glyph.Advance)), width + glyph.Advance);
    }

    private static float WidthOf(ReadOnlySpan<ShapedGlyph> glyphs)
    {
        var width = 0f;
        foreach (var glyph in glyphs)
        {
            width += glyph.Advance;
        }

        return width;
    }

    /// <summary>Letters that share glyphs have their width where the first of them stands.</summary>
    private static float[] Widths(string text, ImmutableArray<ShapedItem> items)
    {
        var widths = new float[text.Length];
        foreach (var glyph in items.SelectMany(item => item.Glyphs))
        {
            widths[glyph.Cluster] += glyph.Advance;
        }

        return widths;
    }

    private static bool[] Clusters(string text, ImmutableArray<ShapedItem> items)
    {
        var clusters = new bool[text.Length];
        foreach (var glyph in items.SelectMany(item => item.Glyphs))
        {
            clusters[glyph.Cluster] = true;
        }

        return clusters;
    }
}
