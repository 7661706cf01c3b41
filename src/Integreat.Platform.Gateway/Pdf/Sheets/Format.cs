using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Measures and colours, in points (a 72nd of an inch).</summary>
internal static class Format
{
    // A4
    public const float Width = 595.28f;
    public const float Height = 841.89f;

    public const float Left = 56;
    public const float Right = Width - 56;
    public const float Top = 56;
    public const float Bottom = Height - 68;
    public const float FooterLine = Height - 40;

    public const float Body = 10.5f;
    public const float Small = 8.5f;
    public const float RegionName = 28;

    public const float IndentStep = 18;
    public const float CellPadding = 4;
    public const float Hairline = 0.5f;

    private const int DeepestIndent = 10;

    public static readonly SKColor Ink = new(0x20, 0x20, 0x20);
    public static readonly SKColor Pale = new(0x66, 0x66, 0x66);
    public static readonly SKColor Line = new(0xB8, 0xB8, 0xB8);
    public static readonly SKColor Link = new(0x0B, 0x4F, 0x9E);

    /// <summary>The distance of two lines of this size. Scripts that are set below each other differ little in Noto's fonts.</summary>
    public static float LineHeight(float size) => size * 1.42f;

    /// <summary>From the top of a line to the foot of its letters.</summary>
    public static float Ascent(float size) => size * 1.09f;

    /// <summary>The size of a page's title; 1 is the topmost.</summary>
    public static float TitleOf(int depth) => depth switch
    {
        1 => 20,
        2 => 16,
        3 => 14,
        _ => 12.5f,
    };

    /// <summary>The size of a heading within a page.</summary>
    public static float HeadingOf(int level) => level switch
    {
        1 => 13,
        2 => 12.5f,
        3 => 11.5f,
        _ => Body,
    };

    /// <summary>However deep lists are nested, their words need room.</summary>
    public static float Indent(int steps) => Math.Min(steps, DeepestIndent) * IndentStep;
}
