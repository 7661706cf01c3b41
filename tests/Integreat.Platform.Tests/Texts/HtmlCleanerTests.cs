using Integreat.Platform.Grains.Texts;

namespace Integreat.Platform.Tests.Texts;

/// <summary>What may stand in content stays as it is; what may not is gone, and never takes readers' words with it.</summary>
public sealed class HtmlCleanerTests
{
    [Theory]
    [InlineData("")]
    [InlineData("nur Text &amp; sonst nichts")]
    [InlineData("<h2 dir=\"rtl\" lang=\"ar\">مرحبا</h2>\n<p>شكرا<br>جدا</p>\n")]
    [InlineData("<ul><li>eins</li><li><strong>zwei</strong></li></ul>")]
    [InlineData("<p><a class=\"link-external\" href=\"https://example.org/?a=1&amp;b=2\" target=\"_blank\" rel=\"noopener\">Seite</a></p>")]
    [InlineData("<a href=\"mailto:rat@example.org\">Mail</a> <a href=\"tel:+49631\">Telefon</a> <a href=\"/stadt/de/hilfe/\">Hilfe</a>")]
    [InlineData("<img src=\"/media/a.png\" alt=\"Amt\" width=\"10\" height=\"20\">")]
    [InlineData("<p style=\"text-align: center\">Mitte</p>")]
    [InlineData("<table><thead><tr><th colspan=\"2\" scope=\"col\">Tag</th></tr></thead><tbody><tr><td>Mo</td><td>9</td></tr></tbody></table>")]
    [InlineData("<details open=\"\"><summary>Mehr</summary><p>Text</p></details>")]
    [InlineData("<p>[page 1 \"Hilfe\"] [contact 5]</p>")]
    public async Task What_content_is_made_of_stays(string html) => Assert.Equal(html, await HtmlCleaner.CleanAsync(html));

    [Theory]
    [InlineData("<p>a</p><script>alert(1)</script>b", "<p>a</p>b")]
    [InlineData("<style>p { color: red }</style><p>a</p>", "<p>a</p>")]
    [InlineData("<p onclick=\"alert(1)\" id=\"x\" data-hx-get=\"/\">a</p>", "<p>a</p>")]
    [InlineData("<a href=\"javascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"jav&#x0A;ascript:alert(1)\">a</a>", "<a>a</a>")]
    [InlineData("<a href=\"data:text/html,x\">a</a>", "<a>a</a>")]
    [InlineData("<img src=\"x\" onerror=\"alert(1)\">", "<img src=\"x\">")]
    [InlineData("<img srcset=\"javascript:alert(1) 1x, /media/a.png 2x\" src=\"/media/a.png\">", null)]
    [InlineData("<svg><style><img src=x onerror=alert(1)></style></svg>a", "<img src=\"x\">a")] // the parser lets it out of the drawing
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></mglyph></table></mtext></math>a", null)]
    [InlineData("<iframe src=\"https://example.org\">x</iframe>a", "a")]
    [InlineData("<form action=\"/\"><input name=\"a\"><button>weiter</button></form>", "weiter")]
    [InlineData("<p style=\"color: green; position: fixed; background-image: url(javascript:alert(1))\">a</p>", null)]
    [InlineData("<marquee>a <b>b</b></marquee>", "a <b>b</b>")]
    [InlineData("<!-- geheim -->a", "a")]
    [InlineData("<p>a<a title=\"", "<p>a</p>")] // would swallow what follows
    [InlineData("</div></main><p>a", "<p>a</p>")]
    public async Task What_may_not_stand_in_content_is_gone(string html, string? clean)
    {
        var cleaned = await HtmlCleaner.CleanAsync(html);

        Assert.DoesNotContain("alert", cleaned, StringComparison.Ordinal);
        Assert.Equal(clean ?? cleaned, cleaned);
        Assert.Equal(cleaned, await HtmlCleaner.CleanAsync(cleaned));
    }

    [Fact]
    public async Task Many_texts_are_cleaned_at_once()
    {
        var cleaned = await Task.WhenAll(
            Enumerable.Range(0, 100).Select(number => HtmlCleaner.CleanAsync($"<p onclick=\"x\">{number}<script>{number}</script></p>")));

        Assert.Equal(Enumerable.Range(0, 100).Select(number => $"<p>{number}</p>"), cleaned);
    }
}
