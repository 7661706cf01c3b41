using System.Net;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Regions and languages that are hidden, archived, inactive or not there at all; and that nobody is woken for those.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenRegionsTests(PlatformFixture fixture)
{
    private const string NoLanguage = """{"error":"No language matches the given query."}""";
    private const string NoTranslation = """{"error":"No matching page translation found for url."}""";
    private const string NoRegion = """{"error":"No Region matches the given query."}""";
    private const string Archived = """{"error":"This region is archived."}""";

    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task A_hidden_region_is_listed_but_not_live_and_an_archived_one_is_not_listed()
    {
        using var json = await _platform.ReadJsonAsync("/api/v3/regions/");
        var golden = json.RootElement.EnumerateArray()
            .Where(region => region.GetProperty("id").GetInt64() < 10)
            .Select(region => $"{region.GetProperty("name").GetString()}: {region.GetProperty("live").GetBoolean()}");

        Assert.Equal(["Stadt Goldstadt: True", "Vorstadt: False"], golden);
        Assert.Equal(Archived, await _platform.ReadAsync("/api/v3/regions/altstadt/", HttpStatusCode.NotFound));
        Assert.Equal(Archived, await _platform.ReadAsync("/wp-json/extensions/v3/sites/altstadt/", HttpStatusCode.NotFound));
        Assert.Equal(Archived, await _platform.ReadAsync("/api/v3/altstadt/languages/", HttpStatusCode.NotFound));
        Assert.Contains("\"live\":false", await _platform.ReadAsync("/api/v3/regions/vorstadt/"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Languages_are_listed_if_they_are_active_and_visible()
    {
        const string languages =
            """
            [
              { "id": 1, "code": "de", "bcp47_tag": "de", "native_name": "Deutsch", "dir": "LEFT_TO_RIGHT" },
              { "id": 2, "code": "en", "bcp47_tag": "en", "native_name": "English", "dir": "LEFT_TO_RIGHT" },
              { "id": 3, "code": "ar", "bcp47_tag": "ar", "native_name": "العربية", "dir": "RIGHT_TO_LEFT" }
            ]
            """;

        foreach (var address in (string[])["/api/v3/goldstadt/languages/", "/goldstadt/de/wp-json/extensions/v3/languages/"])
        {
            Assert.Null(JsonDifference.Find(languages, await _platform.ReadAsync(address), exact: true));
        }

        Assert.Null(JsonDifference.Find($$"""{"languages":{{languages}}}""", await _platform.ReadAsync("/api/v3/regions/goldstadt/")));
    }

    [Theory]
    [InlineData("xx")] // of nobody
    [InlineData("fa")] // of the region, but inactive
    public async Task A_language_that_is_not_served_is_answered_as_each_route_does_and_wakes_nobody(string language)
    {
        // Whether there is a page of that number at all is asked of the default language's edition.
        await _platform.ReadAsync("/api/v3/goldstadt/de/pages/");
        var awake = await _platform.Grains.OfRegionsAndEditionsAsync();
        foreach (var route in (string[])[$"/api/v3/goldstadt/{language}", $"/goldstadt/{language}/wp-json/extensions/v3"])
        {
            Assert.Equal(NoLanguage, await _platform.ReadAsync($"{route}/pages/", HttpStatusCode.NotFound));
            Assert.Equal("[]", await _platform.ReadAsync($"{route}/children/"));
            Assert.Equal("[]", await _platform.ReadAsync($"{route}/children/?depth=3"));
            foreach (var word in (string[])["page", "post", "parents", "children"])
            {
                Assert.Equal(NoTranslation, await _platform.ReadAsync($"{route}/{word}/?url=willkommen", HttpStatusCode.NotFound));
                await _platform.ReadAsync($"{route}/{word}/?id=1", HttpStatusCode.NotFound);
            }
        }

        Assert.Equal(awake, await _platform.Grains.OfRegionsAndEditionsAsync());
    }

    [Fact]
    public async Task An_unknown_region_is_not_found_on_any_route_and_wakes_nobody()
    {
        var awake = await _platform.Grains.OfRegionsAndEditionsAsync();
        foreach (var address in (string[])[
            "/api/v3/regions/nirgends/", "/wp-json/extensions/v3/sites/nirgends/",
            "/api/v3/nirgends/languages/", "/nirgends/de/wp-json/extensions/v3/languages/",
            .. from word in (string[])["pages", "page", "post", "parents", "children"]
               from query in (string[])["", "?id=1", "?url=willkommen"]
               from form in (string[])["/api/v3/nirgends/de", "/nirgends/de/wp-json/extensions/v3"]
               select $"{form}/{word}/{query}"])
        {
            Assert.Equal(NoRegion, await _platform.ReadAsync(address, HttpStatusCode.NotFound));
        }

        Assert.Equal(awake, await _platform.Grains.OfRegionsAndEditionsAsync());
    }

    [Fact]
    public async Task An_edition_that_is_read_is_awake()
    {
        // Without this, the tests above could not fail.
        await _platform.ReadAsync("/api/v3/vorstadt/de/pages/");

        Assert.Contains("edition/e:3/de", await _platform.Grains.OfRegionsAndEditionsAsync(), StringComparison.Ordinal);
    }
}
