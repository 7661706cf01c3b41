using System.Text.Json;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>Pages of the golden town, compared with answers that were written from the contract.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenPagesTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task A_page_has_these_members_and_no_others() => await AssertPageAsync(
        "de/page/?id=2",
        """
        {
          "id": 26,
          "url": "http://localhost:8000/goldstadt/de/willkommen/anmeldung/",
          "path": "/goldstadt/de/willkommen/anmeldung/",
          "title": "Anmeldung",
          "modified_gmt": "2024-07-01T10:00:00Z",
          "last_updated": "2024-07-01T12:00:00+02:00",
          "excerpt": "Anmelden &amp; wohnen",
          "content": "<p>Anmelden &amp; <b>wohnen</b></p>",
          "parent": { "id": 1, "url": "http://localhost:8000/goldstadt/de/willkommen/", "path": "/goldstadt/de/willkommen/" },
          "order": 2,
          "available_languages": {
            "en": {
              "id": 22,
              "url": "http://localhost:8000/goldstadt/en/welcome/registration/",
              "path": "/goldstadt/en/welcome/registration/"
            }
          },
          "thumbnail": "http://localhost:8000/media/global/logo.png",
          "organization": null,
          "embedded_offers": [],
          "hash": null
        }
        """,
        exact: true);

    [Fact]
    public async Task A_root_page_has_an_empty_parent_its_tree_as_order_and_only_visible_languages() => await AssertPageAsync(
        "de/page/?id=1",
        """
        {
          "id": 11,
          "title": "willkommen",
          "excerpt": "Willkommen\r\n",
          "content": "<p>Willkommen</p>\r\n",
          "parent": { "id": 0, "url": null, "path": null },
          "order": 10,
          "available_languages": {
            "en": { "id": 12, "url": "http://localhost:8000/goldstadt/en/welcome/", "path": "/goldstadt/en/welcome/" },
            "ar": { "id": 13, "url": "http://localhost:8000/goldstadt/ar/مرحبا/", "path": "/goldstadt/ar/مرحبا/" }
          },
          "thumbnail": "http://localhost:8000/media/regions/1/icon.png"
        }
        """);

    [Fact]
    public async Task Offers_come_by_slug_with_the_postal_code_where_they_want_it_and_the_owner_with_its_logo() => await AssertPageAsync(
        "de/page/?id=18",
        """
        {
          "organization": {
            "id": 1, "slug": "amt", "name": "Amt", "website": "https://amt.example",
            "logo": "http://localhost:8000/media/regions/1/icon.png"
          },
          "embedded_offers": [
            { "name": "a-plain", "alias": "a-plain", "url": "https://offers.example/plain", "post": null, "thumbnail": "" },
            { "name": "b-get", "alias": "b-get", "url": "https://offers.example/?plz=67655", "post": null, "thumbnail": "" },
            {
              "name": "c-post", "alias": "c-post", "url": "https://offers.example/post",
              "post": { "partner": "0008", "search-plz": "67655" }, "thumbnail": ""
            },
            {
              "name": "help", "alias": "help", "url": "https://offers.example/help",
              "post": { "zammad-url": "https://help.example" }, "thumbnail": "https://offers.example/help.png"
            }
          ]
        }
        """);

    [Theory]
    [InlineData("de", 5, "<p>Willkommen</p>\r\n<p>Eigenes</p>")]
    [InlineData("en", 5, "<p>Welcome</p><p>Own</p>")]
    [InlineData("de", 6, "<p>Eigenes</p><p>Willkommen</p>\r\n")]
    [InlineData("de", 7, "<p>Quelle</p><p>Eigenes</p>")]
    [InlineData("en", 8, " ")] // nothing to mirror and nothing of its own: what is stored
    [InlineData("de", 10, "<p>Quelle</p>")]
    [InlineData("de", 12, " \r\n")] // blank everywhere: what is stored
    public async Task Content_is_put_together_from_what_is_mirrored_and_what_is_the_pages_own(string language, long page, string content)
    {
        using var json = await ReadAsync($"{language}/page/?id={page}");

        Assert.Equal(content, json.RootElement.GetProperty("content").GetString());
    }

    [Theory]
    [InlineData("de", 5, "2024-07-01T10:00:00Z", "2024-07-01T12:00:00+02:00")]
    [InlineData("de", 10, "2024-01-31T12:00:00.500Z", "2024-01-31T13:00:00.500+01:00")] // it shows nothing but what it mirrors
    public async Task A_page_was_changed_when_what_it_shows_was_changed(string language, long page, string utc, string local)
    {
        using var json = await ReadAsync($"{language}/page/?id={page}");

        Assert.Equal(utc, json.RootElement.GetProperty("modified_gmt").GetString());
        Assert.Equal(local, json.RootElement.GetProperty("last_updated").GetString());
    }

    [Fact]
    public async Task A_page_without_content_says_in_which_visible_languages_it_has_some()
    {
        using var json = await ReadAsync("en/page/?id=7");

        Assert.Equal(
            "\n\n<p>\n    This part is not in English yet.\n</p>\n<ul>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/goldstadt/de/quelle/\">Deutsch</a>\n        </li>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/goldstadt/ar/مصدر/\">العربية</a>\n        </li>\n    "
            + "\n</ul>\n<p>Own</p>",
            json.RootElement.GetProperty("content").GetString());
    }

    [Fact]
    public async Task A_blank_page_is_a_list_of_the_languages_that_have_it_and_its_excerpt_is_that_without_tags()
    {
        using var json = await ReadAsync("de/page/?id=11");

        Assert.Equal(
            "\n\n<p>\n    \n</p>\n<ul>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/goldstadt/en/filled/\">English</a>\n        </li>\n    "
            + "\n        <li>\n            <a href=\"https://integreat.app/goldstadt/ar/مملوء/\">العربية</a>\n        </li>\n    "
            + "\n</ul>\n",
            json.RootElement.GetProperty("content").GetString());
        Assert.Equal(
            "\n\n\n    \n\n\n    \n        \n            English\n        \n    \n        \n            العربية\n        \n    \n\n",
            json.RootElement.GetProperty("excerpt").GetString());
    }

    private Task<JsonDocument> ReadAsync(string route) => _platform.ReadJsonAsync($"/api/v3/goldstadt/{route}");

    private async Task AssertPageAsync(string route, string expected, bool exact = false) =>
        Assert.Null(JsonDifference.Find(expected, await _platform.ReadAsync($"/api/v3/goldstadt/{route}"), exact));
}
