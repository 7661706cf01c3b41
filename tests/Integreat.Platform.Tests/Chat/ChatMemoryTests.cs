using System.Net;
using System.Text;
using Integreat.Platform.Tests.Hosting;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Tests.Chat;

/// <summary>What the platform keeps of chats, how long, and what it never keeps. Each test has a platform of its own.</summary>
public sealed class ChatMemoryTests
{
    private const string Device = "4ae9c3f0-6a27-4f9c-9d5e-1f4f0f8a1b2c";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_device_keeps_its_ticket_when_the_platform_stops()
    {
        await using var platform = await StartAsync(new StoppedClock(ChatFixture.Start));
        await using var town = await ChatTown.FoundAsync(platform, "neustart");
        Assert.True(await town.IsEnabledAsync(Device));
        await town.SetAsync(chat => chat with { TesterPercentage = 0 });
        await town.SayAsync(Device, "Eins");

        await RestartAsync(platform);
        await town.SayAsync(Device, "Zwei");

        Assert.Equal(["Eins", "Zwei"], town.Written);
        Assert.True(await town.IsEnabledAsync(Device));
    }

    [Theory]
    [InlineData("POST /api/v1/tickets", "POST /api/v1/tickets/search")]
    [InlineData("POST /api/v1/ticket_articles", "GET /api/v1/ticket_articles/by_ticket/1")]
    public async Task What_arrived_before_the_platform_stopped_is_not_sent_again(string sent, string asked)
    {
        await using var platform = await StartAsync(new StoppedClock(ChatFixture.Start));
        await using var town = await ChatTown.FoundAsync(platform, "unterbrochen");
        if (sent.EndsWith("articles", StringComparison.Ordinal))
        {
            await town.SayAsync(Device, "Vorher");
        }

        town.Zammad.Fail(sent, Fault.ErrorAfter);
        town.Zammad.Fail(asked, Fault.ErrorBefore);
        await town.SayAsync(Device, "Eins", HttpStatusCode.InternalServerError);
        await RestartAsync(platform);
        await town.SayAsync(Device, "Eins");

        Assert.Single(town.Written, "Eins");
    }

    [Fact]
    public async Task The_same_words_much_later_are_another_message()
    {
        var clock = new MovableClock(ChatFixture.Start);
        await using var platform = await StartAsync(clock);
        await using var town = await ChatTown.FoundAsync(platform, "viel-spaeter");
        await town.SayAsync(Device, "Hallo");

        town.Zammad.Fail("GET /api/v1/ticket_articles/by_ticket/1", Fault.ErrorBefore);
        await town.SayAsync(Device, "Sind Sie da?", HttpStatusCode.InternalServerError);
        clock.MoveTo(ChatFixture.Start.AddMinutes(10));
        await town.SayAsync(Device, "Sind Sie da?");

        Assert.Equal(["Hallo", "Sind Sie da?", "Sind Sie da?"], town.Written);
    }

    [Theory]
    [InlineData("nothing", 404)]
    [InlineData("read", 200)]
    [InlineData("write", 200)]
    [InlineData("hear", 200)]
    [InlineData("hear-another", 404)]
    public async Task A_device_is_forgotten_that_nobody_used_for_so_many_days(string use, int status)
    {
        var clock = new MovableClock(ChatFixture.Start);
        await using var platform = await StartAsync(clock, [new("Chat:RetentionDays", "30")]);
        await using var town = await ChatTown.FoundAsync(platform, "vergessen");
        await town.ConnectAsync(FakeZammad.Token, "haken");
        await town.SayAsync(Device, "Eins");

        clock.MoveTo(ChatFixture.Start.AddDays(29));
        switch (use)
        {
            case "read":
                await town.ReadAsync(Device);
                break;
            case "write":
                await town.SayAsync(Device, "Zwei");
                break;
            case "hear" or "hear-another":
                Assert.Equal(200, await HookAsync(platform, "?token=haken", use is "hear" ? """{ "ticket": { "id": 1 } }""" : """{ "ticket": { "id": 2 } }"""));
                break;
        }

        clock.MoveTo(ChatFixture.Start.AddDays(30).AddMinutes(1));
        await RestartAsync(platform); // It forgets when it starts.

        await town.ReadAsync(Device, (HttpStatusCode)status);
    }

