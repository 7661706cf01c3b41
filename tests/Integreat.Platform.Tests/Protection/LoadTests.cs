using System.Net;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;
using Integreat.Platform.Tests.Feedback;
using Integreat.Platform.Tests.Gateway;

namespace Integreat.Platform.Tests.Protection;

/// <summary>Grains are held back and more ask than may wait: the excess is turned away at once, and who need not wait notices nothing.</summary>
public sealed class LoadTests : IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromHours(1);

    private readonly GatewayFixture _gateway = new();
    private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private LoadLimits Load => _gateway.Service<LoadLimits>();

    public async ValueTask InitializeAsync()
    {
        _gateway.Settings["Load:WaitingReads"] = "2";
        _gateway.Settings["Load:WaitingWrites"] = "2";
        _gateway.Settings["Load:WaitingPerRegion"] = "1";
        _gateway.Settings["Delivery:PatienceMilliseconds"] = "60000"; // longer than who holds nothing is willing to wait
        await _gateway.InitializeAsync();
        Add("vorrat");
        Add("langsam");
        Add("woanders");
        Add("alt");
        _gateway.Leaders.Directory.Lease = Lease;
        _gateway.Leaders.Edition(1, "de").Lease = Lease;
        await ReadAsync("/api/v3/vorrat/de/pages/");
        await ReadAsync("/api/v3/alt/de/pages/"); // without a lease, so the next read has to ask again
    }

    public async ValueTask DisposeAsync()
    {
        _release.TrySetResult();
        await _gateway.DisposeAsync();
    }

    [Fact]
    public async Task Reads_beyond_the_limit_are_turned_away_and_those_from_memory_are_not()
    {
        using var shed = new CountedMeter(GatewayMetrics.Name, "integreat.gateway.shed");
        Hold();
        Task<HttpResponseMessage>[] waiting = [_gateway.GetAsync("/api/v3/langsam/de/pages/"), _gateway.GetAsync("/api/v3/woanders/de/pages/")];
        await UntilAsync(() => Load.Reads.Waiting == 2);

        using var refused = await _gateway.GetAsync("/api/v3/langsam/de/pages/", ("Origin", "https://integreat.app"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), refused.Headers.RetryAfter?.Delta);
        Assert.Equal(["*"], refused.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(
            """{"error":"Too many requests at the moment. Please try again later."}""", await refused.Content.ReadAsStringAsync(Cancellation));

        using var open = await _gateway.GetAsync("/api/sync/v1/woanders/de");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, open.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), open.Headers.RetryAfter?.Delta);
        Assert.Contains("\"code\":\"overloaded\"", await open.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);

        foreach (var target in (string[])["/api/v3/vorrat/de/pages/", "/api/v3/regions/", "/health/live", "/health/ready", "/"])
        {
            using var answer = await _gateway.GetAsync(target);
            Assert.Equal((target, HttpStatusCode.OK), (target, answer.StatusCode));
            Assert.False(answer.Headers.Contains("Integreat-Stale-Seconds"));
        }

        _release.SetResult();
        foreach (var response in await Task.WhenAll(waiting))
        {
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            response.Dispose();
        }

        Assert.Equal(0, Load.Reads.Waiting);
        Assert.Empty(_gateway.Errors);
        Assert.True(shed["read"] >= 2);
    }

    [Fact]
    public async Task Instead_of_being_turned_away_a_read_gets_what_is_held_and_is_told_that_it_may_be_stale()
    {
        Hold();
        Task<HttpResponseMessage>[] waiting = [_gateway.GetAsync("/api/v3/langsam/de/pages/"), _gateway.GetAsync("/api/v3/woanders/de/pages/")];
        await UntilAsync(() => Load.Reads.Waiting == 2);

        using var answer = await _gateway.GetAsync("/api/v3/alt/de/pages/");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.Contains("Integreat-Stale-Seconds"));
        Assert.Equal(2, Load.Reads.Waiting); // it did not wait for its turn
        _release.SetResult();
        await Task.WhenAll(waiting);
    }

    [Fact]
    public async Task Writes_of_one_region_s_crowd_are_turned_away_before_they_take_the_places_of_others()
    {
        Hold();
        var first = SayAsync("langsam");
        await UntilAsync(() => Load.Reads.Waiting == 1);

        using var crowd = await SayAsync("langsam");
        Assert.Equal(HttpStatusCode.TooManyRequests, crowd.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), crowd.Headers.RetryAfter?.Delta);

        var other = SayAsync("woanders");
        await UntilAsync(() => Load.Writes.Waiting == 2);
        using var third = await SayAsync("vorrat");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, third.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(5), third.Headers.RetryAfter?.Delta);
        await ReadAsync("/api/v3/vorrat/de/pages/");

        _release.SetResult();
        foreach (var response in await Task.WhenAll(first, other))
        {
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode); // there is no such page, which is known only now
            response.Dispose();
        }

        Assert.Equal(0, Load.Writes.Waiting);
    }

    private void Add(string slug) => _gateway.Leaders.Edition(_gateway.AddRegion(slug).Region, "de").Put(Pages.Public(1, "amt"));

    private void Hold()
    {
        foreach (var feed in _gateway.Leaders.Editions.Values)
        {
            feed.Held = _release.Task;
        }
    }

    private Task<HttpResponseMessage> SayAsync(string region) => _gateway.Client.PostAsync(
        new Uri($"/api/v3/{region}/de/feedback/page/", UriKind.Relative), FeedbackDesk.Form(("slug", "nirgends"), ("rating", "up")), Cancellation);

    private async Task ReadAsync(string target)
    {
        using var response = await _gateway.GetAsync(target);
        Assert.Equal((target, HttpStatusCode.OK), (target, response.StatusCode));
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Delay(10, Cancellation);
        }
    }
}
