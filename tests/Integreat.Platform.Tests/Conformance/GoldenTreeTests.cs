using System.Net;
using System.Net.Sockets;
using System.Text;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Which pages of the golden town are found and listed. Pages are told by the numbers of their texts.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenTreeTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Theory]
    [InlineData("de/pages/", "11 26 31 41 51 61 71 81 91 101 111 121 151 161 171 181")]
    [InlineData("en/pages/", "12 22 52 72 82 112")] // without the page whose parent is not in English
    [InlineData("ar/pages/", "13 93 113 173")]
    [InlineData("ru/pages/", "15 115")] // not listed anywhere, but active
    [InlineData("de/parents/?id=3", "11 26")]
    [InlineData("de/parents/?url=/goldstadt/de/willkommen/anmeldung/wohnsitz/", "11 26")]
    [InlineData("de/parents/?id=1", "")]
    [InlineData("de/children/", "11 51 61 71 81 91 101 111 121 151 171 181")]
    [InlineData("de/children/?depth=0", "")]
    [InlineData("de/children/?depth=2", "11 26 41 51 61 71 81 91 101 111 121 151 161 171 181")]
    [InlineData("de/children/?depth=3", "11 26 31 41 51 61 71 81 91 101 111 121 151 161 171 181")]
    [InlineData("de/children/?id=1", "11 26 41")]
    [InlineData("de/children/?url=/goldstadt/de/willkommen/&depth=0", "11")]
    [InlineData("de/children/?url=/goldstadt/de/willkommen&depth=1", "11 26 41")]
    [InlineData("de/children/?url=https://integreat.app/goldstadt/de/willkommen/&depth=2", "11 26 31 41")]
    [InlineData("en/children/?id=1&depth=2", "12 22")]
    public async Task Lists_hold_these_texts_in_this_order(string route, string expected)
    {
        foreach (var address in Forms(route))
        {
            using var json = await _platform.ReadJsonAsync(address);

            Assert.Equal(expected, string.Join(' ', json.RootElement.EnumerateArray().Select(page => page.GetProperty("id").GetInt64())));
        }
    }

    [Theory]
    [InlineData("de/page/?url=/goldstadt/de/willkommen/anmeldung/", 26)]
    [InlineData("de/post/?url=meldeamt-alt", 26)] // the slug of an earlier version
    [InlineData("de/page/?url=/irgendwo/entwurf/", 26)] // of a draft
    [InlineData("de/page/?id=2&url=willkommen", 26)]
    [InlineData("de/page/?url=/goldstadt/de/behörden-und-ämter/", 171)]
    [InlineData("de/page/?url=%2Fgoldstadt%2Fde%2Fbeh%C3%B6rden-und-%C3%A4mter", 171)]
    [InlineData("de/page/?url=/goldstadt/de/beh%c3%b6rden-und-%c3%a4mter", 171)]
    [InlineData("de/page/?url=BEHÖRDEN-und-Ämter", 171)]
    [InlineData("ar/page/?url=/goldstadt/ar/سلطات/", 173)]
    [InlineData("ru/page/?url=/goldstadt/ru/добро-пожаловать/", 15)]
    public async Task A_page_is_found_under_this_address(string route, long expected)
    {
        foreach (var address in Forms(route))
        {
            using var json = await _platform.ReadJsonAsync(address);

            Assert.Equal(expected, json.RootElement.GetProperty("id").GetInt64());
        }
    }

    [Fact]
    public async Task A_page_is_found_where_the_address_comes_as_plain_utf8()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var address = _platform.Client.BaseAddress!;
        using var socket = new TcpClient();
        await socket.ConnectAsync(address.Host, address.Port, cancellation);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(
            "GET /api/v3/goldstadt/ar/page/?url=/goldstadt/ar/سلطات HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"u8.ToArray(),
            cancellation);
        using var reader = new StreamReader(stream, Encoding.UTF8);

        var answer = await reader.ReadToEndAsync(cancellation);

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("\"id\":173,", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de/page/?url=unbekannt", 404, "No matching page translation found for url.")]
    [InlineData("de/page/?url=registration", 404, "No matching page translation found for url.")] // a slug of another language
    [InlineData("de/page/?url=archiv", 404, "No matching page translation found for url.")]
    [InlineData("de/page/?id=13", 404, "No Page matches the given url or id.")]
    [InlineData("de/page/?url=unter-archiv", 404, "No Page matches the given url or id.")]
    [InlineData("de/children/?id=14", 404, "No Page matches the given url or id.")]
    [InlineData("en/page/?url=bilingual", 404, "No Page matches the given url or id.")] // its parent is not in English
    [InlineData("en/parents/?id=3", 404, "No Page matches the given url or id.")] // not in English itself
    [InlineData("de/page/?id=50", 404, "No Page matches the given query.")] // of another region
    [InlineData("de/page/?id=999", 404, "No Page matches the given query.")]
    [InlineData("de/page/", 400, "Either the id or the url parameter is required.")]
    [InlineData("de/parents/?url=", 400, "Either the id or the url parameter is required.")]
    public async Task What_is_not_found_has_its_reason(string route, int status, string reason)
    {
        foreach (var address in Forms(route))
        {
            Assert.Equal($$"""{"error":"{{reason}}"}""", await _platform.ReadAsync(address, (HttpStatusCode)status));
        }
    }

    private static string[] Forms(string route)
    {
        var (language, rest) = (route[..2], route[3..]);
        return [$"/api/v3/goldstadt/{language}/{rest}", $"/goldstadt/{language}/wp-json/extensions/v3/{rest}"];
    }
}
