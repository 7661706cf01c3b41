using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Integreat.Platform.Grains.Texts;
using Integreat.Platform.Tests.Golden;

namespace Integreat.Platform.Tests.Texts;

/// <summary>What people paste from office programs comes in as text, not as layout. The pasted texts are written as those programs write them.</summary>
public sealed class OfficeMarkupTests
{
    [Theory]
    [InlineData("word")]
    [InlineData("google-docs")]
    [InlineData("libreoffice")]
    [InlineData("outlook")]
    public async Task What_is_pasted_keeps_its_words_and_loses_its_layout(string program)
    {
        var clean = await HtmlCleaner.CleanEditedAsync(await File.ReadAllTextAsync(GoldenFile.Path($"office-{program}.html"), TestContext.Current.CancellationToken));

        foreach (var rest in (string[])["mso", "Mso", "western", "docs-internal", "<font", "<o:p", "<span>", "style=\"\"", "class=\"\"", "file:", "cid:", "font-weight: normal"])
        {
            Assert.DoesNotContain(rest, clean, StringComparison.Ordinal);
        }

        Assert.Equal(clean, await HtmlCleaner.CleanEditedAsync(clean));
        GoldenFile.Verify($"office-{program}.clean.html", clean);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nur Text &amp; sonst nichts")]
    [InlineData("<h2 dir=\"rtl\" lang=\"ar\">مرحبا</h2>\n<p>شكرا<br>جدا</p>\n<p>&nbsp;</p>\n<p>x</p>")]
    [InlineData("<ul><li>eins</li><li><p><strong>zwei</strong></p></li></ul>")]
    [InlineData("<p><a class=\"link-external\" href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">Seite</a></p>")]
    [InlineData("<a href=\"mailto:rat@example.org\">Mail</a> <a href=\"tel:+49631\">Telefon</a> <a href=\"/stadt/de/hilfe/\">Hilfe</a>")]
    [InlineData("<img src=\"/media/a.png\" alt=\"Amt\" width=\"10\" height=\"20\" style=\"float: left\">")]
    [InlineData("<p style=\"text-align: center; margin-left: 40px\">Mitte <span style=\"color: rgba(0, 0, 0, 1)\">schwarz</span></p>")]
    [InlineData("<table style=\"width: 100%\"><tbody><tr><td style=\"width: 50%\" valign=\"top\">Mo</td><td>9</td></tr></tbody></table>")]
    [InlineData("<p><span class=\"notranslate\" translate=\"no\">Amt</span> · kein Punkt <b style=\"color: rgba(255, 0, 0, 1)\">rot</b></p>")]
    [InlineData("<p>1. So schreiben Menschen</p><p>- auch</p>")]
    [InlineData("<p>[page 1 \"Hilfe\"] [contact 5]</p>")]
    public async Task What_editors_make_themselves_stays(string html) => Assert.Equal(html, await HtmlCleaner.CleanEditedAsync(html));

    [Theory]
    [InlineData("<p><span>a</span><span></span><b></b></p>", "<p>a</p>")]
    [InlineData("<p><span style=\"position: fixed\">a</span> <a name=\"x\">b</a></p>", "<p>a b</p>")]
    [InlineData("<p>a</p><p>&nbsp;</p>\n<p><br></p><p> </p><p>b</p>", "<p>a</p><p>&nbsp;</p><p>b</p>")]
    [InlineData("<p class=\"MsoNormal lead\">a</p>", "<p class=\"lead\">a</p>")]
    [InlineData("<p class=\"MsoListParagraph\">3)&nbsp; a</p><p class=\"MsoListParagraph\" dir=\"rtl\">4)&nbsp; b</p>", "<ol start=\"3\"><li>a</li><li dir=\"rtl\">b</li></ol>")]
    [InlineData(
        "<p class=\"MsoListParagraph\" style=\"mso-list:l0 level1 lfo1\"><span style=\"mso-list:Ignore\">· </span>a</p>"
            + "<p style=\"mso-list:l0 level3 lfo1\"><span style=\"mso-list:Ignore\">§ </span>b</p>"
            + "<p style=\"mso-list:l0 level3 lfo1\"><span style=\"mso-list:Ignore\">§ </span>c</p>"
            + "<p style=\"mso-list:l0 level1 lfo1\"><span style=\"mso-list:Ignore\">1. </span>d</p>",
        "<ul><li>a<ul><li>b</li><li>c</li></ul></li></ul><ol><li>d</li></ol>")]
    public async Task What_says_nothing_goes_and_lists_come_back(string html, string clean) =>
        Assert.Equal(clean, await HtmlCleaner.CleanEditedAsync(html));

    [Fact]
    public async Task What_no_person_pastes_stays_as_it_is()
    {
        const string Imported = "<p class=\"MsoNormal\"><span>a</span><b style=\"font-weight: normal\">b</b></p>";

        Assert.Equal(Imported, await HtmlCleaner.CleanAsync(Imported));
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(Pasted)])]
    public async Task To_clean_twice_changes_nothing(PastedHtml pasted)
    {
        var clean = await HtmlCleaner.CleanEditedAsync(pasted.Html);

        Assert.Equal(clean, await HtmlCleaner.CleanEditedAsync(clean));
    }

    public sealed record PastedHtml(string Html);

    private static class Pasted
    {
        private static readonly string[] Starts =
        [
            "<p>", "<p class=MsoNormal>", "<p class=MsoListParagraph>", "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'>",
            "<p style='mso-list:l0 level2 lfo1'>", "<p style='mso-list:l1 level3 lfo1'>", "<span>", "<span style='mso-list:Ignore'>",
            "<span style='color:black;font-weight:700'>", "<span lang=DE style='font-size:8pt'>", "<b style='font-weight:normal' id=docs-internal-guid-1>",
            "<b>", "<font size=3>", "<a name=x>", "<a href='/a'>", "<ul>", "<li>", "<li style='list-style-type:disc'>", "<ol start=2>", "<div class=western>",
            "<table width=100><tr><td width=5 style='border:1pt'>", "<h2>", "<o:p>", "<p dir=rtl>", "<p style='text-align:left'>", "<td>", "<blockquote>",
        ];

        private static readonly string[] Others =
        [
            "&nbsp;", "·&nbsp;&nbsp; ", "1. ", "o ", "Text", " ", "\n", "<br>", "<p>&nbsp;</p>", "<p></p>", "<![if !supportLists]>", "<!--[if mso]>x<![endif]-->",
            "</p>", "</span>", "</b>", "</ul>", "</li>", "</td>", "</table>", "</a>", "</div>", "<img src='file:///x'>", "<img src='/a.png'>", "<xml><w:View>Normal</w:View></xml>",
        ];

        public static Arbitrary<PastedHtml> Any() => Arb.From(
            Gen.OneOf(Gen.Elements(Starts), Gen.Elements(Others)).ListOf().Select(parts => new PastedHtml(string.Concat(parts))));
    }
}
