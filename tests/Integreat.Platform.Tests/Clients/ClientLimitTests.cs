using System.Net;
using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Platform;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Tests.Feedback;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.Tests.Clients;

/// <summary>A client that writes too often waits; its neighbours do not, and readers never.</summary>
public sealed class ClientLimitTests
{
    private const string TooMany = """{"error":"Too many requests. Please try again later."}""";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_writes_too_often_is_told_to_wait_and_may_go_on_reading()
    {
        await using var platform = await StartAsync();

        Assert.Equal([201, 201, 429, 429], await SendAsync(platform, "", "", "", ""));

        using var rejected = await PostAsync(platform, "");
        Assert.Equal(TooMany, await rejected.Content.ReadAsStringAsync(Cancellation));
        Assert.InRange(rejected.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal("*", rejected.Headers.GetValues("Access-Control-Allow-Origin").Single());
        for (var read = 0; read < 5; read++)
        {
            await platform.ReadAsync("/api/v3/grenzstadt/de/pages/");
        }
    }

    [Fact]
    public async Task Who_asks_for_PDFs_too_often_waits_under_each_of_their_addresses()
    {
        await using var platform = await StartAsync(new KeyValuePair<string, string?>("Limits:PdfsPerMinute", "1"));

        using var first = await platform.GetAsync("/grenzstadt/de/wp-json/ig-mpdf/v1/pdf/");
        using var second = await platform.GetAsync("/grenzstadt/de/wp-json/ig-mpdf/v1/pdf/");
        using var third = await platform.GetAsync("/api/v3/grenzstadt/de/pdf/");

        Assert.Equal(HttpStatusCode.BadRequest, first.StatusCode); // there is nothing to print
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    [Fact]
    public async Task A_forwarded_address_that_nobody_vouches_for_is_not_looked_at()
    {
        await using var platform = await StartAsync();

        Assert.Equal([201, 201, 429], await SendAsync(platform, "192.0.2.1", "192.0.2.2", "192.0.2.3"));
    }

    [Fact]
    public async Task Behind_a_proxy_that_we_know_each_client_has_its_own_limit()
    {
        await using var platform = await StartAsync(new("Proxies:Known:0", "127.0.0.1"), new("Proxies:Known:1", "10.0.0.0/8"));

        Assert.Equal([201, 201, 429], await SendAsync(platform, "192.0.2.1", "192.0.2.1", "192.0.2.1"));
        Assert.Equal([201, 429], await SendAsync(platform, "192.0.2.2", "192.0.2.1, 10.1.2.3")); // the second came through one more proxy
        Assert.Equal([201, 201, 429], await SendAsync(platform, "192.0.2.1, 192.0.2.9", "192.0.2.2, 192.0.2.9", "192.0.2.3, 192.0.2.9")); // made up
    }

    [Theory]
    [InlineData("192.0.2.7", "192.0.2.7")]
    [InlineData("::ffff:192.0.2.7", "192.0.2.7")]
    [InlineData("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::")]
    public void An_ipv6_client_is_its_network(string address, string client) =>
        Assert.Equal(IPAddress.Parse(client), ClientAddress.Network(IPAddress.Parse(address)));

    private static async Task<PlatformHost> StartAsync(params KeyValuePair<string, string?>[] settings)
    {
        var platform = await PlatformHost.StartAsync(new SqliteStorage(), clock: null, [new("Limits:WritesPerMinute", "2"), .. settings]);
        await platform.Grains.GetGrain<IPlatform>(GrainKeys.Platform).SaveLanguageAsync(
            CommandContext.Service("german"),
            new LanguageData { Slug = "de", Bcp47Tag = "de-DE", NativeName = "Deutsch", EnglishName = "German" });
        await Town.FoundAsync(platform, "grenzstadt", "de");
        return platform;
    }

    private static async Task<List<int>> SendAsync(PlatformHost platform, params string[] forwardedFor)
    {
        var answers = new List<int>();
        foreach (var client in forwardedFor)
        {
            using var response = await PostAsync(platform, client);
            answers.Add((int)response.StatusCode);
        }

        return answers;
    }

    private static Task<HttpResponseMessage> PostAsync(PlatformHost platform, string forwardedFor) => platform.SendAsync(
        HttpMethod.Post, "/api/v3/grenzstadt/de/feedback/categories/", FeedbackDesk.Form(("rating", "up")),
        ("X-Forwarded-For", forwardedFor), ("Origin", "https://integreat.app"));
}
