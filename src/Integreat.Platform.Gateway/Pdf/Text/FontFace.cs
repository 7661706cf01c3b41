using System.Text;
using HarfBuzzSharp;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Text;

/// <summary>One font, for shaping and for drawing.</summary>
internal sealed class FontFace : IDisposable
{
    private readonly SKData _data;
    private readonly Blob _blob;
    private readonly Face _face;

    public FontFace(byte[] bytes)
    {
        // Both read from this copy for as long as they live. (A blob made from a stream points to memory that the garbage collector moves.)
        _data = SKData.CreateCopy(bytes);
        Typeface = SKTypeface.FromData(_data)!;
        _blob = new Blob(_data.Data, (int)_data.Size, MemoryMode.ReadOnly);
        _face = new Face(_blob, 0);
        UnitsPerEm = _face.UnitsPerEm;
        Font = new Font(_face);
        Font.SetScale(UnitsPerEm, UnitsPerEm);
    }

    public SKTypeface Typeface { get; }

    public Font Font { get; }

    public int UnitsPerEm { get; }

    public bool Has(Rune letter) => Font.TryGetNominalGlyph(letter.Value, out _);

    public void Dispose()
    {
        Font.Dispose();
        _face.Dispose();
        _blob.Dispose();
        Typeface.Dispose();
        _data.Dispose();
    }
}
