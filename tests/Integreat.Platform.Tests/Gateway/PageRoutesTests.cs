using System.Net;
using System.Text.Json;
using Integreat.Platform.Contracts.Editions;

namespace Integreat.Platform.Tests.Gateway;

[Collection(GatewayTests.Name)]
public sealed class PageRoutesTests : IAsyncDisposable
{
    private static int _regionsMade;

    private readonly GatewayFixture _gateway;
    private readonly string _region = $"seiten-{Interlocked.Increment(ref _regionsMade)}";
    private readonly long _number;
    private readonly int _editions;

    public PageRoutesTests(GatewayFixture gateway)
    {
        _gateway = gateway;
        _number = gateway.AddRegion(_region).Region;
        gateway.Leaders.Edition(_number, "ar");
        gateway.Leaders.Edition(_number, "de").Put(
            Pages.Public(1, "willkommen", order: 2, earlier: "Begrüßung"),
            Pages.Public(2, "stadtplan", parent: 1, order: 4),
            Pages.Public(3, "behörden", order: 3),
            Pages.Public(4, "ämter", parent: 3, order: 2),
            Pages.Public(5, "gesundheitsamt", parent: 4, order: 5),
            Pages.Public(8, "doppelt", order: 8),
            Pages.Public(9, "neu", order: 9, earlier: "doppelt"),
            Pages.Unlisted(6, Visibility.Archived, "archiviert", parent: 4),
            Pages.Unlisted(7, Visibility.Hidden, "versteckt", parent: 6));
        _editions = gateway.Leaders.Editions.Count;
    }

    /// <summary>Whatever a test asked for, only the two editions of its own region were ever woken.</summary>
    public ValueTask DisposeAsync()
    {
        Assert.Equal(_editions, _gateway.Leaders.Editions.Count);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("pages/", "1 2 3 4 5 8 9")]
    [InlineData("children/", "1 3 8 9")]
    [InlineData("children/?depth=", "1 3 8 9")]
    [InlineData("children/?depth=0", "")]
    [InlineData("children/?depth=2", "1 2 3 4 8 9")]
    [InlineData("children/?depth=99999999999", "1 2 3 4 5 8 9")]
    [InlineData("children/?depth=5&depth=1", "1 3 8 9")]
    [InlineData("children/?url=&id=", "1 3 8 9")]
    [InlineData("children/?id=3", "3 4")]
    [InlineData("children/?id=3&depth=0", "3")]
    [InlineData("children/?id=3&depth=2", "3 4 5")]
    [InlineData("children/?url=/x/de/beh%C3%B6rden/&depth=3", "3 4 5")]
    [InlineData("parents/?id=5", "3 4")]
    [InlineData("parents/?url=gesundheitsamt", "3 4")]
    [InlineData("parents/?id=1", "")]
    public async Task Lists_hold_these_pages_in_this_order(string route, string expected)
    {
        foreach (var form in Forms(route))
        {
            using var json = JsonDocument.Parse(await _gateway.ReadAsync(form));
            var numbers = json.RootElement.EnumerateArray().Select(page => page.GetProperty("id").GetInt64());

            Assert.Equal(expected, string.Join(' ', numbers));
        }
    }

    [Theory]
    [InlineData("page/?id=4", 4)]
    [InlineData("post/?id=4", 4)]
    [InlineData("page/?id=1&id=4", 4)]
    [InlineData("page/?id=4&url=willkommen", 4)]
    [InlineData("page/?id=&url=willkommen", 1)]
    [InlineData("page/?url=/augsburg/de/Willkommen", 1)]
    [InlineData("page/?url=https://integreat.app/augsburg/de/willkommen/?a=b", 1)]
    [InlineData("page/?url=/x/de/begr%C3%BC%C3%9Fung/", 1)]
    [InlineData("page/?url=beho%CC%88rden", 3)]
    [InlineData("page/?url=/x/de/ämter/", 4)]
    [InlineData("page/?url=neu", 9)]
    public async Task A_page_is_found(string route, long expected)
    {
        foreach (var form in Forms(route))
        {
            using var json = JsonDocument.Parse(await _gateway.ReadAsync(form));

            Assert.Equal(expected, json.RootElement.GetProperty("id").GetInt64());
        }
    }

