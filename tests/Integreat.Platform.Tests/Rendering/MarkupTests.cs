using Integreat.Platform.Grains.Editions;

namespace Integreat.Platform.Tests.Rendering;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Nur Text & mehr", "Nur Text & mehr")]
    [InlineData("<p>Eins</p><p>Zwei</p>", "EinsZwei")]
    [InlineData("  <p>\r\n Eins </p>\r\n", "  \r\n Eins \r\n")]
    [InlineData("<p>M&uuml;ll &amp; Co. &lt;b&gt;</p>", "M&uuml;ll &amp; Co. &lt;b&gt;")]
    [InlineData("a<br>b<br/>c<BR />d", "abcd")]
    [InlineData("a<!-- <p>weg</p> -->b", "ab")]
    [InlineData("a<!-- ohne Ende", "a")]
    [InlineData("<!DOCTYPE html><?xml version=\"1.0\"?>a", "a")]
    [InlineData("<a title=\"x > y\" href='a>b'>Link</a>", "Link")]
    [InlineData("<p>Bei 5 < 7 bleibt es</p>", "Bei 5 < 7 bleibt es")]
    [InlineData("1 <2 und <", "1 <2 und <")]
    [InlineData("a </> b </3", "a </> b </3")]
    [InlineData("<script>if (a < b) alert('x')</script><style>p { color: red }</style>", "if (a < b) alert('x')p { color: red }")]
    [InlineData("<p>Ein <b", "Ein <b")]
    [InlineData("<p>It's <em>fine</em></p>", "It's fine")]
    [InlineData("<p data-x=it's>ok</p>", "ok")]
    [InlineData("<o:p>Word</o:p>", "Word")]
    public void Tags_and_comments_are_removed_and_nothing_else(string html, string text) => Assert.Equal(text, Markup.Strip(html));
}
