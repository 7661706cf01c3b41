using System.Collections.Immutable;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>A line of text that is ready to be drawn.</summary>
/// <param name="Text">The whole paragraph.</param>
/// <param name="Parts">From left to right.</param>
internal sealed record SetLine(string Text, ImmutableArray<LinePart> Parts, float Width)
{
    public static readonly SetLine Empty = new("", [], 0);
}

/// <summary>A part of an item.</summary>
/// <param name="X">From the line's left end.</param>
/// <param name="Start">The place in the paragraph of its first letter.</param>
internal readonly record struct LinePart(ShapedItem Item, int Start, int End, float X, float Width)
{
    public ReadOnlySpan<ShapedGlyph> Glyphs => Item.Between(Start, End);
}
