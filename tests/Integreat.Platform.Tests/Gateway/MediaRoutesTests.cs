using System.Net;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class MediaRoutesTests(GatewayFixture gateway)
{
    // A file system's clock is too coarse to tell quick tests apart.
    private static DateTime _written = new(2024, 1, 31, 12, 0, 0, DateTimeKind.Utc);

    private const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("photo.jpg", "image/jpeg")]
    [InlineData("photo.JPEG", "image/jpeg")]
    [InlineData("logo.png", "image/png")]
    [InlineData("photo.webp", "image/webp")]
    [InlineData("form.pdf", "application/pdf")]
    [InlineData("speech.mp3", "audio/mpeg")]
    [InlineData("film.mp4", "video/mp4")]
    public async Task What_a_browser_shows_safely_is_shown(string name, string type)
    {
        Write($"shown/{name}", "bytes");
        using var response = await gateway.GetAsync($"/media/shown/{name}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
        Assert.Null(response.Content.Headers.ContentDisposition);
        Assert.Null(Header(response, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
        Assert.Equal("bytes", await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Theory]
    [InlineData("letter.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("notes.txt", "text/plain")]
    [InlineData("page.html", "application/octet-stream")]
    [InlineData("page.xhtml", "application/octet-stream")]
    [InlineData("script.js", "application/octet-stream")]
    [InlineData("data.xml", "application/octet-stream")]
    [InlineData("picture.svgz", "application/octet-stream")]
    [InlineData("picture.png.html", "application/octet-stream")]
    [InlineData("README", "application/octet-stream")]
    public async Task Everything_else_is_offered_for_download(string name, string type)
    {
        Write($"download/{name}", "<script>alert(1)</script>");
        using var response = await gateway.GetAsync($"/media/download/{name}");

        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.Equal(name, response.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("nosniff", Header(response, "X-Content-Type-Options"));
    }

    [Fact]
    public async Task A_drawing_may_do_nothing_but_look_as_it_is_drawn()
    {
        Write("drawing.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        using var response = await gateway.GetAsync("/media/drawing.svg");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox", Header(response, "Content-Security-Policy"));
    }

    [Theory]
    [InlineData($"{Hash}.png", "public, max-age=31536000, immutable")]
    [InlineData($"map-{Hash}.png", "public, max-age=31536000, immutable")]
    [InlineData($"map.{Hash}.svg", "public, max-age=31536000, immutable")]
    [InlineData(Hash, "public, max-age=31536000, immutable")]
    [InlineData("map.png", "public, max-age=3600")]
    [InlineData("map-20240131120000123.png", "public, max-age=3600")] // a moment, not a hash
    [InlineData($"map{Hash}.png", "public, max-age=3600")]
    [InlineData($"{Hash}0.png", "public, max-age=3600")]
    public async Task Only_what_is_named_by_its_content_is_kept_for_ever(string name, string expected)
    {
        Write($"kept/{name}", "x");
        using var response = await gateway.GetAsync($"/media/kept/{name}");

        Assert.Equal(expected, Header(response, "Cache-Control"));
    }

    [Fact]
    public async Task Who_holds_a_file_is_not_sent_it_again_until_it_is_replaced()
    {
        Write("logo.png", "old");
        using var first = await gateway.GetAsync("/media/logo.png");
        var held = ("If-None-Match", first.Headers.ETag!.ToString());
        using var second = await gateway.GetAsync("/media/logo.png", held);
        Write("logo.png", "new");
        using var third = await gateway.GetAsync("/media/logo.png", held);

        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
        Assert.Equal("public, max-age=3600", Header(second, "Cache-Control"));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Equal("new", await third.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        Write("head.pdf", "0123456789");
        using var response = await gateway.SendAsync(HttpMethod.Head, "/media/head.pdf");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(10, response.Content.Headers.ContentLength);
        Assert.NotNull(response.Headers.ETag);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancellation));
    }

    [Theory]
    [InlineData("bytes=2-4", 206, "bytes 2-4/10", "234")]
    [InlineData("bytes=-3", 206, "bytes 7-9/10", "789")]
    [InlineData("bytes=8-", 206, "bytes 8-9/10", "89")]
    [InlineData("bytes=10-", 416, "bytes */10", "")]
    [InlineData("bytes=0-1,4-5", 200, null, "0123456789")] // several parts are more than anybody asks for
    public async Task A_part_of_a_file_can_be_asked_for(string range, int status, string? part, string content)
    {
        Write("film.mp4", "0123456789");
        using var response = await gateway.GetAsync("/media/film.mp4", ("Range", range));

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(part, response.Content.Headers.ContentRange?.ToString());
        Assert.Equal(content, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_download_that_is_resumed_gets_the_whole_file_if_it_was_replaced_meanwhile()
    {
        Write("resumed.mp4", "0123456789");
        using var first = await gateway.GetAsync("/media/resumed.mp4");
        var rest = ("Range", "bytes=5-");
        var held = ("If-Range", first.Headers.ETag!.ToString());
        using var same = await gateway.GetAsync("/media/resumed.mp4", rest, held);
        Write("resumed.mp4", "abcdefghij");
        using var other = await gateway.GetAsync("/media/resumed.mp4", rest, held);

        Assert.Equal("56789", await same.Content.ReadAsStringAsync(Cancellation));
        Assert.Equal("abcdefghij", await other.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task Every_answer_may_be_read_by_pages_of_any_origin()
    {
        Write("open.png", "x");
        using var first = await gateway.GetAsync("/media/open.png");
        foreach (var (address, status) in ((string, int)[])[
            ("/media/open.png", 200), ("/media/open.png", 304), ("/media/missing.png", 404)])
        {
            var held = status == 304 ? first.Headers.ETag!.ToString() : "\"x\"";
            using var response = await gateway.GetAsync(address, ("Origin", "https://integreat.app"), ("If-None-Match", held));

            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        }
    }

    [Fact]
    public async Task An_answer_that_a_cache_took_for_an_image_can_be_given_to_a_script()
    {
        Write("cached.png", "x");
        using var response = await gateway.GetAsync("/media/cached.png");

        Assert.Equal("*", Header(response, "Access-Control-Allow-Origin"));
        Assert.Null(Header(response, "Vary"));
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Files_are_only_read(string method)
    {
        Write("read.png", "x");
        using var response = await gateway.SendAsync(new HttpMethod(method), "/media/read.png");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("/media/regions/17/behörde.pdf")]
    [InlineData("/media/regions/17/beh%C3%B6rde.pdf")]
    public async Task Names_may_hold_letters_of_any_script(string address)
    {
        Write("regions/17/behörde.pdf", "amt");

        Assert.EndsWith("\r\n\r\namt", await Raw(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_a_problem_with_a_name()
    {
        using var response = await gateway.GetAsync("/media/nothing/here.png");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("\"code\":\"file-unknown\"", await response.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Null(response.Headers.CacheControl);
    }

    [Theory]
    [InlineData("/media")]
    [InlineData("/media/")]
    [InlineData("/media/shelf")]
    [InlineData("/media/shelf/")]
    [InlineData("/media/shelf/.hidden")]
    [InlineData("/media/.part")]
    public async Task Folders_and_hidden_files_are_not_shown(string address)
    {
        Write("shelf/book.pdf", "x");
        Write("shelf/.hidden", "x");
        Write(".part", "x");
        using var response = await gateway.GetAsync(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("/media/../secret.txt")]
    [InlineData("/media/shelf/../../secret.txt")]
    [InlineData("/media/%2e%2e/secret.txt")]
    [InlineData("/media/..%2fsecret.txt")]
    [InlineData("/media/%2e%2e%2fsecret.txt")]
    [InlineData("/media/%252e%252e/secret.txt")]
    [InlineData("/media/%252e%252e%252fsecret.txt")]
    [InlineData("/media/..%5csecret.txt")]
    [InlineData("/media/..\\secret.txt")]
    [InlineData("/media/.%00./secret.txt")]
    [InlineData("/media/..%c0%afsecret.txt")]
    [InlineData("/media//secret.txt")]
    [InlineData("/media/./../secret.txt")]
    [InlineData("/media/{root}/secret.txt")]
    [InlineData("/media//{root}/secret.txt")]
    [InlineData("/media/%2f{root}/secret.txt")]
    [InlineData("/media/file:%2f%2f{root}/secret.txt")]
    public async Task No_address_leads_out_of_the_folder(string address)
    {
        Write("shelf/book.pdf", "x");
        Write("../secret.txt", "the secret");

        var root = Path.GetDirectoryName(gateway.MediaFolder)!.TrimStart('/');
        var answer = await Raw(address.Replace("{root}", root, StringComparison.Ordinal));

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("the secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_link_leads_out_of_the_folder()
    {
        Write("links/book.pdf", "x");
        Write("../outside/secret.txt", "the secret");
        var outside = Path.Combine(gateway.MediaFolder, "../outside");
        File.CreateSymbolicLink(Path.Combine(gateway.MediaFolder, "links/file.txt"), Path.Combine(outside, "secret.txt"));
        Directory.CreateSymbolicLink(Path.Combine(gateway.MediaFolder, "links/folder"), outside);

        foreach (var address in (string[])["/media/links/file.txt", "/media/links/folder/secret.txt"])
        {
            using var response = await gateway.GetAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task An_endless_name_is_not_found()
    {
        using var segment = await gateway.GetAsync($"/media/{new string('a', 300)}.png");
        using var path = await gateway.GetAsync($"/media/{string.Concat(Enumerable.Repeat("a/", 3_000))}b.png");

        Assert.Equal(HttpStatusCode.NotFound, segment.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, path.StatusCode);
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    private Task<string> Raw(string address) =>
        gateway.TalkAsync($"GET {address} HTTP/1.1\r\nHost: gateway.test\r\nConnection: close\r\n\r\n");

    private void Write(string path, string content)
    {
        var file = Path.Combine(gateway.MediaFolder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
        File.SetLastWriteTimeUtc(file, _written = _written.AddSeconds(1));
    }
}
