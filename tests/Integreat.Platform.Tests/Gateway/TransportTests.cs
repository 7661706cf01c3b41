using System.IO.Compression;
using System.Net;
using System.Text;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class TransportTests
{
    private static int _regionsMade;

    private readonly GatewayFixture _gateway;
    private readonly string _region = $"transport-{Interlocked.Increment(ref _regionsMade)}";
    private readonly string _pages;
    private readonly Feed<Contracts.Editions.Fragment> _edition;

    public TransportTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        _edition = gateway.Leaders.Edition(gateway.AddRegion(_region).Region, "de");
        _edition.Put(Pages.Public(1, "amt", content: new string('x', 3_000)), Pages.Public(2, "behörden", order: 1));
        _pages = $"/api/v3/{_region}/de/pages/";
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v3/regions?a=%20b", "/api/v3/regions/?a=%20b")]
    [InlineData("/api/v3/x/de/page?url=/x/de/ä", "/api/v3/x/de/page/?url=/x/de/%C3%A4")]
    [InlineData("/x/de/wp-json/extensions/v3/languages", "/x/de/wp-json/extensions/v3/languages/")]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it(string address, string expected)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var response = await _gateway.SendAsync(method, address, ("Origin", "https://integreat.app"));

            Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
            Assert.Equal(expected, response.Headers.Location?.OriginalString);
            Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")] // not a preflight
    public async Task Other_methods_are_not_allowed(string method)
    {
        using var response = await _gateway.SendAsync(new HttpMethod(method), _pages);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("""{"error":"Invalid request."}""", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        using var get = await _gateway.GetAsync(_pages);
        using var head = await _gateway.SendAsync(HttpMethod.Head, _pages);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("/api/v3/nirgendwo/nichts/", "{\"error\":\"Not found.\"}")]
    [InlineData("/api/v3/a%20b/de/pages/", "{\"error\":\"Not found.\"}")]
    [InlineData("/api/v3/ä/de/pages/", "{\"error\":\"Not found.\"}")]
    [InlineData("/a.b/de/wp-json/extensions/v3/pages/", "{\"error\":\"Not found.\"}")]
    [InlineData("/api/v3/regions/languages/", "{\"error\":\"No Region matches the given query.\"}")]
    public async Task What_is_no_route_is_not_found_as_json(string address, string expected) =>
        Assert.Equal(expected, await _gateway.ReadAsync(address, HttpStatusCode.NotFound));

    [Fact]
    public async Task Every_answer_may_be_read_by_pages_of_any_origin()
    {
        using var first = await _gateway.GetAsync(_pages);
        foreach (var (address, status) in ((string, int)[])[
            (_pages, 200), ("/api/v3/regions", 301), (_pages, 304), ($"/api/v3/{_region}/de/page/", 400), ("/api/v3/x/de/pages/", 404),
            ("/api/v3/x/", 404), ("/x/de/wp-json/nichts/", 404)])
        {
            var held = status == 304 ? first.Headers.ETag!.ToString() : "\"x\"";
            using var response = await _gateway.GetAsync(address, ("Origin", "https://integreat.app"), ("If-None-Match", held));

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        }

        Assert.Null(Header(first, "Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A_preflight_is_allowed_what_the_contract_lists()
    {
        using var response = await _gateway.SendAsync(
            HttpMethod.Options, _pages, ("Origin", "https://integreat.app"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Equal("DELETE, GET, OPTIONS, PATCH, POST, PUT", Header(response, "Access-Control-Allow-Methods"));
        Assert.Equal("86400", Header(response, "Access-Control-Max-Age"));
        Assert.Contains("x-integreat-development", Header(response, "Access-Control-Allow-Headers"), StringComparison.Ordinal);
        Assert.Null(Header(response, "Access-Control-Allow-Credentials"));
    }

    [Theory]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Each_coding_carries_the_same_content_under_its_own_tag(string accepted, string? coding)
    {
        using var plain = await _gateway.GetAsync(_pages);
        using var coded = await _gateway.GetAsync(_pages, ("Accept-Encoding", accepted));
        var bytes = await coded.Content.ReadAsByteArrayAsync(Cancellation);

        Assert.Equal(coding, coded.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal(bytes.Length, coded.Content.Headers.ContentLength);
        Assert.Equal(await plain.Content.ReadAsStringAsync(Cancellation), Expanded(bytes, coding));
        Assert.Equal("Accept-Encoding", Header(coded, "Vary"));
        Assert.Equal(plain.Headers.ETag!.Tag.Trim('"') + (coding is null ? "" : "-" + coding), coded.Headers.ETag!.Tag.Trim('"'));
        Assert.Null(coded.Headers.CacheControl);
        Assert.Null(coded.Content.Headers.LastModified);
    }

    [Fact]
    public async Task Who_holds_the_newest_content_is_not_sent_it_again()
    {
        using var first = await _gateway.GetAsync(_pages, ("Accept-Encoding", "gzip"));
        var held = ("If-None-Match", $"W/{first.Headers.ETag}");
        using var second = await _gateway.GetAsync(_pages, ("Accept-Encoding", "gzip"), held);
        _edition.Put(Pages.Public(1, "amt", content: "neu"));
        using var third = await _gateway.GetAsync(_pages, ("Accept-Encoding", "gzip"), held);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("Accept-Encoding", Header(second, "Vary"));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task A_large_list_arrives_whole_and_compressed_later()
    {
        _edition.Put([.. Enumerable.Range(10, 100).Select(page => Pages.Public(page, $"s{page}", content: Pages.Noise(8_000, page)))]);
        using var plain = await _gateway.GetAsync(_pages);
        var content = await plain.Content.ReadAsStringAsync(Cancellation);
        Assert.Equal(plain.Content.Headers.ContentLength, content.Length + 1); // one letter of two bytes

        string? coding = null;
        while (coding is null)
        {
            using var coded = await _gateway.GetAsync(_pages, ("Accept-Encoding", "br"));
            coding = coded.Content.Headers.ContentEncoding.SingleOrDefault();
            Assert.Equal(content, Expanded(await coded.Content.ReadAsByteArrayAsync(Cancellation), coding));
        }

        Assert.Equal("br", coding);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_reached_is_503_in_json_without_detail_and_logged_once()
    {
        _edition.IsBroken = true;
        _gateway.Errors.Clear();
        using var response = await _gateway.GetAsync(_pages, ("Origin", "https://integreat.app"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("5", Header(response, "Retry-After"));
        Assert.Equal("""{"error":"The content cannot be reached at the moment. Please try again."}""", await response.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Null(response.Headers.ETag);
        Assert.Equal([$"{_pages} cannot be answered: who could do so cannot be reached"], _gateway.Errors);
    }

    [Fact]
    public async Task Plain_utf8_in_a_request_line_is_understood_wherever_it_is_split_and_on_a_connection_that_stays_open()
    {
        var raw = $"GET /api/v3/{_region}/de/page/?url=/{_region}/de/behörden HTTP/1.1\r\nHost: x\r\n\r\n";
        var post = $"POST /api/v3/{_region}/de/pages/ HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\n\r\nöüä";
        var last = $"GET /api/v3/{_region}/de/children/?url=behörden HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";

        var answers = await _gateway.TalkAsync([raw[..50], raw[50..] + post[..^2], post[^2..] + raw + last[..5], last[5..]]);

        Assert.Equal(["200", "405", "200", "200"], answers.Split("HTTP/1.1 ").Skip(1).Select(answer => answer[..3]));
        Assert.Equal(4, answers.Split("\"path\":\"/behörden/\"").Length);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private static string Expanded(byte[] bytes, string? coding)
    {
        using var packed = new MemoryStream(bytes);
        using Stream stream = coding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
