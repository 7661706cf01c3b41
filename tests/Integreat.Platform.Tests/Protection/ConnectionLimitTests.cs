using System.Net;
using Integreat.Platform.Tests.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Integreat.Platform.Tests.Protection;

/// <summary>A platform that allows little, and clients that want more.</summary>
public sealed class StrictPlatform : IAsyncLifetime
{
    internal PlatformHost Platform { get; private set; } = null!;

    /// <summary>Of a media file that is there.</summary>
    public const int LargeFile = 64 * 1024 * 1024;

    public async ValueTask InitializeAsync()
    {
        var storage = new SqliteStorage();
        var media = Directory.CreateDirectory(Path.Combine(storage.Folder, "media"));
        await File.WriteAllBytesAsync(Path.Combine(media.FullName, "gross.bin"), new byte[LargeFile]);
        Platform = await StartAsync(storage);
    }

    private static Task<PlatformHost> StartAsync(SqliteStorage storage) => PlatformHost.StartAsync(
        storage,
        clock: null,
        new("Connections:RequestLineBytes", "2048"),
        new("Connections:HeaderBytes", "4096"),
        new("Connections:Headers", "20"),
        new("Connections:HeaderSeconds", "1"),
        new("Connections:GraceSeconds", "2"),
        new("Connections:SlowestBytesPerSecond", "1000000"), // what is on its way counts as taken at this speed
        new("Connections:BodyKilobytes", "16"));

    public ValueTask DisposeAsync() => Platform.DisposeAsync();
}

public sealed class ConnectionLimitTests(StrictPlatform strict) : IClassFixture<StrictPlatform>
{
    private readonly PlatformHost _platform = strict.Platform;

    [Theory]
    [InlineData(1000, "200")]
    [InlineData(3000, "414")]
    public async Task An_address_has_a_length_that_is_enough(int length, string status) => Assert.Equal(
        status, Status(await RawConnection.TalkAsync(_platform, Request($"GET /api/v3/regions/?x={new string('x', length)}"))));

    [Theory]
    [InlineData(10, 20, "200")]
    [InlineData(30, 20, "431")]
    [InlineData(10, 600, "431")]
    public async Task Headers_have_a_number_and_a_size_that_are_enough(int count, int length, string status)
    {
        var headers = string.Concat(Enumerable.Range(0, count).Select(number => $"X-Header-{number}: {new string('x', length)}\r\n"));

        Assert.Equal(status, Status(await RawConnection.TalkAsync(_platform, Request("GET /api/v3/regions/", headers))));
    }

    [Fact]
    public async Task Who_does_not_get_to_the_end_of_the_headers_is_not_waited_for() =>
        Assert.Equal("408", Status(await RawConnection.TalkAsync(_platform, "GET /api/v3/regions/ HTTP/1.1\r\nHost: x\r\nX-Slow: ")));

    [Fact]
    public async Task Who_sends_a_body_too_slowly_is_told_so_as_the_api_tells_everything()
    {
        await GermanTown.FoundAsync(_platform, "langsam");

        var answer = await RawConnection.TalkAsync(
            _platform,
            "POST /api/v3/langsam/de/feedback/categories/ HTTP/1.1\r\nHost: x\r\nOrigin: https://integreat.app\r\n"
            + "Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n{");

        Assert.Equal("408", Status(answer));
        Assert.Contains("Content-Type: application/json\r\n", answer, StringComparison.Ordinal);
        Assert.Contains("Access-Control-Allow-Origin: *\r\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("""{"error":"The request took too long to arrive."}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_takes_an_answer_too_slowly_does_not_get_the_rest()
    {
        await using var connection = await RawConnection.OpenAsync(_platform);
        await connection.SendAsync(Request("GET /media/gross.bin"));
        var begin = await connection.ReadAsync();
        Assert.Equal("200", Status(begin));

        await connection.WhenBrokenOffAsync();

        Assert.InRange(begin.Length + (await connection.ReadToEndAsync()).Length, 1, StrictPlatform.LargeFile - 1);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused_as_the_api_refuses_everything()
    {
        await GermanTown.FoundAsync(_platform, "lang");
        using var content = new ByteArrayContent(new byte[70_000]) { Headers = { ContentType = new("application/json") } };

        using var answer = await _platform.SendAsync(HttpMethod.Post, "/api/v3/lang/de/feedback/categories/", content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal(
            """{"error":"The request is too large."}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void What_is_configured_is_what_the_server_does()
    {
        var kestrel = _platform.Service<IOptions<KestrelServerOptions>>().Value;
        var limits = kestrel.Limits;

        Assert.False(kestrel.AddServerHeader);
        Assert.Equal(20_000, limits.MaxConcurrentConnections);
        Assert.Equal(2000, limits.MaxConcurrentUpgradedConnections); // the screens, as many as may be open
        Assert.Equal(16 * 1024, limits.MaxRequestBodySize);
        Assert.Equal(TimeSpan.FromSeconds(130), limits.KeepAliveTimeout);
        Assert.Equal(TimeSpan.FromSeconds(1), limits.RequestHeadersTimeout);
        Assert.Equal(100, limits.Http2.MaxStreamsPerConnection);
        foreach (var rate in (MinDataRate[])[limits.MinRequestBodyDataRate!, limits.MinResponseDataRate!])
        {
            Assert.Equal((1_000_000, TimeSpan.FromSeconds(2)), (rate.BytesPerSecond, rate.GracePeriod));
        }
    }

    [Fact]
    public async Task Nothing_tells_which_server_it_is()
    {
        foreach (var target in (string[])["GET /", "GET /api/v3/regions/", "GET /nirgendwo", "GET /api/v3/regions/ x", "NONSENSE"])
        {
            Assert.DoesNotContain(
                "Server:", await RawConnection.TalkAsync(_platform, Request(target)), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task There_are_as_many_connections_as_allowed_and_whoever_leaves_makes_room()
    {
        await using var platform = await PlatformHost.StartAsync(new SqliteStorage(), clock: null, new KeyValuePair<string, string?>("Connections:Most", "2"));
        var first = await RawConnection.OpenAsync(platform);
        await using var second = await RawConnection.OpenAsync(platform);
        await KeepAsync(first);
        await KeepAsync(second);

        Assert.Equal("", await RawConnection.TalkAsync(platform, Request("GET /health/live")));
        await KeepAsync(second);

        await first.DisposeAsync();
        while (await RawConnection.TalkAsync(platform, Request("GET /health/live")) is "")
        {
            // The server has not noticed yet that somebody has left.
        }
    }

    [Theory]
    [InlineData("Connections:Most", "0")]
    [InlineData("Connections:GraceSeconds", "1")]
    [InlineData("Connections:Headers", "many")]
    public async Task A_wrong_value_stops_the_process_at_start(string setting, string value)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(
            () => PlatformHost.StartAsync(new SqliteStorage(), clock: null, new KeyValuePair<string, string?>(setting, value)));

        Assert.Contains(setting.Split(':')[1], failure.Message, StringComparison.Ordinal);
    }

    private static async Task KeepAsync(RawConnection connection)
    {
        await connection.SendAsync("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n");
        Assert.Equal("200", Status(await connection.ReadAsync()));
    }

    private static string Request(string target, string headers = "") =>
        $"{target} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n";

    private static string Status(string answer) => answer.Split(' ').ElementAtOrDefault(1) ?? "none";
}
