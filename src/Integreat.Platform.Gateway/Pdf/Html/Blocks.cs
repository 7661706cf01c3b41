using System.Collections.Immutable;
using Integreat.Platform.Gateway.Pdf.Text;

namespace Integreat.Platform.Gateway.Pdf.Html;

/// <summary>What stands below each other on a sheet.</summary>
/// <param name="Indent">How many lists and quotations it is in.</param>
/// <param name="RightToLeft">Where it begins.</param>
internal abstract record Block(int Indent, bool RightToLeft);

/// <summary>A paragraph, a heading or an item of a list.</summary>
/// <param name="Heading">1 to 6; 0 for what is none.</param>
/// <param name="Marker">What stands before the first line of a list's item.</param>
internal sealed record TextBlock(StyledText Text, int Heading, string? Marker, int Indent, bool RightToLeft) : Block(Indent, RightToLeft);

/// <summary>A line that parts what is above it from what is below.</summary>
internal sealed record RuleBlock(int Indent, bool RightToLeft) : Block(Indent, RightToLeft);

/// <summary>A table. Each row covers all columns; cells that reach down from above leave empty ones.</summary>
internal sealed record TableBlock(ImmutableArray<ImmutableArray<TableCell>> Rows, int Columns, int Indent, bool RightToLeft)
    : Block(Indent, RightToLeft);

/// <param name="Span">How many columns it takes.</param>
internal sealed record TableCell(StyledText Text, bool IsHeading, int Span);
