using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>A part of a paragraph in one font, one script and one direction, as glyphs from left to right.</summary>
/// <param name="Start">The place of its first letter in the paragraph.</param>
/// <param name="Level">Odd: its letters run from right to left.</param>
internal sealed record ShapedItem(
    int Start, int End, byte Level, FontFace Face, float Size, Emphasis Emphasis, ImmutableArray<ShapedGlyph> Glyphs)
{
    private bool RunsLeft => Level % 2 == 1;

    /// <summary>The glyphs of the letters between these places, which are those of glyphs too.</summary>
    public ReadOnlySpan<ShapedGlyph> Between(int start, int end) => RunsLeft
        ? Glyphs.AsSpan()[Count(cluster => cluster >= end)..Count(cluster => cluster >= start)]
        : Glyphs.AsSpan()[Count(cluster => cluster < start)..Count(cluster => cluster < end)];

    /// <summary>How many glyphs from the left on are so; all others are not.</summary>
    private int Count(Func<int, bool> isSo)
    {
        var (low, high) = (0, Glyphs.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isSo(Glyphs[middle].Cluster) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}

/// <param name="Cluster">The place in the paragraph of the first letter that it stands for.</param>
internal readonly record struct ShapedGlyph(ushort Glyph, int Cluster, float Advance, float Right, float Up);
