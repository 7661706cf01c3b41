using System.Net;
using System.Text.Json;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.SystemTests.Processes;

public sealed class DemoTests
{
    private static readonly string[] Languages = ["de", "en", "ar"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_start_serves_the_demo_and_a_restart_serves_the_same()
    {
        await using var storage = new SqliteStorage();
        Dictionary<string, string> first;
        await using (var server = await ServeAsync(storage))
        {
            Assert.Matches(
                "^The demo region \"Kaiserslautern\" is ready .*\n"
                    + "Its administrator is admin@demo.example with the password [a-z0-9-]{23}, which is shown this once.\n"
                    + "Integreat.Platform serves http://127.0.0.1:[0-9]+ and keeps its data in .*\n$",
                server.Greeting);
            first = await ReadAsync(server);
            Assert.All(first.Values, pages => Assert.NotEmpty(Titles(pages)));
            Assert.Equal(30, Titles(await server.ReadAsync("/api/v3/kaiserslautern/de/events/?combine_recurring=True")).Count());
            await AssertNewsAsync(server);
            Assert.Contains("\"Impressum\"", await server.ReadAsync("/api/v3/kaiserslautern/de/imprint/"), StringComparison.Ordinal);
            Assert.Contains("بيانات النشر", await server.ReadAsync("/api/v3/kaiserslautern/ar/imprint/"), StringComparison.Ordinal);
            await server.StopAsync();
        }

        Assert.NotEqual(0, await storage.CountSnapshotsAsync());
        await using var again = await ServeAsync(storage);
        await AssertNewsAsync(again);
        Assert.Equal(first, await ReadAsync(again));
        Assert.DoesNotContain("demo", again.Greeting, StringComparison.Ordinal);
        await again.StopAsync();
    }

    [Fact]
    public async Task Who_wants_no_demo_gets_none()
    {
        await using var storage = new SqliteStorage();
        await using var server = await ServeAsync(storage, "--no-demo");

        Assert.Equal("[]", await server.ReadAsync("/api/v3/regions/"));
        Assert.Equal(HttpStatusCode.NotFound, await server.StatusAsync("/api/v3/kaiserslautern/de/pages/"));
        await server.StopAsync();
    }

    [Fact]
    public async Task A_demo_that_was_cut_off_is_completed_at_the_next_start()
    {
        await using var undisturbed = new SqliteStorage();
        Dictionary<string, string> expected;
        await using (var server = await ServeAsync(undisturbed))
        {
            expected = await ReadAsync(server);
            await server.KillAsync();
        }

        await using var storage = new SqliteStorage();
        await using (var server = ServerProcess.Start(storage.Folder, [], "--data", storage.Folder))
        {
            await FactsAsync(storage, 100);
            await server.KillAsync();
        }

        var complete = await CountFactsAsync(undisturbed, "page-added.1");
        Assert.InRange(await CountFactsAsync(storage, "page-added.1"), 1, complete - 1);

        await using (var server = await ServeAsync(storage))
        {
            Assert.Equal(expected.Values.Select(Titles), (await ReadAsync(server)).Values.Select(Titles));
            await server.StopAsync();
        }

        Assert.Equal(complete, await CountFactsAsync(storage, "page-added.1"));
        Assert.Equal(await CountFactsAsync(undisturbed, "event%"), await CountFactsAsync(storage, "event%"));
        Assert.Equal(await CountFactsAsync(undisturbed, "translation-saved.1"), await CountFactsAsync(storage, "translation-saved.1"));
    }

    [Fact]
    public async Task A_server_that_is_told_to_stop_while_it_starts_stops_in_good_order()
    {
        await using var storage = new SqliteStorage();
        await using var server = ServerProcess.Start(storage.Folder, [], "--data", storage.Folder);
        await FactsAsync(storage, 10);

        await server.StopAsync();

        Assert.False(File.Exists(Path.Combine(storage.Folder, "lock.pid")));
    }

    private static Task<ServerProcess> ServeAsync(SqliteStorage storage, params string[] arguments) =>
        ServerProcess.ServeAsync(storage.Folder, ["--data", storage.Folder, .. arguments]);

    private static async Task<Dictionary<string, string>> ReadAsync(ServerProcess server)
    {
        Dictionary<string, string> pages = [];
        foreach (var language in Languages)
        {
            pages.Add(language, await server.ReadAsync($"/api/v3/kaiserslautern/{language}/pages/"));
        }

        return pages;
    }

    /// <summary>In each language the same three items, just sent.</summary>
    private static async Task AssertNewsAsync(ServerProcess server)
    {
        var dates = new List<string>();
        foreach (var language in Languages)
        {
            using var news = JsonDocument.Parse(await server.ReadAsync($"/api/v3/kaiserslautern/{language}/news"));
            Assert.All(news.RootElement.EnumerateArray(), item => Assert.NotEqual("", item.GetProperty("title").GetString()));
            Assert.All(news.RootElement.EnumerateArray(), item => Assert.NotEqual("", item.GetProperty("content").GetString()));
            dates.Add(string.Join(' ', news.RootElement.EnumerateArray().Select(item => item.GetProperty("published_at").GetDateTimeOffset())));
            Assert.Equal(3, news.RootElement.GetArrayLength());
        }

        Assert.Single(dates.Distinct());
    }

    private static IEnumerable<string> Titles(string pages)
    {
        using var json = JsonDocument.Parse(pages);
        return [.. json.RootElement.EnumerateArray().Select(page => $"{page.GetProperty("path")} {page.GetProperty("title")}")];
    }

    /// <summary>Returns as soon as the journal holds so many facts, or the demo, and fails if it takes too long.</summary>
    private static async Task FactsAsync(SqliteStorage storage, long count)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        deadline.CancelAfter(Executable.Deadline);
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (await CountFactsAsync(storage, "%") < count)
        {
            await look.WaitForNextTickAsync(deadline.Token);
        }
    }

    private static async Task<long> CountFactsAsync(SqliteStorage storage, string name)
    {
        var file = Path.Combine(storage.Folder, "journal.db");
        if (!File.Exists(file))
        {
            return 0;
        }

        await using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT (SELECT count(*) FROM sqlite_schema WHERE name = 'fact')";
        if (await count.ExecuteScalarAsync(Cancellation) is 0L)
        {
            return 0;
        }

        count.CommandText = "SELECT count(*) FROM fact WHERE name LIKE $name";
        count.Parameters.AddWithValue("$name", name);
        return (long)(await count.ExecuteScalarAsync(Cancellation))!;
    }
}
