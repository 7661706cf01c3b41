using System.IO.Compression;
using System.Net;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Redirects, methods, codings and tags in front of the whole platform.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenTransportTests(PlatformFixture fixture)
{
    private const string Pages = "/api/v3/goldstadt/de/pages/";

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/api/v3/regions", "/api/v3/regions/")]
    [InlineData("/api/v3/goldstadt/languages?x=1", "/api/v3/goldstadt/languages/?x=1")]
    [InlineData("/goldstadt/de/wp-json/extensions/v3/pages?a=%20b&c", "/goldstadt/de/wp-json/extensions/v3/pages/?a=%20b&c")]
    [InlineData("/api/v3/goldstadt/de/page?url=/goldstadt/de/beh%C3%B6rden", "/api/v3/goldstadt/de/page/?url=/goldstadt/de/beh%C3%B6rden")]
    public async Task An_address_without_its_slash_leads_to_the_one_with_it(string address, string expected)
    {
        using var response = await _platform.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(expected, response.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch])
        {
            using var response = await _platform.SendAsync(method, Pages);

            Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
            Assert.Equal("""{"error":"Invalid request."}""", await response.Content.ReadAsStringAsync(Cancellation));
        }
    }

    [Fact]
    public async Task Head_tells_what_get_would_send()
    {
        using var get = await _platform.GetAsync(Pages);
        using var head = await _platform.SendAsync(HttpMethod.Head, Pages);

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Fact]
    public async Task A_browser_may_ask_from_anywhere()
    {
        using var response = await _platform.SendAsync(
            HttpMethod.Options, Pages, ("Origin", "https://integreat.app"), ("Access-Control-Request-Method", "GET"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("DELETE, GET, OPTIONS, PATCH, POST, PUT", response.Headers.GetValues("Access-Control-Allow-Methods").Single());
        Assert.Equal("86400", response.Headers.GetValues("Access-Control-Max-Age").Single());
    }

    [Theory]
    [InlineData(Pages)]
    [InlineData("/api/v3/goldstadt/de/children/?depth=2")]
    [InlineData("/api/v3/regions/")]
    [InlineData("/api/v3/regions/goldstadt/")]
    public async Task Compressed_answers_hold_the_same_bytes(string address)
    {
        using var plain = await _platform.GetAsync(address);
        var expected = await plain.Content.ReadAsByteArrayAsync(Cancellation);
        foreach (var coding in (string[])["gzip", "br"])
        {
            using var coded = await _platform.GetAsync(address, ("Accept-Encoding", coding));
            await using var bytes = await coded.Content.ReadAsStreamAsync(Cancellation);
            await using Stream content = coding == "br"
                ? new BrotliStream(bytes, CompressionMode.Decompress)
                : new GZipStream(bytes, CompressionMode.Decompress);
            using var expanded = new MemoryStream();
            await content.CopyToAsync(expanded, Cancellation);

            Assert.Equal([coding], coded.Content.Headers.ContentEncoding);
            Assert.Equal(expected, expanded.ToArray());
        }
    }

    [Fact]
    public async Task A_tag_holds_until_the_next_edit()
    {
        var town = await Town.FoundAsync(_platform, "etikett", "de", "en");
        var page = await town.AddPublicAsync("Seite", "<p>eins</p>");
        var address = "/api/v3/etikett/de/pages/";
        using var first = await _platform.GetAsync(address);
        var held = ("If-None-Match", first.Headers.ETag!.ToString());

        using var unchanged = await _platform.GetAsync(address, held);
        await town.SaveAsync(page, "de", "Seite", "<p>zwei</p>", "", "DRAFT");
        using var drafted = await _platform.GetAsync(address, held);
        await town.PublishAsync(page, "de", "Seite", "<p>drei</p>");
        using var edited = await _platform.GetAsync(address, held);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync(Cancellation));
        Assert.Equal(HttpStatusCode.NotModified, drafted.StatusCode); // readers see nothing of a draft
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        Assert.NotEqual(first.Headers.ETag, edited.Headers.ETag);
        Assert.Contains("drei", await edited.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_carries_the_platforms_time()
    {
        var town = await Town.FoundAsync(_platform, "uhrzeit", "de");
        await town.AddPublicAsync("Seite");

        var pages = await _platform.ReadAsync("/api/v3/uhrzeit/de/pages/");

        Assert.Null(JsonDifference.Find(
            """[{ "modified_gmt": "2026-07-01T10:30:00.250Z", "last_updated": "2026-07-01T12:30:00.250+02:00" }]""", pages));
    }
}
