using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Sheets that are filled from the top down.</summary>
internal sealed class Flow
{
    private readonly int _most;

    public Flow(int most)
    {
        _most = most;
        Sheets = [new Sheet()];
    }

    public List<Sheet> Sheets { get; }

    /// <summary>There are more sheets than may be: whatever is still placed is for nothing.</summary>
    public bool IsTooLong => Sheets.Count > _most;

    public Sheet Current => Sheets[^1];

    public float Y { get; private set; } = Format.Top;

    public bool IsAtTop => Y <= Format.Top;

    public bool Fits(float height) => Y + height <= Format.Bottom;

    public void NewSheet()
    {
        Sheets.Add(new Sheet());
        Y = Format.Top;
    }

    /// <summary>Goes on below; at the top of a sheet nothing needs to be kept away from anything.</summary>
    public void Space(float height) => Y = IsAtTop ? Y : Y + height;

    public void Advance(float height) => Y += height;

    /// <summary>A line of text at the height that was reached, which stays as it is.</summary>
    public void Put(SetLine line, float size, float left, float right, bool rightToLeft, SKColor color)
    {
        if (!line.Parts.IsEmpty)
        {
            Current.Marks.Add(new TextMark(line, rightToLeft ? right - line.Width : left, Y + Format.Ascent(size), color));
        }
    }

    /// <summary>Lines of text below each other, on as many sheets as they need.</summary>
    public void PutAll(IEnumerable<SetLine> lines, float size, float left, float right, bool rightToLeft, SKColor color)
    {
        foreach (var line in lines)
        {
            if (!Fits(Format.LineHeight(size)) && !IsAtTop)
            {
                NewSheet();
            }

            if (IsTooLong)
            {
                return;
            }

            Put(line, size, left, right, rightToLeft, color);
            Advance(Format.LineHeight(size));
        }
    }
}
