using System.Globalization;
using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Pdf.Html;
using Integreat.Platform.Gateway.Pdf.Text;
using SkiaSharp;

namespace Integreat.Platform.Gateway.Pdf.Sheets;

/// <summary>Places a whole book: what it is, a table of contents if there is more than one page, and the pages.</summary>
internal sealed partial class BookLayout(Typesetter typesetter)
{
    private const float NumberWidth = 44;

    private readonly BlockLayout _blocks = new(typesetter);

    /// <summary>The sheets in their order; null if they are more than allowed.</summary>
    public List<Sheet>? Place(Book book, int mostSheets, CancellationToken cancellation)
    {
        var front = new Flow(mostSheets);
        PlaceHead(book, front);
        var hasContents = book.Chapters.Length > 1;
        var entries = hasContents ? PlaceContents(book, front) : [];
        var body = hasContents ? new Flow(mostSheets) : front;
        var starts = PlaceChapters(book, body, cancellation);
        List<Sheet> sheets = hasContents ? [.. front.Sheets, .. body.Sheets] : body.Sheets;
        if (sheets.Count > mostSheets)
        {
            return null;
        }

        for (var chapter = 0; chapter < entries.Count; chapter++)
        {
            PlaceNumber(entries[chapter], front.Sheets.Count + starts[chapter] + 1, book.RightToLeft);
        }

        PlaceFooters(book, sheets);
        return sheets;
    }

    private void PlaceHead(Book book, Flow flow)
    {
        PutText(flow, StyledText.Of(book.Branding), Format.Body, bold: true, book.RightToLeft, Format.Pale);
        flow.Space(4);
        PutText(flow, StyledText.Of(book.Region), Format.RegionName, bold: true, book.RightToLeft, Format.Ink);
        flow.Space(2);
        PutText(flow, StyledText.Of($"{Apart(book.Language)} · {Apart(DateOf(book))}"), Format.Body, bold: false, book.RightToLeft, Format.Pale);
        flow.Space(10);
        flow.Current.Marks.Add(new BoxMark(new SKRect(Format.Left, flow.Y, Format.Right, flow.Y + (2 * Format.Hairline))));
        flow.Space(14);
    }

    private List<Entry> PlaceContents(Book book, Flow flow)
    {
        var entries = new List<Entry>();
        var height = Format.LineHeight(Format.Body);
        for (var chapter = 0; chapter < book.Chapters.Length && !flow.IsTooLong; chapter++)
        {
            var (title, depth, _) = book.Chapters[chapter];
            var indent = Format.Indent(depth - 1);
            var left = book.RightToLeft ? Format.Left + NumberWidth : Format.Left + indent;
            var right = book.RightToLeft ? Format.Right - indent : Format.Right - NumberWidth;
            flow.Space(depth == 1 ? 5 : 1);
            foreach (var line in typesetter.Set(StyledText.Of(title), Format.Body, depth == 1, book.RightToLeft, right - left))
            {
                if (!flow.Fits(height))
                {
                    flow.NewSheet();
                }

                flow.Put(line, Format.Body, left, right, book.RightToLeft, Format.Ink);
                flow.Current.Marks.Add(new JumpMark(NameOf(chapter), new SKRect(Format.Left, flow.Y, Format.Right, flow.Y + height)));
                flow.Advance(height);
            }

            entries.Add(new Entry(flow.Current, flow.Y - height));
        }

        return entries;
    }