    [Theory]
    [InlineData("?token=haken", """{ "ticket": { "id": 1 }, "article": { "body": "Hallo" } }""", 200, """{"status":"success"}""")]
    [InlineData("?token=haken", "[1]", 200, """{"status":"success"}""")]
    [InlineData("?token=haken", """{ "ticket": { "id": "x" } }""", 200, """{"status":"success"}""")]
    [InlineData("?token=haken", "{", 400, """{"error":"Invalid JSON body."}""")]
    [InlineData("?token=Haken", "{}", 404, """{"error":"No Region matches the given query."}""")]
    [InlineData("?token=", "{}", 404, """{"error":"No Region matches the given query."}""")]
    [InlineData("", "{", 404, """{"error":"No Region matches the given query."}""")]
    public async Task A_hook_needs_the_token_of_a_region(string query, string sent, int status, string answer)
    {
        await using var platform = await StartAsync(new StoppedClock(ChatFixture.Start));
        await using var town = await ChatTown.FoundAsync(platform, "haken");
        await using var without = await ChatTown.FoundAsync(platform, "ohne-haken");
        await town.ConnectAsync(FakeZammad.Token, "haken");

        using var content = new StringContent(sent, Encoding.UTF8, "application/json");
        using var response = await platform.SendAsync(HttpMethod.Post, "/api/v3/webhook/zammad/" + query, content);

        Assert.Equal((status, answer), ((int)response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation)));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await platform.GetAsync("/api/v3/webhook/zammad/" + query)).StatusCode);
    }

    [Fact]
    public async Task Neither_words_nor_devices_are_kept_and_a_secret_is_in_one_table()
    {
        var storage = new SqliteStorage();
        await using var platform = await PlatformHost.StartAsync(storage, new StoppedClock(ChatFixture.Start), ChatFixture.Settings);
        await using var town = await ChatTown.FoundAsync(platform, "geheimnisse");
        await town.ConnectAsync(FakeZammad.Token, "haken-8812");
        await town.IsEnabledAsync(Device);
        town.Zammad.Fail("POST /api/v1/tickets", Fault.ErrorAfter);
        town.Zammad.Fail("POST /api/v1/tickets/search", Fault.ErrorBefore);
        await town.SayAsync(Device, "Persönliches", HttpStatusCode.InternalServerError);
        await town.SayAsync(Device, "Persönliches");
        await platform.StopAsync();

        foreach (var secret in (string[])[Device, "Persönliches", "haken-8812"])
        {
            Assert.DoesNotContain(Files(storage), file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0);
        }

        await EraseDesksAsync(storage);
        Assert.DoesNotContain(Files(storage), file => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(FakeZammad.Token)) >= 0);
    }

    [Fact]
    public async Task Who_asks_too_often_waits()
    {
        await using var platform = await StartAsync(TimeProvider.System, [new("Limits:ChatRequestsPerMinute", "2")]);
        await using var town = await ChatTown.FoundAsync(platform, "zu-oft");

        await town.SayAsync(Device, "Eins");
        await town.IsEnabledAsync(Device);
        var answer = await town.ReadAsync(Device, HttpStatusCode.TooManyRequests);

        Assert.Equal("""{"error":"Too many requests. Please try again later."}""", answer.ToJsonString());
        await platform.ReadAsync("/api/v3/regions/zu-oft/");
    }

    private static Task<PlatformHost> StartAsync(TimeProvider clock, params KeyValuePair<string, string?>[] settings) =>
        PlatformHost.StartAsync(new SqliteStorage(), clock, [.. ChatFixture.Settings, .. settings]);

    private static async Task RestartAsync(PlatformHost platform)
    {
        await platform.StopAsync();
        await platform.StartAsync();
    }

    private static async Task<int> HookAsync(PlatformHost platform, string query, string sent)
    {
        using var content = new StringContent(sent, Encoding.UTF8, "application/json");
        using var response = await platform.SendAsync(HttpMethod.Post, "/api/v3/webhook/zammad/" + query, content);
        return (int)response.StatusCode;
    }

    private static List<byte[]> Files(SqliteStorage storage) => [.. Directory.GetFiles(storage.Folder).Select(File.ReadAllBytes)];

    private static async Task EraseDesksAsync(SqliteStorage storage)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(storage.Folder, "journal.db")};Pooling=false");
        await connection.OpenAsync(Cancellation);
        await using var erase = connection.CreateCommand();
        erase.CommandText = "PRAGMA secure_delete = ON; DELETE FROM help_desk; VACUUM; PRAGMA wal_checkpoint(TRUNCATE)";
        await erase.ExecuteNonQueryAsync(Cancellation);
    }
}