    [Theory]
    [InlineData("page/", 400, "Either the id or the url parameter is required.")]
    [InlineData("page/?id=&url=", 400, "Either the id or the url parameter is required.")]
    [InlineData("parents/", 400, "Either the id or the url parameter is required.")]
    [InlineData("page/?id=vier", 400, "The id parameter must be a number.")]
    [InlineData("children/?id=4x", 400, "The id parameter must be a number.")]
    [InlineData("children/?depth=tief", 400, "The depth parameter must be a number that is not negative.")]
    [InlineData("children/?depth=-1", 400, "The depth parameter must be a number that is not negative.")]
    [InlineData("page/?id=77", 404, "No Page matches the given query.")]
    [InlineData("page/?id=-1", 404, "No Page matches the given query.")]
    [InlineData("children/?id=77", 404, "No Page matches the given query.")]
    [InlineData("page/?id=6", 404, "No Page matches the given url or id.")]
    [InlineData("page/?id=7", 404, "No Page matches the given url or id.")]
    [InlineData("page/?url=versteckt", 404, "No Page matches the given url or id.")]
    [InlineData("parents/?url=versteckt", 404, "No Page matches the given url or id.")]
    [InlineData("page/?url=archiviert", 404, "No matching page translation found for url.")]
    [InlineData("children/?url=archiviert", 404, "No matching page translation found for url.")]
    [InlineData("page/?url=unbekannt", 404, "No matching page translation found for url.")]
    [InlineData("page/?url=/", 404, "No matching page translation found for url.")]
    [InlineData("page/?url=doppelt", 500, "Internal Server Error")]
    public async Task What_is_not_answered_has_its_reason(string route, int status, string reason)
    {
        foreach (var form in Forms(route))
        {
            Assert.Equal($$"""{"error":"{{reason}}"}""", await _gateway.ReadAsync(form, (HttpStatusCode)status));
        }
    }

    [Theory]
    [InlineData("en")] // inactive
    [InlineData("non-existing")]
    public async Task A_language_that_is_not_served_is_answered_as_each_route_does_and_wakes_no_edition(string language)
    {
        var edition = $"/api/v3/{_region}/{language}";

        Assert.Equal(
            """{"error":"No language matches the given query."}""",
            await _gateway.ReadAsync($"{edition}/pages/", HttpStatusCode.NotFound));
        Assert.Equal("[]", await _gateway.ReadAsync($"{edition}/children/"));
        Assert.Equal("[]", await _gateway.ReadAsync($"{edition}/children/?depth=2"));
        foreach (var route in (string[])["page", "post", "parents", "children"])
        {
            Assert.Equal(
                """{"error":"No matching page translation found for url."}""",
                await _gateway.ReadAsync($"{edition}/{route}/?url=willkommen", HttpStatusCode.NotFound));
            await _gateway.ReadAsync($"{edition}/{route}/?id=1", HttpStatusCode.NotFound);
        }

        await _gateway.ReadAsync($"{edition}/page/", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_active_language_is_served_though_it_is_not_visible()
    {
        _gateway.Leaders.Edition(_number, "ar").Put(Pages.Public(1, "مرحبا"));

        Assert.Equal("""[{"id":1,"path":"/مرحبا/","content":""}]""", await _gateway.ReadAsync($"/api/v3/{_region}/ar/pages/"));
    }

    [Fact]
    public async Task Every_read_after_an_edit_sees_it()
    {
        for (var edit = 0; edit < 20; edit++)
        {
            _gateway.Leaders.Edition(_number, "de").Put(Pages.Public(1, "willkommen", content: $"Fassung {edit}"));

            Assert.Contains($"Fassung {edit}", await _gateway.ReadAsync($"/api/v3/{_region}/de/page/?id=1"), StringComparison.Ordinal);
        }
    }

    private string[] Forms(string route) => [$"/api/v3/{_region}/de/{route}", $"/{_region}/de/wp-json/extensions/v3/{route}"];
}