    /// <summary>The sheets on which chapters begin, from 0.</summary>
    private List<int> PlaceChapters(Book book, Flow flow, CancellationToken cancellation)
    {
        var starts = new List<int>();
        for (var chapter = 0; chapter < book.Chapters.Length && !flow.IsTooLong; chapter++)
        {
            cancellation.ThrowIfCancellationRequested();
            var (title, depth, html) = book.Chapters[chapter];
            PlaceTitle(flow, title, depth, book.RightToLeft, isFirst: chapter == 0);
            starts.Add(flow.Sheets.Count - 1);
            flow.Current.Marks.Add(new TargetMark(NameOf(chapter), flow.Y));
            PutText(flow, StyledText.Of(title), Format.TitleOf(depth), bold: true, book.RightToLeft, Format.Ink);
            flow.Space(3);
            foreach (var block in HtmlReader.Read(html, book.RightToLeft, cancellation))
            {
                _blocks.Place(block, flow, cancellation);
            }
        }

        return starts;
    }

    /// <summary>Makes room for a title and some lines below it. What stands at the top of the tree begins a sheet of its own.</summary>
    private void PlaceTitle(Flow flow, string title, int depth, bool rightToLeft, bool isFirst)
    {
        if (isFirst)
        {
            return;
        }

        flow.Space(depth <= 2 ? 24 : 18);
        var lines = typesetter.Set(StyledText.Of(title), Format.TitleOf(depth), bold: true, rightToLeft, Format.Right - Format.Left).Length;
        var needed = (lines * Format.LineHeight(Format.TitleOf(depth))) + (3 * Format.LineHeight(Format.Body));
        if ((depth == 1 || !flow.Fits(needed)) && !flow.IsAtTop)
        {
            flow.NewSheet();
        }
    }

    private void PlaceNumber(Entry entry, int number, bool rightToLeft)
    {
        var line = typesetter.Set(StyledText.Of(Number(number)), Format.Body, bold: false, rightToLeft, NumberWidth)[0];
        var x = rightToLeft ? Format.Left : Format.Right - line.Width;
        entry.Sheet.Marks.Add(new TextMark(line, x, entry.Y + Format.Ascent(Format.Body), Format.Pale));
    }

    private void PlaceFooters(Book book, List<Sheet> sheets)
    {
        var about = StyledText.Of($"{Apart(book.Branding)} · {Apart(book.Region)} · {Apart(book.Language)}");
        var line = typesetter.Set(about, Format.Small, bold: false, book.RightToLeft, Format.Right - Format.Left - NumberWidth)[0];
        for (var sheet = 0; sheet < sheets.Count; sheet++)
        {
            var number = StyledText.Of($"{Number(sheet + 1)} / {Number(sheets.Count)}");
            var numbers = typesetter.Set(number, Format.Small, bold: false, rightToLeft: false, Format.Width)[0];
            var (aboutAt, numbersAt) = book.RightToLeft
                ? (Format.Right - line.Width, Format.Left)
                : (Format.Left, Format.Right - numbers.Width);
            sheets[sheet].Marks.Add(new TextMark(line, aboutAt, Format.FooterLine, Format.Pale));
            sheets[sheet].Marks.Add(new TextMark(numbers, numbersAt, Format.FooterLine, Format.Pale));
        }
    }

    private void PutText(Flow flow, StyledText text, float size, bool bold, bool rightToLeft, SKColor color) => flow.PutAll(
        typesetter.Set(text, size, bold, rightToLeft, Format.Right - Format.Left), size, Format.Left, Format.Right, rightToLeft, color);

    /// <summary>Whatever direction it has, it keeps its place in the line.</summary>
    private static string Apart(string words) => $"\u2068{words}\u2069";

    /// <summary>As the language writes it, if the machine knows that.</summary>
    private static string DateOf(Book book)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(book.LanguageTag);
            return book.Updated.ToString(DayOfWeek().Replace(culture.DateTimeFormat.LongDatePattern, ""), culture);
        }
        catch (CultureNotFoundException)
        {
            return book.Updated.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    private static string NameOf(int chapter) => $"chapter-{Number(chapter + 1)}";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"[\s,،]*dddd[\s,،]*")]
    private static partial Regex DayOfWeek();

    /// <summary>A line of the table of contents.</summary>
    private readonly record struct Entry(Sheet Sheet, float Y);
}
