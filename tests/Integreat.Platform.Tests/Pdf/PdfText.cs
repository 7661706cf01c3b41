using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Integreat.Platform.Tests.Pdf;

/// <summary>What stands in a PDF, as another program reads it.</summary>
internal static class PdfText
{
    /// <summary>Lines from the top down, each from left to right, letters in their plain forms.</summary>
    public static List<PdfLine> Lines(Page page) =>
    [
        .. page.Letters
            .GroupBy(letter => Math.Round(letter.StartBaseLine.Y))
            .OrderByDescending(line => line.Key)
            .Select(line => line.OrderBy(letter => letter.StartBaseLine.X).ToList())
            .Select(line => new PdfLine(
                string.Concat(line.Select(letter => letter.Value)).Normalize(NormalizationForm.FormKC),
                line[0].StartBaseLine.X,
                line[^1].EndBaseLine.X)),
    ];

    /// <summary>Of each sheet.</summary>
    public static List<List<PdfLine>> Sheets(byte[] bytes)
    {
        using var document = PdfDocument.Open(bytes);
        return [.. document.GetPages().Select(Lines)];
    }

    public static string All(byte[] bytes) =>
        string.Join('\n', Sheets(bytes).SelectMany(sheet => sheet).Select(line => line.Text));
}

/// <param name="Left">Where its first letter begins, in points.</param>
internal sealed record PdfLine(string Text, double Left, double Right);
