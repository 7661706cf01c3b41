using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Sync;

/// <summary>Sync as an app meets it: over HTTP, on the real platform.</summary>
[Collection(PlatformTests.Name)]
public sealed class SyncRoutesTests(PlatformFixture fixture)
{
    private readonly PlatformHost _platform = fixture.Platform;

    [Fact]
    public async Task An_app_gets_everything_once_and_then_only_what_changed()
    {
        var town = await Town.FoundAsync(_platform, "abgleich", "de");
        var pages = new List<long>();
        for (var page = 0; page < 20; page++)
        {
            pages.Add(await town.AddPublicAsync($"Seite {page}", $"<p>{page}</p>"));
        }

        var app = new SyncedApp();
        var all = await ReadAsync("abgleich/de");
        app.Take(all);
        Assert.Equal(20, PagesOf(app).Count());
        Assert.Equal(await ListedAsync("abgleich"), PagesOf(app));

        await town.PublishAsync(pages[3], "de", "Seite 3", "<p>neu</p>");
        await town.DoAsync(context => town.Pages.ArchiveAsync(context, pages[4]));
        var delta = await ReadAsync($"abgleich/de?since={TokenOf(all)}");
        using var json = JsonDocument.Parse(delta);
        Assert.False(json.RootElement.GetProperty("full").GetBoolean());
        Assert.Equal($"page/{pages[3]}", Assert.Single(json.RootElement.GetProperty("changed").EnumerateArray()).GetProperty("key").GetString());
        Assert.Equal($"page/{pages[4]}", Assert.Single(json.RootElement.GetProperty("removed").EnumerateArray()).GetString());
        app.Take(delta);
        Assert.Equal(await ListedAsync("abgleich"), PagesOf(app));

        // The edition sleeps and wakes; its tokens keep their meaning.
        await town.Edition("de").PutToSleepAsync();
        using var nothing = JsonDocument.Parse(await ReadAsync($"abgleich/de?since={TokenOf(delta)}"));
        Assert.False(nothing.RootElement.GetProperty("full").GetBoolean());
        Assert.Equal(0, nothing.RootElement.GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task Every_token_is_answered_with_what_came_after_it_however_much_that_is()
    {
        var town = await Town.FoundAsync(_platform, "abgleich-lang", "de");
        var tokens = new List<string> { TokenOf(await ReadAsync("abgleich-lang/de")) };
        var keys = new List<string>();
        for (var page = 0; page < 20; page++)
        {
            keys.Add($"page/{await town.AddPublicAsync($"Seite {page}", $"<p>{page}</p>")}");
            tokens.Add(TokenOf(await ReadAsync("abgleich-lang/de")));
        }

        foreach (var (held, token) in tokens.Index())
        {
            using var json = JsonDocument.Parse(await ReadAsync($"abgleich-lang/de?since={token}"));
            Assert.Equal(
                keys.Skip(held).Order(StringComparer.Ordinal),
                json.RootElement.GetProperty("changed").EnumerateArray().Select(item => item.GetProperty("key").GetString()));
            Assert.Equal(tokens[^1], json.RootElement.GetProperty("token").GetString());
        }
    }

    [Fact]
    public async Task What_changed_is_compressed_for_an_app_that_accepts_that()
    {
        var town = await Town.FoundAsync(_platform, "abgleich-klein", "de");
        var token = TokenOf(await ReadAsync("abgleich-klein/de"));
        await town.AddPublicAsync("Neu", $"<p>{new string('x', 2000)}</p>");
        var plain = await ReadAsync($"abgleich-klein/de?since={token}");

        using var response = await _platform.GetAsync($"/api/sync/v1/abgleich-klein/de?since={token}", ("Accept-Encoding", "br"));
        await using var body = new BrotliStream(
            await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), CompressionMode.Decompress);
        using var text = new StreamReader(body);

        Assert.Equal("br", Assert.Single(response.Content.Headers.ContentEncoding));
        Assert.Equal(plain, await text.ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("unsinn")]
    [InlineData("!!")]
    [InlineData("MTIuYWJj")] // well-formed, but of nobody's life
    public async Task A_token_that_is_not_known_is_said_to_be_so_and_answered_with_everything(string token)
    {
        using var json = JsonDocument.Parse(await ReadAsync($"goldstadt/de?since={token}"));

        Assert.True(json.RootElement.GetProperty("full").GetBoolean());
        Assert.Equal("token-unknown", json.RootElement.GetProperty("reason").GetString());
        Assert.NotEqual(0, json.RootElement.GetProperty("changed").GetArrayLength());
    }

    [Fact]
    public async Task A_waiting_app_is_answered_when_something_changes()
    {
        var town = await Town.FoundAsync(_platform, "abgleich-wartend", "de");
        var token = TokenOf(await ReadAsync("abgleich-wartend/de"));

        var waiting = ReadAsync($"abgleich-wartend/de?since={token}&wait=60");
        await town.AddPublicAsync("Neu", "<p>Neu</p>");

        using var json = JsonDocument.Parse(await waiting);
        Assert.Equal(1, json.RootElement.GetProperty("changed").GetArrayLength());
    }

    [Theory]
    [InlineData("nirgends/de", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("goldstadt/xx", HttpStatusCode.NotFound, "language-unknown")]
    [InlineData("altstadt/de", HttpStatusCode.NotFound, "region-unknown")]
    [InlineData("goldstadt/de?wait=61", HttpStatusCode.BadRequest, "wait-wrong")]
    [InlineData("goldstadt/de?wait=bald", HttpStatusCode.BadRequest, "wait-wrong")]
    public async Task What_cannot_be_answered_says_why(string address, HttpStatusCode status, string code)
    {
        using var response = await _platform.GetAsync($"/api/sync/v1/{address}");
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    private Task<string> ReadAsync(string address) => _platform.ReadAsync($"/api/sync/v1/{address}");

    private async Task<IEnumerable<string>> ListedAsync(string region)
    {
        using var pages = await _platform.ReadJsonAsync($"/api/v3/{region}/de/pages/");
        return [.. pages.RootElement.EnumerateArray().Select(page => page.GetRawText()).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> PagesOf(SyncedApp app) =>
        app.Items.Where(item => item.Key.StartsWith("page/", StringComparison.Ordinal)).Select(item => item.Value).Order(StringComparer.Ordinal);

    private static string TokenOf(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("token").GetString()!;
    }
}
