using Integreat.Platform.Gateway.Screens.Texts;

namespace Integreat.Platform.Tests.Screens;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("<h2>Open</h2>\n<p>From <b>9</b> to&nbsp;17 &amp; longer</p>", "Open\nFrom 9 to\u00a017 & longer")]
    [InlineData("<ul><li>one<ul><li>two</li></ul></li><li>three</li></ul>", "one\ntwo\nthree")]
    [InlineData("<table><tbody><tr><td>Mo</td><td>9</td></tr></tbody></table><p>a<br>b <img alt=\"A map\"></p>", "Mo\n9\na\nb (A map)")]
    public void Each_paragraph_is_a_line(string html, string words) => Assert.Equal(words, PlainWords.Of(html));
}
