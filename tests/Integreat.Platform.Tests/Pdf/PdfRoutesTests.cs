using System.Net;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Gateway.Pdf;
using Integreat.Platform.Tests.Gateway;

namespace Integreat.Platform.Tests.Pdf;

[Collection(GatewayTests.Name)]
public sealed class PdfRoutesTests
{
    private static int _regionsMade;

    private readonly GatewayFixture _gateway;
    private readonly string _region = $"druck-{Interlocked.Increment(ref _regionsMade)}";
    private readonly Feed<Fragment> _german;

    public PdfRoutesTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        var number = gateway.AddRegion(_region, name: _region, earlier: $"alt-{_region}").Region;
        gateway.Leaders.Edition(number, "ar");
        _german = gateway.Leaders.Edition(number, "de");
        _german.Put(
            Page(1, "willkommen", "Willkommen", "Grüß Gott"),
            Page(2, "ämter", "Ämter", "Rathaus", parent: 1),
            Page(3, "pässe", "Pässe", "Passamt", parent: 2),
            Page(4, "gesundheit", "Gesundheit", "Arzt"),
            Pages.Unlisted(5, Visibility.Hidden, "versteckt", parent: 1));
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_pages_are_printed_in_their_order()
    {
        var text = PdfText.All(await ReadAsync($"/api/v3/{_region}/de/pdf/"));

        Assert.Matches("(?s)Stadt druck.*Willkommen.*Grüß Gott.*Ämter.*Rathaus.*Pässe.*Passamt.*Gesundheit.*Arzt", text);
    }

    [Theory]
    [InlineData("willkommen", "Grüß Gott,Rathaus,Passamt", "Arzt")]
    [InlineData("/x/de/willkommen/%C3%A4mter/", "Rathaus,Passamt", "Arzt,Grüß Gott")]
    [InlineData("https://integreat.app/x/de/willkommen/ämter/pässe/", "Passamt", "Rathaus,Grüß Gott")]
    public async Task A_page_is_printed_with_all_that_is_below_it(string url, string there, string notThere)
    {
        var text = PdfText.All(await ReadAsync($"/api/v3/{_region}/de/pdf/?url={url}"));

        Assert.All(there.Split(','), words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(notThere.Split(','), words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_older_addresses_answer_the_same()
    {
        var expected = await ReadAsync($"/api/v3/{_region}/de/pdf/?url=willkommen");

        Assert.Equal(expected, await ReadAsync($"/{_region}/de/wp-json/ig-mpdf/v1/pdf/?url=willkommen"));
        Assert.Equal(expected, await ReadAsync($"/{_region}/de/wp-json/extensions/v3/pdf/?url=willkommen"));
    }

    [Fact]
    public async Task Without_the_slash_it_is_redirected_with_its_query()
    {
        using var response = await _gateway.GetAsync($"/{_region}/de/wp-json/ig-mpdf/v1/pdf?url=%2Fx%2Fde%2Fwillkommen");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/{_region}/de/wp-json/ig-mpdf/v1/pdf/?url=%2Fx%2Fde%2Fwillkommen", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_region_that_was_renamed_is_redirected()
    {
        using var response = await _gateway.GetAsync($"/alt-{_region}/de/wp-json/ig-mpdf/v1/pdf/");

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"/{_region}/de/wp-json/ig-mpdf/v1/pdf/", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_answer_has_a_name_and_no_cache_may_keep_it()
    {
        using var response = await _gateway.GetAsync($"/api/v3/{_region}/de/pdf/?url=ämter", ("Origin", "https://app.example"));

        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("inline", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Integreat - Deutsch - Ämter.pdf", response.Content.Headers.ContentDisposition.FileNameStar);
        Assert.True(response.Headers.CacheControl is { NoStore: true, NoCache: true, MustRevalidate: true });
        Assert.Equal("*", response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("", "Stadt druck")]
    [InlineData("?url=gesundheit", "Gesundheit")]
    public async Task The_name_is_that_of_the_page_or_of_the_region(string query, string title)
    {
        using var response = await _gateway.SendAsync(HttpMethod.Head, $"/api/v3/{_region}/de/pdf/{query}");

        Assert.StartsWith($"Integreat - Deutsch - {title}", response.Content.Headers.ContentDisposition!.FileNameStar, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("de/pdf/?url=nirgends", "No matching page translation found for url.")]
    [InlineData("de/pdf/?url=/", "No matching page translation found for url.")]
    [InlineData("xx/pdf/?url=willkommen", "No matching page translation found for url.")]
    [InlineData("de/pdf/?url=versteckt", "No Page matches the given url or id.")]
    public async Task A_page_that_is_not_there_is_not_found(string route, string reason) => Assert.Equal(
        $$"""{"error":"{{reason}}"}""", await _gateway.ReadAsync($"/api/v3/{_region}/{route}", HttpStatusCode.NotFound));

    [Theory]
    [InlineData("ar")] // no pages
    [InlineData("en")] // inactive
    [InlineData("xx")]
    public async Task Where_there_is_nothing_to_print_it_is_said_in_plain_words(string language)
    {
        using var response = await _gateway.GetAsync($"/api/v3/{_region}/{language}/pdf/");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(PdfEndpoints.NothingToPrint, await response.Content.ReadAsStringAsync(Cancellation));
    }

    [Fact]
    public async Task A_changed_page_gives_another_file_and_an_unchanged_one_need_not_be_sent_again()
    {
        var target = $"/api/v3/{_region}/de/pdf/?url=ämter";
        var before = await TagAsync(target);
        using var unchanged = await _gateway.GetAsync(target, ("If-None-Match", before));
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        _german.Put(Page(4, "gesundheit", "Gesundheit", "Ärztin")); // not in it
        Assert.Equal(before, await TagAsync(target));

        _german.Put(Page(3, "pässe", "Pässe", "Bürgeramt", parent: 2));
        using var changed = await _gateway.GetAsync(target, ("If-None-Match", before));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Contains("Bürgeramt", PdfText.All(await changed.Content.ReadAsByteArrayAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Asking_for_the_head_or_with_a_known_tag_prints_nothing()
    {
        var queue = _gateway.Service<PrintQueue>();
        var begun = queue.Begun;
        var target = $"/api/v3/{_region}/de/pdf/?url=gesundheit";
        using var known = await _gateway.GetAsync(target, ("If-None-Match", await TagAsync(target)));

        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(begun, queue.Begun);
    }

    [Fact]
    public async Task A_hundred_readers_at_once_have_it_printed_once()
    {
        var begun = _gateway.Service<PrintQueue>().Begun;
        var files = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => ReadAsync($"/api/v3/{_region}/de/pdf/")));

        Assert.All(files, file => Assert.Equal(files[0], file));
        Assert.Equal(begun + 1, _gateway.Service<PrintQueue>().Begun);
    }

    [Fact]
    public async Task Only_reading_is_allowed()
    {
        using var response = await _gateway.SendAsync(HttpMethod.Post, $"/api/v3/{_region}/de/pdf/");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    private static Fragment Page(long number, string slug, string title, string words, long? parent = null) =>
        Pages.Public(number, slug, parent, order: (int)number, content: $"<p>{words}</p>") with { Title = title };

    private async Task<byte[]> ReadAsync(string target)
    {
        using var response = await _gateway.GetAsync(target);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(Cancellation);
    }

    private async Task<string> TagAsync(string target)
    {
        using var response = await _gateway.SendAsync(HttpMethod.Head, target);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!.Tag;
    }
}
