using System.Text;
using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Draws what stands on a sheet.</summary>
internal sealed class SheetPainter : IDisposable
{
    // As slanted as fonts are that have an italic of their own.
    private const float Slant = -0.21f;

    private readonly SKPaint _paint = new() { IsAntialias = true };

    public void Paint(SKCanvas canvas, Sheet sheet)
    {
        foreach (var mark in sheet.Marks)
        {
            switch (mark)
            {
                case TextMark text:
                    PaintText(canvas, text);
                    break;
                case BoxMark box:
                    _paint.Color = Format.Line;
                    canvas.DrawRect(box.Box, _paint);
                    break;
                case TargetMark target:
                    using (canvas.DrawNamedDestinationAnnotation(new SKPoint(Format.Left, target.Y), target.Name))
                    {
                        break;
                    }

                case JumpMark jump:
                    using (canvas.DrawLinkDestinationAnnotation(jump.Box, jump.Name))
                    {
                        break;
                    }
            }
        }
    }

    public void Dispose() => _paint.Dispose();

    private void PaintText(SKCanvas canvas, TextMark text)
    {
        foreach (var part in text.Line.Parts)
        {
            var glyphs = part.Glyphs;
            if (glyphs.IsEmpty)
            {
                continue;
            }

            var link = part.Item.Emphasis.Link;
            _paint.Color = link is null ? text.Color : Format.Link;
            using var blob = BlobOf(text.Line.Text, part, glyphs);
            canvas.DrawText(blob, text.X + part.X, text.Y, _paint);
            if (link is not null)
            {
                Underline(canvas, text, part, link);
            }
        }
    }

    private void Underline(SKCanvas canvas, TextMark text, LinePart part, string link)
    {
        var (left, size) = (text.X + part.X, part.Item.Size);
        canvas.DrawRect(SKRect.Create(left, text.Y + (size * 0.12f), part.Width, size * 0.05f), _paint);
        var box = new SKRect(left, text.Y - size, left + part.Width, text.Y + (size * 0.3f));
        using var address = canvas.DrawUrlAnnotation(box, link);
    }

    /// <summary>With the letters that the glyphs stand for, so that text can be searched and copied.</summary>
    private static SKTextBlob BlobOf(string text, LinePart part, ReadOnlySpan<ShapedGlyph> glyphs)
    {
        using var font = new SKFont(part.Item.Face.Typeface, part.Item.Size)
        {
            Subpixel = true,
            LinearMetrics = true,
            Hinting = SKFontHinting.None,
            SkewX = part.Item.Emphasis.Italic ? Slant : 0,
        };
        var (letters, places) = LettersOf(text, part);
        using var builder = new SKTextBlobBuilder();
        var run = builder.AllocatePositionedTextRun(font, glyphs.Length, letters.Length);
        run.SetText(letters);
        var ids = run.Glyphs;
        var positions = run.Positions;
        var clusters = run.Clusters;
        var x = 0f;
        for (var place = 0; place < glyphs.Length; place++)
        {
            var glyph = glyphs[place];
            ids[place] = glyph.Glyph;
            positions[place] = new SKPoint(x + glyph.Right, -glyph.Up);
            clusters[place] = places[glyph.Cluster - part.Start];
            x += glyph.Advance;
        }

        return builder.Build()!;
    }

    /// <summary>The letters in UTF-8, and where in it each of them begins. Directions and the like are nothing to copy.</summary>
    private static (byte[] Letters, uint[] Places) LettersOf(string text, LinePart part)
    {
        var letters = new List<byte>(2 * (part.End - part.Start));
        var places = new uint[part.End - part.Start];
        Span<byte> bytes = stackalloc byte[4];
        for (var place = part.Start; place < part.End; place++)
        {
            places[place - part.Start] = (uint)letters.Count;
            var known = Rune.TryGetRuneAt(text, place, out var letter);
            letter = known ? letter : Rune.ReplacementChar;
            if (letter.Utf16SequenceLength == 2)
            {
                places[++place - part.Start] = (uint)letters.Count;
            }

            if (!Scripts.IsUnseen(letter) || letter.Value is 0x200C or 0x200D || part.End - part.Start == 1)
            {
                letters.AddRange(bytes[..letter.EncodeToUtf8(bytes)]);
            }
        }

        return ([.. letters], places);
    }
}
