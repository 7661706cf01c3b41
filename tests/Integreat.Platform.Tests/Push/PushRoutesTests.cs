using System.Net;
using System.Text;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Pages;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;
using static Integreat.Platform.Tests.Import.Records;

namespace Integreat.Platform.Tests.Push;

/// <summary>Machines push content with a page's token. The town of these tests has page 70 with a token, and page 71 without.</summary>
[Collection(PlatformTests.Name)]
public sealed class PushRoutesTests(PlatformFixture fixture) : IAsyncLifetime
{
    private const string Denied = """{"status":"denied"}""";
    private const string Failed = """{"status":"error"}""";
    private const string Success = """{"status":"success"}""";
    private const string Address = "/api/v3/schubstadt/de/pushpage/";

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var dump = new SmallDump().With(
            [
                .. GoldenTown.Languages(), Region(70, "schubstadt"), Node(70, 70, 1, null, 1), Node(71, 70, 2, 70, 2),
                Records.Page(70, 70, null, 70, 1).Set("api_token", "ein geheimes Wört"),
                Records.Page(71, 70, null, 71, 1),
                Text(700, 70, 1, 1, "<p>Alt</p>").Set("slug", "preise").Set("title", "Preise"),
                Text(710, 71, 1, 1, "<p>Alt</p>").Set("slug", "andere"),
            ]);
        await _platform.ImportAsync(dump.Files);
    }

    public ValueTask DisposeAsync() => default;

    [Theory]
    [InlineData("/api/v3/schubstadt/de/pushpage/")]
    [InlineData("/api/v3/schubstadt/de/pushpage")]
    [InlineData("/schubstadt/de/wp-json/extensions/v3/pushpage/")]
    public async Task A_push_is_there_for_readers_when_it_is_answered(string address)
    {
        var content = $"<p>{address.Length}</p>";
        var before = await ReadAsync(70);

        Assert.Equal(Success, await PushAsync(address, Json(content, "ein geheimes Wört"), HttpStatusCode.OK));

        Assert.Null(JsonDifference.Find(
            $$"""[{ "title": "Preise", "path": "/schubstadt/de/preise/", "content": "{{content}}" }, { "content": "<p>Alt</p>" }]""",
            await _platform.ReadAsync("/api/v3/schubstadt/de/pages/")));
        var after = await ReadAsync(70);
        Assert.Equal(before.Number + 1, after.Number);
        Assert.Equal(("PUBLIC", "Preise", "preise"), (after.Status, after.Title, after.Slug));
    }

    [Fact]
    public async Task What_may_not_stand_in_content_is_left_out()
    {
        await PushAsync(Address, Json("<p onclick=\"x()\">Neu</p><script>x()</script>", "ein geheimes Wört"), HttpStatusCode.OK);

        Assert.Equal("<p>Neu</p>", (await ReadAsync(70)).Content);
    }

    [Theory]
    [InlineData("ein anderes Wort")]
    [InlineData("")]
    public async Task A_token_of_no_page_of_the_region_is_denied_and_changes_nothing(string token)
    {
        var before = await ReadAsync(70);

        Assert.Equal(Denied, await PushAsync(Address, Json("<p>Böse</p>", token), HttpStatusCode.Forbidden));
        Assert.Equal(
            Denied,
            await PushAsync("/api/v3/goldstadt/de/pushpage/", Json("<p>Böse</p>", "ein geheimes Wört"), HttpStatusCode.Forbidden));

        Assert.Equal(before, await ReadAsync(70));
    }

    [Theory]
    [InlineData("")]
    [InlineData("content=x&token=y")]
    [InlineData("{\"content\": \"x\"}")]
    [InlineData("{\"token\": \"ein geheimes Wört\"}")]
    [InlineData("[\"content\", \"token\"]")]
    [InlineData("{\"content\": \"\\ud800\", \"token\": \"ein geheimes Wört\"}")]
    public async Task A_body_that_is_no_push_is_an_error(string body) =>
        Assert.Equal(Failed, await PushAsync(Address, Body(body), HttpStatusCode.MethodNotAllowed));

    [Theory]
    [InlineData("en")] // of the region, but the page has no text in it
    [InlineData("xx")]
    public async Task Without_a_text_in_the_language_there_is_nothing_to_replace(string language) => Assert.Equal(
        Failed,
        await PushAsync(
            $"/api/v3/schubstadt/{language}/pushpage/", Json("<p>Neu</p>", "ein geheimes Wört"), HttpStatusCode.MethodNotAllowed));

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task Content_is_posted_and_nothing_else(string method) => Assert.Equal(
        Failed,
        await PushAsync(Address, Json("<p>Neu</p>", "ein geheimes Wört"), HttpStatusCode.MethodNotAllowed, new HttpMethod(method)));

    [Fact]
    public async Task Nobody_is_the_author_and_no_secret_is_kept()
    {
        await PushAsync(Address, Json("<p>Wessen?</p>", "ein geheimes Wört"), HttpStatusCode.OK);

        var last = await _platform.Journal.LastAsync(GrainKeys.Region(70));
        var fact = Encoding.UTF8.GetString(last!.Payload.Span);
        Assert.Equal(("translation-saved.1", CommandContext.PageToken), (last.Name, last.By));
        Assert.DoesNotContain("creator", fact, StringComparison.Ordinal);
        await foreach (var entry in _platform.Journal.ReadAsync(GrainKeys.Region(70), after: 0, Cancellation))
        {
            Assert.DoesNotContain("geheimes", Encoding.UTF8.GetString(entry.Payload.Span), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_region_that_does_not_exist_and_a_body_that_is_too_large_are_declined()
    {
        await PushAsync("/api/v3/nirgends/de/pushpage/", Json("<p>Neu</p>", "ein geheimes Wört"), HttpStatusCode.NotFound);
        Assert.Equal(
            Failed,
            await PushAsync(Address, Json(new string('x', WireLimits.ChunkBytes), "ein geheimes Wört"), HttpStatusCode.RequestEntityTooLarge));
    }

    private static StringContent Json(string content, string token) => Body(JsonSerializer.Serialize(new { content, token }));

    private static StringContent Body(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<string> PushAsync(string address, HttpContent content, HttpStatusCode status, HttpMethod? method = null)
    {
        using var response = await _platform.SendAsync(method ?? HttpMethod.Post, address, content);
        var body = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} {body}");
        Assert.Equal("application/json", response.Content.Headers.ContentType?.ToString());
        return body;
    }

    private async Task<TranslationVersionView> ReadAsync(long page) =>
        (await _platform.Grains.GetGrain<IRegionPages>(GrainKeys.Region(70)).ReadAsync(page, Cancellation))!.Translations.Single().Working;
}
