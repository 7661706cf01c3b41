using Integreat.Platform.Gateway.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;

namespace Integreat.Platform.Tests.Pdf;

/// <summary>Real files, read by another program.</summary>
public sealed class BookPrinterTests : IClassFixture<PrinterFixture>
{
    private const int Many = 5000;
    private const double LeftEdge = 56;
    private const double RightEdge = 595.28 - 56;

    private readonly BookPrinter _printer;

    public BookPrinterTests(PrinterFixture fixture) => _printer = fixture.Printer;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Words_are_there_as_they_were_written()
    {
        var text = PdfText.All(Print("<p>Ämter, Straßen &amp; Größe: <b>fett</b>, <i>schräg</i>,\r\n  Café</p>"));

        Assert.Contains("Ämter, Straßen & Größe: fett, schräg, Café", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Привіт, Україно", "uk")]
    [InlineData("Καλημέρα", "el")]
    [InlineData("Azərbaycan Şəhər Ağ", "az")]
    [InlineData("Xin chào thế giới", "vi")]
    [InlineData("გამარჯობა", "ka")]
    [InlineData("ሰላም ልዑል", "ti")]
    public void Other_scripts_have_their_letters(string words, string language) =>
        Assert.Contains(words, PdfText.All(Print($"<p>{words}</p>", language: language)), StringComparison.Ordinal);

    [Fact]
    public void A_word_is_hyphenated_where_its_author_allows_it()
    {
        var lines = PdfText.Sheets(Print("<p>" + string.Concat(Enumerable.Repeat("silbe&shy;", 60)) + "</p>"))[0]
            .Where(line => line.Text.StartsWith("silbe", StringComparison.Ordinal)).ToList();

        Assert.InRange(lines.Count, 3, 10);
        Assert.All(lines.SkipLast(1), line => Assert.Matches("^(silbe)+[-\u00AD]$", line.Text));
        Assert.Matches("^(silbe)+$", lines[^1].Text);
    }

    [Fact]
    public void Arabic_is_set_from_right_to_left_and_numbers_and_names_are_not()
    {
        var lines = PdfText.Sheets(Print("<p>مرحبا: +49 631 12345-0 مكتب (Rathaus) 12</p>", rightToLeft: true))[0];
        var line = lines.Single(each => each.Text.Contains("Rathaus", StringComparison.Ordinal));

        Assert.Equal("12 (Rathaus) " + Reverse("مكتب") + " +49 631 12345-0 :" + Reverse("مرحبا"), line.Text);
        Assert.Equal(RightEdge, line.Right, 1.0);
    }

    [Fact]
    public void What_is_marked_as_left_to_right_begins_at_the_left_also_among_Arabic()
    {
        var lines = PdfText.Sheets(Print("<p>مرحبا</p><p dir='ltr'>Rathaus 1</p>", rightToLeft: true))[0];

        Assert.Equal(LeftEdge, lines.Single(line => line.Text == "Rathaus 1").Left, 1.0);
    }

    [Fact]
    public void Lists_are_numbered_and_nested_ones_stand_further_in()
    {
        var lines = PdfText.Sheets(Print("<ul><li>eins<ol start='3'><li>drei</li><li>vier</li></ol></li><li>zwei</li></ul>"))[0];

        var found = lines.Select(line => line.Text).ToList();
        Assert.Contains("•eins", found);
        Assert.Contains("3.drei", found);
        Assert.Contains("4.vier", found);
        Assert.True(lines.Single(line => line.Text == "3.drei").Left > lines.Single(line => line.Text == "•zwei").Left);
    }

    [Fact]
    public void Cells_of_a_row_stand_beside_each_other()
    {
        var lines = PdfText.Sheets(Print(
            "<table><tr><th>Tag</th><th>Zeit</th></tr><tr><td rowspan=2>Mo</td><td>8</td></tr><tr><td>9</td></tr></table>"))[0];

        Assert.Contains(lines, line => line.Text == "TagZeit");
        Assert.Contains(lines, line => line.Text == "Mo8");
        var nine = lines.Single(line => line.Text == "9");
        Assert.True(nine.Left > lines.Single(line => line.Text == "Mo8").Left);
    }

    [Fact]
    public void Links_can_be_followed_and_dangerous_ones_are_none()
    {
        using var document = PdfDocument.Open(Print("<p><a href='https://example.org/a'>gut</a> <a href='javascript:alert(1)'>böse</a></p>"));
        var links = document.GetPage(1).GetAnnotations().Where(each => each.Type == AnnotationType.Link).ToList();

        Assert.Equal(["https://example.org/a"], links.Select(link => ((UglyToad.PdfPig.Actions.UriAction)link.Action!).Uri));
    }

    [Fact]
    public void Several_pages_have_a_table_of_contents_with_the_numbers_of_their_sheets()
    {
        var sheets = PdfText.Sheets(_printer.Print(
            Book([new Chapter("Erstes", 1, Paragraphs(60)), new Chapter("Darunter", 2, ""), new Chapter("Zweites", 1, "<p>x</p>")]), Many, Cancellation)!);

        Assert.Contains(sheets[0], line => line.Text == "Erstes2");
        Assert.Contains(sheets[0], line => line.Text == $"Zweites{sheets.Count}");
        Assert.Contains(sheets[^1], line => line.Text == "Zweites");
        Assert.Contains(sheets[^1], line => line.Text.EndsWith($"{sheets.Count} / {sheets.Count}", StringComparison.Ordinal));
        var below = sheets.FindIndex(1, sheet => sheet.Exists(line => line.Text == "Darunter")) + 1;
        Assert.Contains(sheets[0], line => line.Text == $"Darunter{below}");
    }

    [Fact]
    public void The_file_says_what_it_is()
    {
        using var document = PdfDocument.Open(Print("<p>x</p>"));

        Assert.Equal("Willkommen - Stadt Goldstadt", document.Information.Title);
        Assert.Equal("Stadt Goldstadt", document.Information.Author);
        Assert.Equal("Integreat", document.Information.Creator);
    }

    [Fact]
    public void The_same_book_is_the_same_file() => Assert.Equal(Print(Paragraphs(5)), Print(Paragraphs(5)));

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n ")]
    [InlineData("<<<>>> <p <b </x></p></p> &#0; &unknown; \u0001\u0007 <table><td><li><table><tr></p>")]
    [InlineData("<table><tr></tr></table><ul></ul><ol><li></li></ol><hr><br><br><br>")]
    [InlineData("<script>alert(1)</script><style>p{}</style><svg><text>x</text></svg>")]
    [InlineData("\uD800 \uDC00 \uFFFF \u202E\u2066\u2067\u2068\u202A\u202B")]
    [InlineData("<p>😀 漢字 \U000F0000 \u0378</p>")]
    [InlineData("<table><tr><td colspan=999999999 rowspan=999999999>x</td></tr><tr><td colspan=-5>y</td></tr></table>")]
    public void Whatever_is_in_a_page_it_becomes_a_file(string html)
    {
        foreach (var rightToLeft in (ReadOnlySpan<bool>)[false, true])
        {
            Assert.Contains("Willkommen", PdfText.All(Print(html, rightToLeft)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Scripts_are_not_printed() =>
        Assert.DoesNotContain("alert", PdfText.All(Print("<p>x<script>alert(1)</script></p>")), StringComparison.Ordinal);

    [Fact]
    public void A_word_without_end_is_broken_where_the_sheet_ends()
    {
        var sheets = PdfText.Sheets(Print($"<p>{new string('x', 20_000)}</p>"));

        Assert.All(sheets.SelectMany(sheet => sheet), line => Assert.InRange(line.Right, 0, RightEdge + 1));
        Assert.Equal(20_000, sheets.SelectMany(sheet => sheet).Sum(line => line.Text.Count(letter => letter == 'x')));
    }

    [Fact]
    public void Elements_may_be_nested_as_deep_as_anybody_likes()
    {
        const int deep = 3000;
        var html = string.Concat(Enumerable.Repeat("<div><ul><li>", deep)) + "unten" + string.Concat(Enumerable.Repeat("</li></ul></div>", deep));

        Assert.Contains("unten", PdfText.All(Print(html)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_higher_than_a_sheet_goes_on_on_the_next_one()
    {
        var cell = string.Concat(Enumerable.Range(1, 150).Select(number => $"Zeile{number}<br>"));
        var text = PdfText.All(Print($"<table><tr><td>a</td><td>{cell}</td></tr></table>"));

        Assert.All(Enumerable.Range(1, 150), number => Assert.Contains($"Zeile{number}", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_book_of_more_sheets_than_allowed_is_not_printed()
    {
        var book = Book([new Chapter("Lang", 1, Paragraphs(500))]);

        Assert.Null(_printer.Print(book, 3, Cancellation));
        Assert.NotNull(_printer.Print(book, Many, Cancellation));
    }

    [Fact]
    public void Printing_ends_when_nobody_waits_for_it() => Assert.Throws<OperationCanceledException>(
        () => _printer.Print(Book([new Chapter("x", 1, "<p>x</p>")]), Many, new CancellationToken(canceled: true)));

    [Fact]
    public void The_name_of_the_file_is_one()
    {
        var book = Book([]) with { Title = "Ä/b\\c\r\nd" };

        Assert.Equal("Integreat - Deutsch - Ä-b-cd.pdf", book.FileName);
    }

    private static string Paragraphs(int count) => string.Concat(Enumerable.Range(1, count).Select(number => $"<p>Absatz {number}</p>"));

    private static string Reverse(string word) => string.Concat(word.Reverse());

    private static Book Book(IEnumerable<Chapter> chapters) => new(
        "Integreat", "Stadt Goldstadt", "Stadt Goldstadt", "Deutsch", "de-DE", RightToLeft: false,
        new DateTimeOffset(2026, 7, 1, 12, 0, 0, TimeSpan.FromHours(2)), [.. chapters]);

    private byte[] Print(string html, bool rightToLeft = false, string language = "de-DE")
    {
        var book = Book([new Chapter("Willkommen", 1, html)]) with { Title = "Willkommen", RightToLeft = rightToLeft, LanguageTag = language };
        return _printer.Print(book, Many, Cancellation)!;
    }
}

/// <summary>A printer with its fonts, for tests that come one after the other.</summary>
public sealed class PrinterFixture : IDisposable
{
    internal BookPrinter Printer { get; } = new();

    public void Dispose() => Printer.Dispose();
}
