using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The news of the golden town, compared with answers that were written from the contract.</summary>
[Collection(PlatformTests.Name)]
public sealed class GoldenNewsTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task A_news_item_has_these_members_and_no_others()
    {
        const string Item =
            """
            {
              "id": "local-11",
              "title": "Straßenfest",
              "content": "Am Samstag.\r\nAb 10 Uhr & \"pünktlich\"",
              "last_updated": "2026-06-30T09:00:00.123+02:00",
              "published_at": "2026-06-30T10:00:00+02:00",
              "display_date": "2026-06-30T08:00:00Z",
              "channel": "news",
              "available_languages": { "de": { "id": "local-11" }, "en": { "id": "local-12" }, "fa": { "id": "local-14" } },
              "source": "local",
              "externalUrl": "https://integreat.app/goldstadt/de/news/local/11"
            }
            """;

        Assert.Null(JsonDifference.Find(Item, await ReadAsync("de/news/local-11/"), exact: true));
        Assert.Null(JsonDifference.Find(Item, await _platform.ReadAsync("/goldstadt/de/wp-json/extensions/v3/news/local-11/"), exact: true));
        Assert.Null(JsonDifference.Find($"[{Item}]", await ReadAsync("de/news/?size=1"), exact: true));
    }

    [Fact]
    public async Task An_item_of_the_older_feed_has_these_members_and_no_others()
    {
        const string Item =
            """
            {
              "id": 12,
              "title": "Street party",
              "message": "On Saturday.",
              "timestamp": "2026-07-01T09:00:00Z",
              "last_updated": "2026-07-01T11:00:00+02:00",
              "published_at": "2026-06-30T10:00:00+02:00",
              "display_date": "2026-07-01T09:00:00Z",
              "channel": "news",
              "available_languages": { "de": { "id": 11 }, "en": { "id": 12 }, "fa": { "id": 14 } }
            }
            """;
        foreach (var address in (string[])["/api/v3/goldstadt/en/fcm/", "/goldstadt/en/wp-json/extensions/v3/fcm/"])
        {
            using var feed = await _platform.ReadJsonAsync(address);
            Assert.Null(JsonDifference.Find(Item, feed.RootElement[0].GetRawText(), exact: true));
        }
    }

    [Theory]
    [InlineData("de/news/", "11 111 91 21 81")] // the newest first; drafts, archived ones, old ones and those of nobody are not there
    [InlineData("en/news/", "12 92 22")] // an item that was changed after it was sent comes up again
    [InlineData("ar/news/", "23")]
    [InlineData("ru/news/", "")]
    [InlineData("de/news/?channel=all", "11 111 91 21 81")]
    [InlineData("de/news/?channel=warnings", "111")]
    [InlineData("de/news/?channel=warnings&channel=news", "11 91 21 81")]
    [InlineData("de/news/?channel=", "")]
    [InlineData("de/news/?source=local", "11 111 91 21 81")]
    [InlineData("de/news/?source=tunews&source=local", "11 111 91 21 81")]
    [InlineData("de/news/?source=tunews", "")]
    [InlineData("de/news/?source=", "")]
    [InlineData("de/news/?size=2", "11 111")]
    [InlineData("de/news/?size=2&page=2", "91 21")]
    [InlineData("de/news/?size=2&page=3", "81")]
    [InlineData("de/news/?size=2&page=4", "81")] // beyond the end: the last page
    [InlineData("de/news/?size=2&page=0", "81")]
    [InlineData("de/news/?size=2&page=two", "11 111")]
    [InlineData("de/news/?size=2&page=", "11 111")]
    [InlineData("de/news/?page=1", "11 111 91 21 81")]
    [InlineData("de/news/?page=99999999999999999999", "11 111 91 21 81")]
    [InlineData("de/news/?size=many", "11 111 91 21 81")]
    [InlineData("de/news/?size=99999999999999999999", "11 111 91 21 81")]
    [InlineData("de/news/?size=0", "11 111 91 21 81")]
    [InlineData("de/news/?size=-1", "11 111 91 21 81")]
    [InlineData("de/news/?channel=warnings&page=1&size=3&source=local", "111")]
    [InlineData("de/fcm/", "11 111 91 21 81")]
    [InlineData("de/fcm/?channel=warnings", "111")]
    [InlineData("de/fcm/?channel=all&source=tunews&page=2&size=1", "11 111 91 21 81")] // it knows no other parameter
    public async Task Lists_hold_what_was_asked_for_in_their_order(string route, string ids)
    {
        using var list = await _platform.ReadJsonAsync($"/api/v3/goldstadt/{route}");

        Assert.Equal(
            ids,
            string.Join(' ', list.RootElement.EnumerateArray().Select(item => item.GetProperty("id").ToString().Replace("local-", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Where_the_main_language_stands_in_it_lends_its_title_and_says_where_there_is_a_text()
    {
        Assert.Null(JsonDifference.Find(
            """
            {
              "title": "Müll",
              "content": "Not in English yet.\nDeutsch: https://integreat.app/goldstadt/de/news/local/21\nفارسی: https://integreat.app/goldstadt/fa/news/local/24"
            }
            """,
            await ReadAsync("en/news/local-22/")));
        Assert.Null(JsonDifference.Find(
            """
            {
              "title": "قمامة",
              "content": "\nDeutsch: https://integreat.app/goldstadt/de/news/local/21\nفارسی: https://integreat.app/goldstadt/fa/news/local/24"
            }
            """,
            await ReadAsync("ar/news/local-23/")));
        Assert.Null(JsonDifference.Find("""{ "title": "Warnung", "content": "" }""", await ReadAsync("de/news/local-111/")));
    }

    [Fact]
    public async Task What_looks_like_a_shortcode_or_an_element_in_a_plain_text_is_none() =>
        Assert.Null(JsonDifference.Find("""{ "content": "[page 1] <b>" }""", await ReadAsync("de/news/local-81/")));

    [Fact]
    public async Task News_of_two_regions_are_in_both_under_the_same_numbers()
    {
        Assert.Null(JsonDifference.Find(
            """{ "id": "local-91", "title": "Für alle", "externalUrl": "https://integreat.app/goldstadt/de/news/local/91" }""",
            await ReadAsync("de/news/local-91/")));
        Assert.Null(JsonDifference.Find(
            """[{ "id": "local-91", "title": "Für alle", "externalUrl": "https://integreat.app/vorstadt/de/news/local/91" }]""",
            await _platform.ReadAsync("/api/v3/vorstadt/de/news/")));
        Assert.Null(JsonDifference.Find("""{ "title": "Für alle" }""", await ReadAsync("en/news/local-92/")));
        Assert.Equal("[]", await _platform.ReadAsync("/api/v3/altstadt/de/news/"));
    }

    [Fact]
    public async Task Heads_raw_contents_and_sync_show_the_same_item()
    {
        var head = await ReadHtmlAsync("social/goldstadt/de/news/local/11/");
        Assert.Contains("<title>Straßenfest - ", head, StringComparison.Ordinal);
        Assert.Contains("content=\"Am Samstag. Ab 10 Uhr &amp; &quot;pünktlich&quot;\"", head, StringComparison.Ordinal);
        Assert.EndsWith("content=\"https://integreat.app/goldstadt/de/news/local/11\" />", head.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(
            "Am Samstag.<br>Ab 10 Uhr &amp; &quot;pünktlich&quot;",
            await ReadHtmlAsync("raw-content/goldstadt/de/news/local/11/"), StringComparison.Ordinal);

        using var all = await _platform.ReadJsonAsync("/api/sync/v1/goldstadt/de");
        var synced = all.RootElement.GetProperty("changed").EnumerateArray().Single(each => each.GetProperty("key").GetString() == "news/1");
        Assert.Null(JsonDifference.Find(await ReadAsync("de/news/local-11/"), synced.GetProperty("item").GetRawText(), exact: true));
    }

    [Theory]
    [InlineData("de/news/217/", "Invalid news id.")]
    [InlineData("de/news/local-/", "Invalid news id.")]
    [InlineData("de/news/local-1x/", "Invalid news id.")]
    [InlineData("de/news/local_11/", "Invalid news id.")]
    [InlineData("de/news/xnews-11/", "No matching news source was found.")]
    [InlineData("de/news/-11/", "No matching news source was found.")]
    [InlineData("de/news/local-1-11/", "No matching news source was found.")]
    [InlineData("de/news/local-404/", "Not found.")]
    [InlineData("de/news/local-99999999999999999999/", "Not found.")]
    [InlineData("de/news/local-12/", "Not found.")] // a text in another language
    [InlineData("de/news/local-31/", "Not found.")] // a draft
    [InlineData("de/news/local-41/", "Not found.")] // scheduled
    [InlineData("de/news/local-51/", "Not found.")] // a template
    [InlineData("de/news/local-61/", "Not found.")] // archived
    [InlineData("de/news/local-71/", "Not found.")] // too old
    [InlineData("de/news/tunews-11/", "Not found.")]
    [InlineData("fa/news/local-14/", "No language matches the given query.")]
    [InlineData("tlh/news/217/", "No language matches the given query.")]
    public async Task A_single_item_that_there_is_not_is_refused_with_a_reason(string route, string reason) =>
        Assert.Equal(
            JsonSerializer.Serialize(new { error = reason }),
            await _platform.ReadAsync($"/api/v3/goldstadt/{route}", HttpStatusCode.NotFound));

    [Theory]
    [InlineData("fa/news/")] // not active
    [InlineData("tlh/news/")]
    [InlineData("tlh/news/?page=2")]
    [InlineData("fa/fcm/")]
    [InlineData("tlh/fcm/?channel=news")]
    public async Task A_list_in_a_language_that_there_is_not_is_empty(string route) => Assert.Equal("[]", await ReadAsync(route));

    [Theory]
    [InlineData("/api/v3/goldstadt/de/news", "/api/v3/goldstadt/de/news/")]
    [InlineData("/api/v3/goldstadt/de/news/local-11?x=1", "/api/v3/goldstadt/de/news/local-11/?x=1")]
    [InlineData("/goldstadt/de/wp-json/extensions/v3/fcm?channel=all", "/goldstadt/de/wp-json/extensions/v3/fcm/?channel=all")]
    public async Task Without_its_last_slash_an_address_leads_to_the_one_with_it(string address, string location)
    {
        using var response = await _platform.GetAsync(address);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(location, response.Headers.Location?.OriginalString);
    }

    private async Task<string> ReadHtmlAsync(string route)
    {
        using var response = await _platform.GetAsync($"/api/v3/{route}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private Task<string> ReadAsync(string route) => _platform.ReadAsync($"/api/v3/goldstadt/{route}");
}
