using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Imprint;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The imprint: one object with a fixed address that always falls back to the default language.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenImprintTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task An_imprint_has_everything_that_its_route_promises()
    {
        const string imprint =
            """
            {
              "id": 1,
              "url": "http://localhost:8000/goldstadt/de/disclaimer/",
              "path": "/goldstadt/de/disclaimer/",
              "title": "Impressum",
              "modified_gmt": "2024-07-01T10:00:00Z",
              "last_updated": "2024-07-01T12:00:00+02:00",
              "excerpt": "Herausgeber",
              "content": "<p>Herausgeber</p>",
              "parent": null,
              "available_languages": {
                "en": { "id": null, "url": "http://localhost:8000/goldstadt/en/disclaimer/", "path": "/goldstadt/en/disclaimer/" },
                "ar": { "id": 3, "url": "http://localhost:8000/goldstadt/ar/disclaimer/", "path": "/goldstadt/ar/disclaimer/" }
              },
              "thumbnail": null,
              "hash": null
            }
            """;
        foreach (var address in (string[])[
            "/api/v3/goldstadt/de/imprint/", "/api/v3/goldstadt/de/disclaimer/",
            "/goldstadt/de/wp-json/extensions/v3/imprint/", "/goldstadt/de/wp-json/extensions/v3/disclaimer/"])
        {
            Assert.Null(JsonDifference.Find(imprint, await _platform.ReadAsync(address), exact: true));
        }
    }

    [Theory]
    [InlineData("en")] // a text that is still in review
    [InlineData("ru")] // no text at all, and the language is not listed
    public async Task Without_a_public_text_it_is_that_of_the_default_language_under_the_asked_address(string language)
    {
        Assert.Null(JsonDifference.Find(
            $$"""
            {
              "id": null, "path": "/goldstadt/{{language}}/disclaimer/", "title": "Impressum", "content": "<p>Herausgeber</p>"
            }
            """,
            await _platform.ReadAsync($"/api/v3/goldstadt/{language}/imprint/")));
    }

    [Fact]
    public async Task A_language_of_its_own_names_the_default_language_by_number() => Assert.Null(JsonDifference.Find(
        """
        { "id": 3, "title": "بصمة", "available_languages": { "de": { "id": 1 }, "en": { "id": null } } }
        """,
        await _platform.ReadAsync("/api/v3/goldstadt/ar/imprint/")));

    [Fact]
    public async Task Without_a_public_imprint_the_answer_is_an_empty_array()
    {
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/vorstadt/de/imprint/"));
        Assert.Equal(
            """{"error":"No language matches the given query."}""",
            await _platform.ReadAsync("/api/v3/vorstadt/en/imprint/", HttpStatusCode.NotFound));
    }

    [Fact]
    public async Task An_imprint_that_is_published_and_withdrawn_is_read_as_it_is()
    {
        var town = await Town.FoundAsync(_platform, "impressum", "de", "en");
        var imprint = _platform.Grains.GetGrain<IRegionImprint>(town.Key);
        var text = new TranslationData { BasedOn = 0, Status = "PUBLIC", Title = "Impressum", Content = "<p>Stadt</p>" };
        await town.DoAsync(context => imprint.SaveAsync(context, "de", text));
        Assert.Contains("<p>Stadt</p>", await _platform.ReadAsync("/api/v3/impressum/en/imprint/"), StringComparison.Ordinal);

        var stale = await imprint.SaveAsync(CommandContext.Service("stale"), "de", text);
        Assert.Equal("stale-version", stale.RefusalCode);
        var none = await imprint.WithdrawAsync(CommandContext.Service("none"), "en", basedOn: 0);
        Assert.Equal("translation-not-public", none.RefusalCode);

        await town.DoAsync(context => imprint.WithdrawAsync(context, "de", basedOn: 1));
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/impressum/en/imprint/"));
        var kept = Assert.Single(await imprint.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("de", "<p>Stadt</p>"), (kept.Language, kept.Working.Content));
    }
}
