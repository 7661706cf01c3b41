using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>One side of paper, before it is drawn.</summary>
internal sealed class Sheet
{
    public List<Mark> Marks { get; } = [];
}

/// <summary>Something that stands on a sheet.</summary>
internal abstract record Mark;

/// <param name="X">The line's left end.</param>
/// <param name="Y">The foot of its letters.</param>
internal sealed record TextMark(SetLine Line, float X, float Y, SKColor Color) : Mark;

/// <summary>A filled rectangle: lines are thin ones.</summary>
internal sealed record BoxMark(SKRect Box) : Mark;

/// <summary>A place that can be jumped to.</summary>
internal sealed record TargetMark(string Name, float Y) : Mark;

/// <summary>A rectangle that leads to a place.</summary>
internal sealed record JumpMark(string Name, SKRect Box) : Mark;
