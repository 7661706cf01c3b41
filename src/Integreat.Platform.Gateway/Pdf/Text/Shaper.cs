using System.Collections.Immutable;
using System.Text;
using HarfBuzzSharp;
using Integreat.Platform.Gateway.Pdf.Bidi;
using Buffer = HarfBuzzSharp.Buffer;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>Makes glyphs of letters: which ones, and how far apart.</summary>
internal sealed class Shaper(FontLibrary fonts)
{
    /// <summary>The items of a paragraph, which holds no line feed, in the order of its letters.</summary>
    public ImmutableArray<ShapedItem> Shape(StyledText text, float size, bool bold, bool rightToLeft)
    {
        var levels = BidiLevels.Resolve(text.Text, rightToLeft);
        var scripts = Scripts.Of(text.Text);
        var families = Families(text.Text);
        var items = ImmutableArray.CreateBuilder<ShapedItem>();
        var (start, range) = (0, 0);
        for (var place = 1; place <= text.Text.Length; place++)
        {
            var ends = place == text.Text.Length || place == text.Ranges[range].End
                || levels[place] != levels[start] || scripts[place] != scripts[start] || families[place] != families[start];
            if (!ends)
            {
                continue;
            }

            var emphasis = text.Ranges[range].Emphasis;
            var face = fonts.Face(families[start], bold || emphasis.Bold);
            items.Add(Shape(text.Text, start, place, levels[start], scripts[start], face, size, emphasis));
            start = place;
            while (range < text.Ranges.Length - 1 && text.Ranges[range].End <= place)
            {
                range++;
            }
        }

        return items.ToImmutable();
    }

    private static ShapedItem Shape(
        string text, int start, int end, byte level, Script script, FontFace face, float size, Emphasis emphasis)
    {
        using var buffer = new Buffer();
        buffer.AddUtf16(text, start, end - start); // It sees the letters around, too: they may join.
        buffer.Direction = level % 2 == 1 ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Script = script;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        face.Font.Shape(buffer);

        var scale = size / face.UnitsPerEm;
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<ShapedGlyph>(infos.Length);
        for (var place = 0; place < infos.Length; place++)
        {
            var position = positions[place];
            glyphs.Add(new ShapedGlyph(
                (ushort)infos[place].Codepoint,
                (int)infos[place].Cluster,
                position.XAdvance * scale,
                position.XOffset * scale,
                position.YOffset * scale));
        }

        return new ShapedItem(start, end, level, face, size, emphasis, glyphs.MoveToImmutable());
    }

    /// <summary>Marks, spaces and signs of no script stay in the font of what they follow, if it has them.</summary>
    private int[] Families(string text)
    {
        var families = new int[text.Length];
        var current = -1;
        for (var place = 0; place < text.Length; place++)
        {
            var known = Rune.TryGetRuneAt(text, place, out var letter);
            letter = known ? letter : Rune.ReplacementChar;
            var stays = current >= 0 && Scripts.Follows(letter) && (Scripts.IsUnseen(letter) || fonts.Has(current, letter));
            current = stays ? current : fonts.FamilyOf(letter);
            families[place] = current;
            if (letter.Utf16SequenceLength == 2)
            {
                families[++place] = current;
            }
        }

        return families;
    }
}
