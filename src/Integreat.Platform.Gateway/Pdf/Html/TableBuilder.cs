using System.Collections.Immutable;
using Integreat.Platform.Gateway.Pdf.Text;

namespace Integreat.Platform.Gateway.Pdf.Html;

/// <summary>Puts the cells of a table where they belong, also where some span columns or rows.</summary>
internal sealed class TableBuilder
{
    /// <summary>More would be too narrow to be read.</summary>
    public const int MostColumns = 16;

    private const int MostSpannedRows = 1000;

    // Joining costs the length of all that was joined before.
    private const int MostJoined = 500;

    private readonly List<List<TableCell>> _rows = [];
    private readonly int[] _takenBelow = new int[MostColumns];
    private int _column;
    private int _joined;

    public void BeginRow()
    {
        _rows.Add([]);
        (_column, _joined) = (0, 0);
        SkipTaken();
    }

    /// <summary>Cells beyond the last column that a table can have go into the last one, below each other, as far as anybody would read them.</summary>
    public void Add(StyledText text, bool isHeading, int columns, int rows)
    {
        if (_rows.Count == 0)
        {
            BeginRow();
        }

        if (_column >= MostColumns)
        {
            if (++_joined > MostJoined)
            {
                return;
            }

            var last = _rows[^1][^1];
            _rows[^1][^1] = last with { Text = Join(last.Text, text) };
            return;
        }

        var span = Math.Clamp(columns, 1, MostColumns - _column);
        _rows[^1].Add(new TableCell(text, isHeading, span));
        _takenBelow.AsSpan(_column, span).Fill(Math.Clamp(rows, 1, MostSpannedRows));
        _column += span;
        SkipTaken();
    }

    /// <summary>Null if no cell has any text.</summary>
    public TableBlock? Build(int indent, bool rightToLeft)
    {
        var columns = _rows.Select(row => row.Sum(cell => cell.Span)).DefaultIfEmpty().Max();
        return _rows.All(row => row.All(cell => cell.Text.IsBlank))
            ? null
            : new TableBlock([.. _rows.Where(row => row.Count > 0).Select(row => Fill(row, columns))], columns, indent, rightToLeft);
    }

    private static ImmutableArray<TableCell> Fill(List<TableCell> row, int columns)
    {
        var missing = columns - row.Sum(cell => cell.Span);
        return missing == 0 ? [.. row] : [.. row, new TableCell(StyledText.Empty, IsHeading: false, missing)];
    }

    private static StyledText Join(StyledText above, StyledText below)
    {
        var text = new StyledText($"{above.Text}\n{below.Text}", above.Ranges);
        var start = above.Text.Length + 1;
        return text with { Ranges = [.. above.Ranges, new EmphasisRange(start, default), .. below.Ranges.Select(range => range with { End = range.End + start })] };
    }

    private void SkipTaken()
    {
        while (_column < MostColumns && _takenBelow[_column] > 1)
        {
            _takenBelow[_column]--;
            _rows[^1].Add(new TableCell(StyledText.Empty, IsHeading: false, Span: 1));
            _column++;
        }
    }
}
