using Integreat.Platform.Gateway.Pdf.Html;
using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Places the content of pages.</summary>
internal sealed class BlockLayout(Typesetter typesetter)
{
    private const float MarkerGap = 6;

    private readonly TableLayout _tables = new(typesetter);

    public void Place(Block block, Flow flow, CancellationToken cancellation)
    {
        switch (block)
        {
            case TextBlock text:
                PlaceText(text, flow);
                break;
            case TableBlock table:
                flow.Space(8);
                _tables.Place(table, flow, cancellation);
                flow.Space(6);
                break;
            default:
                flow.Space(8);
                flow.Current.Marks.Add(new BoxMark(new SKRect(Format.Left, flow.Y, Format.Right, flow.Y + Format.Hairline)));
                flow.Advance(3);
                break;
        }
    }

    private void PlaceText(TextBlock block, Flow flow)
    {
        var isHeading = block.Heading > 0;
        var size = isHeading ? Format.HeadingOf(block.Heading) : Format.Body;
        var indent = Format.Indent(block.Indent);
        var left = block.RightToLeft ? Format.Left : Format.Left + indent;
        var right = block.RightToLeft ? Format.Right - indent : Format.Right;
        var lines = typesetter.Set(block.Text, size, isHeading, block.RightToLeft, right - left);
        flow.Space(isHeading ? 11 : block.Marker is null ? 7 : 3);

        // A heading stays with two lines of what it heads, and two lines of a paragraph stay together.
        var together = isHeading
            ? (lines.Length * Format.LineHeight(size)) + (2 * Format.LineHeight(Format.Body))
            : Math.Min(2, lines.Length) * Format.LineHeight(size);
        if (!flow.Fits(together) && !flow.IsAtTop)
        {
            flow.NewSheet();
        }

        if (block.Marker is { } marker)
        {
            PlaceMarker(marker, flow, block.RightToLeft, block.RightToLeft ? right : left);
        }

        flow.PutAll(lines, size, left, right, block.RightToLeft, Format.Ink);
    }

    private void PlaceMarker(string marker, Flow flow, bool rightToLeft, float edge)
    {
        var line = typesetter.Set(StyledText.Of(marker), Format.Body, bold: false, rightToLeft, Format.Width)[0];
        var (left, right) = rightToLeft ? (edge + MarkerGap, edge + MarkerGap + line.Width) : (edge - MarkerGap - line.Width, edge - MarkerGap);
        flow.Put(line, Format.Body, left, right, rightToLeft, Format.Ink);
    }
}
