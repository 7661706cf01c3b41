using System.Diagnostics;
using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.News;
using Integreat.Platform.Tests.Conformance;
using Integreat.Platform.Tests.Hosting;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Grains;

/// <summary>News of others: cleaned, sorted among the region's own, kept when their source fails, and never in anybody's way.</summary>
public sealed class ExternalNewsTests : IAsyncLifetime
{
    private const int Hanging = 60_000; // milliseconds

    private static readonly DateTimeOffset Start = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    private static readonly string Good = List(Post(7, "2026-06-30T09:00:00", "Gut &amp; <b>neu</b>", "<p onclick=\"x()\">Text</p><script>x()</script>"));

    private readonly HandClock _clock = new(Start);
    private NewsServer? _server;
    private PlatformHost? _host;

    private NewsServer Server => _server!;

    private PlatformHost Platform => _host!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Faults => ["status", "silence", "garbage", "no list", "empty", "nothing usable", "too large", "packed", "stuck", "gone"];

    public async ValueTask InitializeAsync() => _server = await NewsServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await (_host?.DisposeAsync() ?? default);
        await Server.DisposeAsync();
    }

    [Fact]
    public async Task Posts_of_others_are_cleaned_and_stand_among_the_regions_own_by_date()
    {
        var desk = await FoundAsync("bunt");
        await desk.SendAsync(await desk.WriteAsync("Eigene"));
        await FetchAsync(List(
            Post(7, "2026-06-30T09:00:00", "Gut &amp; <b>neu</b>", "<p onclick=\"x()\">Text</p><script>x()</script>"),
            Post(8, "2026-07-02T09:00:00", "Neuer", "<p>Morgen</p>")));

        Assert.Equal("tunews-8 local tunews-7", await IdsAsync("bunt"));
        Assert.Null(JsonDifference.Find(
            """
            {
              "id": "tunews-7",
              "title": "Gut &amp; neu",
              "content": "<p>Text</p>",
              "last_updated": "2026-06-30T11:00:00+02:00",
              "published_at": "2026-06-30T11:00:00+02:00",
              "display_date": "2026-06-30T09:00:00Z",
              "channel": null,
              "available_languages": null,
              "source": "tunews",
              "externalUrl": "https://posts.example/7"
            }
            """,
            await Platform.ReadAsync("/api/v3/bunt/de/news/tunews-7/"),
            exact: true));
        Assert.Equal("tunews-8 tunews-7", await IdsAsync("bunt", "?source=tunews"));
        Assert.Equal("tunews-8 local tunews-7", await IdsAsync("bunt", "?channel=news")); // a channel chooses among the region's own only
        Assert.Equal("Eigene", await desk.TitlesAsync());
        Assert.Equal("", await IdsAsync("bunt", language: "en")); // nothing is configured in English
    }

    [Fact]
    public async Task A_region_that_does_not_want_them_does_not_get_them_and_one_that_changes_its_mind_does()
    {
        await StartAsync();
        var town = await Town.FoundAsync(Platform, "schlicht", "de");
        await FetchAsync(Good);
        Assert.Equal("", await IdsAsync("schlicht"));

        await ChangeAsync(town, wanted: true, basedOn: 1);
        Assert.Equal("tunews-7", await IdsAsync("schlicht"));
        await ChangeAsync(town, wanted: false, basedOn: 2);
        Assert.Equal("", await IdsAsync("schlicht"));
    }

    [Fact]
    public async Task A_list_that_changes_changes_for_readers_a_moment_later()
    {
        await FoundAsync("wechselnd");
        await FetchAsync(Good);
        Assert.Equal("tunews-7", await IdsAsync("wechselnd"));

        await FetchAsync(List(Post(9, "2026-07-01T09:00:00", "Neu", ""), Post(7, "2026-06-30T09:00:00", "Geändert", "")));
        await AssertSoonAsync("tunews-9 tunews-7", "wechselnd");
        Assert.Contains("Geändert", await Platform.ReadAsync("/api/v3/wechselnd/de/news/tunews-7/"), StringComparison.Ordinal);

        await FetchAsync(List(Post(9, "2026-07-01T09:00:00", "Neu", "")));
        await AssertSoonAsync("tunews-9", "wechselnd");
    }

    [Theory(Timeout = Hanging)]
    [MemberData(nameof(Faults))]
    public async Task A_source_that_fails_leaves_readers_what_they_have(string fault)
    {
        await FoundAsync("verlaesslich");
        await FetchAsync(Good);
        var before = await Platform.ReadAsync("/api/v3/verlaesslich/de/news/");
        Assert.Contains("tunews-7", before, StringComparison.Ordinal);

        var requests = Server.Requests;
        Server.Answer = fault switch
        {
            "status" => NewsServer.Status(503),
            "silence" => Server.Silence(),
            "garbage" => NewsServer.Json("<html>Wartungsarbeiten</html>"),
            "no list" => NewsServer.Json("""{ "code": "rest_no_route" }"""),
            "empty" => NewsServer.Json("[]"),
            "packed" => NewsServer.Packed(List(Post(9, "2026-07-01T09:00:00", "Groß", new string('x', 2_000_000)))),
            "stuck" => Server.Stuck("[{"),
            "nothing usable" => NewsServer.Json("""[{ "id": 9 }, null, 5]"""),
            _ => NewsServer.Json(List(Post(9, "2026-07-01T09:00:00", "Groß", new string('x', 20_000)))),
        };
        if (fault == "gone")
        {
            await Server.DisposeAsync();
        }

        await Source.FetchAsync(TestContext.Current.CancellationToken);

        Assert.Equal(fault == "gone" ? requests : requests + 1, Server.Requests);
        Assert.Equal(before, await Platform.ReadAsync("/api/v3/verlaesslich/de/news/"));
    }

    [Fact]
    public async Task What_was_fetched_is_still_there_after_a_restart_though_its_source_fails()
    {
        await FoundAsync("neustart");
        await FetchAsync(Good);
        Assert.Equal("tunews-7", await IdsAsync("neustart"));

        Server.Answer = NewsServer.Status(500);
        await Platform.StopAsync();
        await Platform.StartAsync();

        Assert.Equal("tunews-7", await IdsAsync("neustart"));
    }

    [Fact(Timeout = Hanging)]
    public async Task Readers_do_not_wait_for_a_source_that_is_silent_and_neither_does_a_platform_that_stops()
    {
        Server.Answer = Server.Silence();
        await StartAsync(timeoutSeconds: 120);
        var desk = await DeskAsync("geduldig");
        await desk.SendAsync(await desk.WriteAsync("Eigene"));

        Assert.Equal("local", await IdsAsync("geduldig"));
        await Server.Asked.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("local", await IdsAsync("geduldig"));
        await Platform.StopAsync();
        await Platform.StartAsync();
        Assert.Equal("local", await IdsAsync("geduldig"));
    }

    [Fact]
    public async Task Where_nothing_is_configured_nothing_is_asked_for()
    {
        _host = await PlatformHost.StartAsync(new SqliteStorage(), _clock, [new("ExternalNews:TuNews:de", "")]);
        await ImportLanguagesAsync();
        await DeskAsync("aus");

        Assert.Equal("", await IdsAsync("aus"));
        var management = Platform.Grains.GetGrain<IManagementGrain>(0);
        Assert.Empty(await management.GetActiveGrains(GrainType.Create("external-news"), TestContext.Current.CancellationToken));
    }

    private IExternalNews Source => Platform.Grains.GetGrain<IExternalNews>(GrainKeys.ExternalNews(NewsSources.TuNews, "de"));

    private static string Post(long id, string date, string title, string content) => JsonSerializer.Serialize(new
    {
        id,
        date_gmt = date,
        title = new { rendered = title },
        content = new { rendered = content },
        link = $"https://posts.example/{id}",
    });

    private static string List(params string[] posts) => $"[{string.Join(',', posts)}]";

    private async Task FetchAsync(string list)
    {
        Server.Answer = NewsServer.Json(list);
        await Source.FetchAsync(Cancellation);
    }

    /// <summary>Nobody waits for sources: an edition that is read looks at them whenever it answers its gateways.</summary>
    private async Task AssertSoonAsync(string expected, string region)
    {
        var began = Stopwatch.StartNew();
        var ids = await IdsAsync(region);
        while (ids != expected && began.Elapsed < TimeSpan.FromSeconds(30))
        {
            ids = await IdsAsync(region);
        }

        Assert.Equal(expected, ids);
    }

    private async Task<string> IdsAsync(string region, string query = "", string language = "de")
    {
        using var news = await Platform.ReadJsonAsync($"/api/v3/{region}/{language}/news/{query}");
        return string.Join(' ', news.RootElement.EnumerateArray().Select(item =>
            item.GetProperty("id").GetString() is var id && id!.StartsWith("local-", StringComparison.Ordinal) ? "local" : id));
    }

    /// <summary>A town that wants news of others.</summary>
    private async Task<NewsDesk> FoundAsync(string slug)
    {
        await StartAsync();
        return await DeskAsync(slug);
    }

    private async Task<NewsDesk> DeskAsync(string slug)
    {
        var town = await Town.FoundAsync(Platform, slug, "de", "en");
        await ChangeAsync(town, wanted: true, basedOn: 1);
        return new NewsDesk(Platform, town);
    }

    private static Task<Outcome> ChangeAsync(Town town, bool wanted, int basedOn) => town.DoAsync(context =>
        town.Settings.ChangeAsync(context, Town.SettingsOf(town.Slug) with { ExternalNewsEnabled = wanted }, basedOn));

    private async Task StartAsync(int timeoutSeconds = 1)
    {
        _host = await PlatformHost.StartAsync(
            new SqliteStorage(), _clock,
            [
                new("ExternalNews:TuNews:de", Server.Address), new("ExternalNews:TimeoutSeconds", $"{timeoutSeconds}"),
                new("ExternalNews:LargestKilobytes", "16"),
            ]);
        await ImportLanguagesAsync();
    }

    private async Task ImportLanguagesAsync()
    {
        using var dump = new SmallDump().With(GoldenTown.Languages());
        await Platform.ImportAsync(dump.Files);
    }
}
