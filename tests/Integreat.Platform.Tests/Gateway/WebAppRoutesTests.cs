using System.Net;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class WebAppRoutesTests
{
    private const string Html = "text/html; charset=utf-8";
    private static int _regionsMade;

    private readonly GatewayFixture _gateway;
    private readonly string _region = $"dokumente-{Interlocked.Increment(ref _regionsMade)}";

    public WebAppRoutesTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        var number = gateway.AddRegion(_region, name: "Dorf & \"Burg\"", earlier: $"{_region}-alt").Region;
        gateway.Leaders.Edition(number, "de").Put(
            Items.Public(
                ItemKinds.Page, 1, $"/{_region}/de/behörden/", "Ämter <1>", "<p>Tür &amp; Tor</p>", new { excerpt = "Tür &amp; Tor" },
                slugs: ["behörden", "amt"]),
            Items.Public(ItemKinds.Page, 2, $"/{_region}/de/leer/", "Leer", " ", new { excerpt = " " }),
            Pages.Unlisted(3, Visibility.Archived, "archiv"),
            Items.Public(ItemKinds.Page, 4, $"/{_region}/de/doppelt/", "Doppelt", "<p>1</p>"),
            Items.Public(ItemKinds.Page, 5, $"/{_region}/de/neu/", "Neu", "<p>2</p>", slugs: ["neu", "doppelt"]),
            Items.Public(
                ItemKinds.Event, 11, $"/{_region}/de/events/fest/", "Fest", "<p>Musik</p>", new { excerpt = "Musik" }, slugs: ["fest", "feier"]),
            new Fragment { Kind = ItemKinds.Event, Id = 12, Visibility = Visibility.Hidden, Slugs = ["vorbei"] },
            Items.Public(
                ItemKinds.Location, 21, $"/{_region}/de/locations/town-hall/", "Town hall", "<p>Open</p>", new { excerpt = "Open" }, slugs: []),
            Items.Public(
                ItemKinds.News, 31, $"/{_region}/de/news/local/301/", "Sturm", "1 < 2\r\nBleiben Sie\nzu Hause!",
                new { externalUrl = $"https://app.example/{_region}/de/news/local/301" }, translation: 301, slugs: []),
            Items.Public("tunews", 41, "", "Elsewhere", "<p>Text</p>", new { externalUrl = "https://tunews.example/41" }, slugs: []));
    }

    [Fact]
    public async Task A_head_says_everything_of_a_page_and_is_safe_from_its_texts()
    {
        const string title = "Ämter &lt;1&gt; - Dorf &amp; &quot;Burg&quot; | Integreat";
        const string image = "https://cms.example/static/logos/integreat/social-media-preview.png";
        var expected =
            $"""
            <html lang="de-DE">
            <head>
            <title>{title}</title>
            <meta name="apple-mobile-web-app-title" content="{title}">
            <meta name="twitter:title" content="{title}">
            <meta name="twitter:card" content="summary">
            <meta property="og:site_name" content="Integreat">
            <meta property="og:title" content="{title}">
            <meta property="og:type" content="website">
            <meta name="description" content="Tür &amp; Tor">
            <meta property="og:description" content="Tür &amp; Tor">
            <meta name="twitter:description" content="Tür &amp; Tor">
            <meta property="og:image" content="{image}" />
            <meta name="twitter:image" content="{image}" />
            <meta property="og:image:width" content="1200" />
            <meta property="og:image:height" content="630" />
            <meta property="og:url" content="https://app.example/{_region}/de/behörden/" />
            """;

        Assert.Equal(expected, await ReadAsync($"social/{_region}/de/irgendwo/beh%C3%B6rden/"));
        Assert.Equal(expected, await ReadAsync($"social/{_region}/de/amt/")); // an earlier slug
    }

    [Theory]
    [InlineData("", "de-DE", "Vor Ort &amp; &lt;nah&gt;", "Informationen &quot;vor Ort&quot;", "/")]
    [InlineData("landing/", "de-DE", "Vor Ort &amp; &lt;nah&gt;", "Informationen &quot;vor Ort&quot;", "/landing/")]
    [InlineData("licenses/en/", "en-GB", "Integreat", "", "/licenses/en/")]
    public async Task The_web_app_itself_has_the_words_of_its_language(
        string path, string language, string title, string description, string url) =>
        await AssertHeadAsync(path, language, title, description, $"https://app.example{url}");

    [Fact]
    public async Task A_region_and_its_overviews_have_no_description()
    {
        foreach (var path in (string[])["", "de/", "de/disclaimer/", "de/events/", "de/news/local/", "ar/search/"])
        {
            await AssertHeadAsync(
                $"{_region}/{path}", path is "ar/search/" ? "ar-arb" : "de-DE", "Dorf &amp; &quot;Burg&quot; | Integreat", "",
                $"https://app.example/{_region}/{path}");
        }
    }

    [Theory]
    [InlineData("events/fest", "Fest", "Musik", "events/fest/")]
    [InlineData("events/feier", "Fest", "Musik", "events/fest/")] // an earlier slug
    [InlineData("events/fest$2030-01-02", "Fest", "Musik", "events/fest/")] // one occurrence
    [InlineData("locations/town-hall", "Town hall", "Open", "locations/town-hall/")] // in another language's words, with its slug
    [InlineData("news/local/301", "Sturm", "1 &lt; 2 Bleiben Sie zu Hause!", "news/local/301")]
    public async Task Every_kind_of_item_has_its_head(string path, string title, string description, string url) => await AssertHeadAsync(
        $"{_region}/de/{path}/", "de-DE", $"{title} - Dorf &amp; &quot;Burg&quot; | Integreat", description, $"https://app.example/{_region}/de/{url}");

    [Fact]
    public async Task External_news_are_nothing_of_the_regions_and_lead_to_where_they_come_from()
    {
        await AssertHeadAsync($"{_region}/de/news/tunews/41/", "de-DE", "Elsewhere", "", "https://tunews.example/41");
        Assert.Equal(
            "<h1>Elsewhere</h1>\n<div lang=\"de-DE\">\n<p>Text</p>\n</div>", await ReadAsync($"raw-content/{_region}/de/news/tunews/41/"));
    }

    [Theory]
    [InlineData("de/nirgends", "Page not found in this region with this language.")]
    [InlineData("de/archiv", "Page not found in this region with this language.")]
    [InlineData("de/events/vorbei", "Event not found in this region with this language.")]
    [InlineData("de/events/nirgends", "Event not found in this region with this language.")]
    [InlineData("de/locations/nirgends", "POI not found in this region with this language.")]
    [InlineData("de/news/local/31", "News not found in this region with this language.")]
    [InlineData("de/news/local/eins", "News not found in this region with this language.")]
    [InlineData("de/news/amalnews/41", "News not found in this region with this language.")]
    [InlineData("en/willkommen", "No language matches the given query.")]
    [InlineData("xx", "No language matches the given query.")]
    public async Task What_is_not_there_is_told_in_both_forms(string path, string reason)
    {
        Assert.Equal(ErrorHead(404, reason), await ReadAsync($"social/{_region}/{path}/", HttpStatusCode.NotFound));
        Assert.Equal($"<!-- Error 404: {reason} -->", await ReadAsync($"raw-content/{_region}/{path}/", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task Unknown_and_archived_regions_and_an_address_of_two_pages_are_errors()
    {
        _gateway.AddRegion($"{_region}-archiv", "ARCHIVED");

        Assert.Equal(
            ErrorHead(404, "This region is archived."), await ReadAsync($"social/{_region}-archiv/de/", HttpStatusCode.NotFound));
        Assert.Equal(
            ErrorHead(404, "No Region matches the given query."), await ReadAsync("social/nirgendwo/de/", HttpStatusCode.NotFound));
        Assert.Equal(ErrorHead(404, "No language matches the given query."), await ReadAsync("social/landing/xx/", HttpStatusCode.NotFound));
        Assert.Equal(
            ErrorHead(500, "Internal Server Error"), await ReadAsync($"social/{_region}/de/doppelt/", HttpStatusCode.InternalServerError));
    }

    [Theory]
    [InlineData("de/behörden", "Ämter &lt;1&gt;", "<p>Tür &amp; Tor</p>")]
    [InlineData("de/events/fest$2030-01-02", "Fest", "<p>Musik</p>")]
    [InlineData("de/locations/town-hall", "Town hall", "<p>Open</p>")]
    [InlineData("de/news/local/301", "Sturm", "1 &lt; 2<br>Bleiben Sie<br>zu Hause!")]
    public async Task Raw_content_is_a_title_and_a_content(string path, string title, string content) => Assert.Equal(
        $"""
        <h1>{title} - Dorf &amp; &quot;Burg&quot; | Integreat</h1>
        <div lang="de-DE">
        {content}
        </div>
        """,
        await ReadAsync($"raw-content/{_region}/{path}/"));

    [Theory]
    [InlineData("de/leer", "Leer - Dorf &amp; &quot;Burg&quot; | Integreat")]
    [InlineData("de/disclaimer", "Dorf &amp; &quot;Burg&quot; | Integreat")]
    public async Task Without_content_there_is_only_the_title(string path, string title) =>
        Assert.Equal($"<h1>{title}</h1>", await ReadAsync($"raw-content/{_region}/{path}/"));

    [Theory]
    [InlineData("de/amt", "Page")]
    [InlineData("de/events/feier", "Event")]
    public async Task Raw_content_is_not_to_be_had_under_an_earlier_slug(string path, string what) => Assert.Equal(
        $"<!-- Error 404: {what} not found in this region with this language. -->",
        await ReadAsync($"raw-content/{_region}/{path}/", HttpStatusCode.NotFound));

    [Theory]
    [InlineData("social")]
    [InlineData("raw-content")]
    public async Task Addresses_redirect_as_in_the_rest_of_the_api(string word)
    {
        await AssertRedirectAsync($"/api/v3/{word}?a=b", $"/api/v3/{word}/?a=b");
        await AssertRedirectAsync($"/api/v3/{word}/{_region}/de/beh%C3%B6rden", $"/api/v3/{word}/{_region}/de/beh%C3%B6rden/");
        await AssertRedirectAsync($"/api/v3/{word}/{_region}-alt/de/beh%C3%B6rden/?a=b", $"/api/v3/{word}/{_region}/de/beh%C3%B6rden/?a=b");
        using var wrong = await _gateway.SendAsync(HttpMethod.Post, $"/api/v3/{word}/{_region}/");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrong.StatusCode);
    }

    [Fact]
    public async Task Texts_can_neither_run_nor_load_anything()
    {
        using var response = await _gateway.GetAsync($"/api/v3/raw-content/{_region}/de/leer/", ("Origin", "https://app.example"));

        Assert.Equal(
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
            response.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var held = await _gateway.GetAsync($"/api/v3/raw-content/{_region}/de/leer/", ("If-None-Match", response.Headers.ETag!.Tag));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    [Fact]
    public async Task The_preview_image_is_as_large_as_heads_say()
    {
        using var response = await _gateway.GetAsync("/static/logos/integreat/social-media-preview.png");

        Assert.Equal("image/png", response.Content.Headers.ContentType?.ToString());
        using var image = SkiaSharp.SKBitmap.Decode(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal((1200, 630), (image.Width, image.Height));
    }

    private async Task AssertHeadAsync(string path, string language, string title, string description, string url)
    {
        var head = await ReadAsync($"social/{path}");
        Assert.StartsWith($"<html lang=\"{language}\">\n<head>\n<title>{title}</title>\n", head, StringComparison.Ordinal);
        Assert.EndsWith($"<meta property=\"og:url\" content=\"{url}\" />", head, StringComparison.Ordinal);
        Assert.Equal(description is not "", head.Contains("description", StringComparison.Ordinal));
        Assert.True(description is "" || head.Contains($"<meta name=\"description\" content=\"{description}\">", StringComparison.Ordinal), head);
    }

    private async Task AssertRedirectAsync(string from, string to)
    {
        using var response = await _gateway.GetAsync(from);
        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(to, response.Headers.Location!.OriginalString);
    }

    /// <summary>The lines that are not empty, trimmed: indentation carries no meaning.</summary>
    private async Task<string> ReadAsync(string target, HttpStatusCode status = HttpStatusCode.OK)
    {
        using var response = await _gateway.GetAsync($"/api/v3/{target}");
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == status, $"{target}: {response.StatusCode} {html}");
        Assert.Equal(Html, response.Content.Headers.ContentType?.ToString());
        return string.Join('\n', html.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
    }

    private static string ErrorHead(int status, string reason) =>
        $"<html lang=\"\">\n<head>\n<title>Error {status} | Integreat</title>\n<!-- Error: {reason} -->";
}
