using Integreat.Platform.Gateway.Pdf.Sheets;
using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf;

/// <summary>Makes a PDF of a book. It keeps processor and memory busy, and is for one caller at a time.</summary>
internal sealed class BookPrinter : IDisposable
{
    private readonly FontLibrary _fonts = new();
    private readonly BookLayout _layout;

    public BookPrinter() => _layout = new BookLayout(new Typesetter(new Shaper(_fonts)));

    /// <summary>Null if the book takes more sheets than are allowed.</summary>
    public byte[]? Print(Book book, int mostSheets, CancellationToken cancellation)
    {
        if (_layout.Place(book, mostSheets, cancellation) is not { } sheets)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        using var document = SKDocument.CreatePdf(bytes, About(book));
        using var painter = new SheetPainter();
        foreach (var sheet in sheets)
        {
            cancellation.ThrowIfCancellationRequested();
            using var canvas = document.BeginPage(Format.Width, Format.Height);
            painter.Paint(canvas, sheet);
            document.EndPage();
        }

        document.Close();
        return bytes.ToArray();
    }

    public void Dispose() => _fonts.Dispose();

    private static SKDocumentPdfMetadata About(Book book) => new(SKDocument.DefaultRasterDpi)
    {
        Title = book.Title == book.Region ? book.Region : $"{book.Title} - {book.Region}",
        Author = book.Region,
        Subject = $"{book.Branding} - {book.Language}",
        Keywords = book.LanguageTag,
        Creator = book.Branding,
        Producer = "Integreat.Platform",
        Creation = book.Updated.UtcDateTime,
        Modified = book.Updated.UtcDateTime,
    };
}
