using System.Collections.Immutable;
using Integreat.Platform.Gateway.Pdf.Html;
using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Places tables: columns as wide as their words need them, rows that go on on the next sheet.</summary>
internal sealed class TableLayout(Typesetter typesetter)
{
    private const float Least = 12;

    public void Place(TableBlock table, Flow flow, CancellationToken cancellation)
    {
        var indent = Format.Indent(table.Indent);
        var left = table.RightToLeft ? Format.Left : Format.Left + indent;
        var right = table.RightToLeft ? Format.Right - indent : Format.Right;
        var edges = Edges(Widths(table, right - left, cancellation), left, right, table.RightToLeft);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            if (flow.IsTooLong)
            {
                return;
            }

            PlaceRow(Cells(row, edges, table.RightToLeft), table.RightToLeft, flow);
        }
    }

    /// <summary>What cells need, if there is room for it; else at least their longest words; else as much of those as there is room for.</summary>
    internal float[] Widths(TableBlock table, float room, CancellationToken cancellation)
    {
        var (least, most) = (new float[table.Columns], new float[table.Columns]);
        foreach (var row in table.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            var column = 0;
            foreach (var cell in row)
            {
                var (word, line) = typesetter.Measure(cell.Text, Format.Body, cell.IsHeading, table.RightToLeft);
                for (var each = column; each < column + cell.Span; each++)
                {
                    // A line must not be broken for what was lost in adding up.
                    least[each] = Math.Max(least[each], Math.Max(Least, word / cell.Span) + (2 * Format.CellPadding) + 0.1f);
                    most[each] = Math.Max(most[each], Math.Max(Least, line / cell.Span) + (2 * Format.CellPadding) + 0.1f);
                }

                column += cell.Span;
            }
        }

        var (smallest, largest) = (least.Sum(), most.Sum());
        return largest <= room ? most
            : smallest >= room ? Array.ConvertAll(least, width => width * room / smallest)
            : [.. least.Zip(most, (low, high) => low + ((high - low) * (room - smallest) / (largest - smallest)))];
    }

    /// <summary>One more than there are columns, in their order.</summary>
    private static float[] Edges(float[] widths, float left, float right, bool rightToLeft)
    {
        var edges = new float[widths.Length + 1];
        edges[0] = rightToLeft ? right : left;
        for (var column = 0; column < widths.Length; column++)
        {
            edges[column + 1] = edges[column] + (rightToLeft ? -widths[column] : widths[column]);
        }

        return edges;
    }

    private ImmutableArray<PlacedCell> Cells(ImmutableArray<TableCell> row, float[] edges, bool rightToLeft)
    {
        var cells = ImmutableArray.CreateBuilder<PlacedCell>(row.Length);
        var column = 0;
        foreach (var cell in row)
        {
            var (first, last) = (edges[column], edges[column + cell.Span]);
            var (left, right) = rightToLeft ? (last, first) : (first, last);
            var room = right - left - (2 * Format.CellPadding);
            cells.Add(new PlacedCell(left, right, typesetter.Set(cell.Text, Format.Body, cell.IsHeading, rightToLeft, room)));
            column += cell.Span;
        }

        return cells.MoveToImmutable();
    }

    private static void PlaceRow(ImmutableArray<PlacedCell> cells, bool rightToLeft, Flow flow)
    {
        var height = Format.LineHeight(Format.Body);
        var lines = Math.Max(1, cells.Max(cell => cell.Lines.Length));
        var whole = (lines * height) + (2 * Format.CellPadding);
        if (!flow.Fits(whole) && whole <= Format.Bottom - Format.Top)
        {
            flow.NewSheet();
        }

        for (var done = 0; done < lines && !flow.IsTooLong;)
        {
            var fitting = (int)((Format.Bottom - flow.Y - (2 * Format.CellPadding)) / height);
            if (fitting < 1)
            {
                flow.NewSheet();
                continue;
            }

            var taken = Math.Min(fitting, lines - done);
            PlacePart(cells, done, taken, rightToLeft, flow);
            done += taken;
        }
    }

    private static void PlacePart(ImmutableArray<PlacedCell> cells, int done, int taken, bool rightToLeft, Flow flow)
    {
        var (top, bottom) = (flow.Y, flow.Y + (taken * Format.LineHeight(Format.Body)) + (2 * Format.CellPadding));
        var (left, right) = (cells.Min(cell => cell.Left), cells.Max(cell => cell.Right));
        flow.Current.Marks.Add(new BoxMark(new SKRect(left, top, right, top + Format.Hairline)));
        flow.Current.Marks.Add(new BoxMark(new SKRect(left, bottom, right, bottom + Format.Hairline)));
        foreach (var x in cells.Select(cell => cell.Left).Append(right))
        {
            flow.Current.Marks.Add(new BoxMark(new SKRect(x, top, x + Format.Hairline, bottom + Format.Hairline)));
        }

        flow.Advance(Format.CellPadding);
        for (var line = done; line < done + taken; line++)
        {
            foreach (var cell in cells.Where(cell => line < cell.Lines.Length))
            {
                flow.Put(
                    cell.Lines[line], Format.Body, cell.Left + Format.CellPadding, cell.Right - Format.CellPadding, rightToLeft, Format.Ink);
            }

            flow.Advance(Format.LineHeight(Format.Body));
        }

        flow.Advance(Format.CellPadding);
    }

    private readonly record struct PlacedCell(float Left, float Right, ImmutableArray<SetLine> Lines);
}
