using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Integreat.Platform.SystemTests.Watching;

namespace Integreat.Platform.SystemTests.Cluster;

/// <summary>Several processes are one platform. Alone on the machine: silos that get no processor for seconds are taken for dead, rightly.</summary>
[Collection(nameof(AloneOnTheMachine))]
public sealed class ClusterTests(RunningCluster cluster, ITestOutputHelper output) : IClassFixture<RunningCluster>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await cluster.CompleteAsync();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task All_gateways_answer_alike()
    {
        await Gateway.UntilAsync(async () => (await cluster.A.PushAsync("Gleich")).Status is HttpStatusCode.OK);

        // Who has just lost all silos in another story may look for the new ones still, and says so.
        await Gateway.UntilAsync(async () => await cluster.A.ReadAsync() is { IsStale: false } && await cluster.B.ReadAsync() is { IsStale: false });

        var (a, b) = (await cluster.A.ReadAsync(), await cluster.B.ReadAsync());

        Assert.True(a.Shows("Gleich"));
        Assert.NotNull(a.ETag);
        Assert.Equal(a, b);
    }

    [Fact]
    public async Task What_was_acknowledged_at_one_gateway_is_read_at_the_other_at_once()
    {
        await Gateway.UntilAsync(async () => (await cluster.A.PushAsync("Anfang")).Status is HttpStatusCode.OK);
        await cluster.B.ReadAsync();

        for (var edit = 0; edit < 200; edit++)
        {
            var text = string.Create(CultureInfo.InvariantCulture, $"Fassung {edit}");
            Assert.Equal(HttpStatusCode.OK, (await cluster.A.PushAsync(text)).Status);
            var read = await cluster.B.ReadAsync();
            Assert.True(read.Shows(text), $"{text}: {read}");
        }
    }

    [Fact]
    public async Task A_gateway_and_silos_renew_together_what_they_hold_of_another_silo() => await Gateway.UntilAsync(async () =>
    {
        await cluster.A.ReadAsync();
        return (await Scrape.OfAsync(cluster.A.Process)).HasSome("integreat_gateway_lease_joint")
            && (await Task.WhenAll(cluster.Silos.Select(Scrape.OfAsync))).Any(silo => silo.HasSome("integreat_grains_lease_joint"));
    });

    [Fact]
    public async Task A_silo_that_is_killed_costs_no_reader_an_answer_and_editors_a_moment()
    {
        await Gateway.UntilAsync(async () => (await cluster.A.PushAsync("Vorher")).Status is HttpStatusCode.OK);
        using var end = new CancellationTokenSource();
        var readers = new[] { cluster.A, cluster.B }.Select(gateway => ReadOnAsync(gateway, end.Token)).ToList();

        await cluster.KillAsync(1);
        var clock = Stopwatch.StartNew();
        await Gateway.UntilAsync(async () => (await cluster.B.PushAsync("Nachher")).Status is HttpStatusCode.OK);
        output.WriteLine($"Edits are accepted again after {clock.Elapsed.TotalSeconds:0.0} s.");

        var read = await cluster.A.ReadAsync();
        Assert.True(read.Shows("Nachher") || read.IsStale, $"{read}"); // it may still look for the new owner, and says so
        await end.CancelAsync();
        foreach (var (count, failed) in await Task.WhenAll(readers))
        {
            output.WriteLine($"{count} reads.");
            Assert.Empty(failed);
        }
    }

    [Fact]
    public async Task Without_silos_readers_get_what_is_held_and_editors_are_told_to_come_back()
    {
        await Gateway.UntilAsync(async () => (await cluster.A.PushAsync("Gehalten")).Status is HttpStatusCode.OK);
        await Task.WhenAll(cluster.A.ReadAsync(), cluster.B.ReadAsync());

        await cluster.KillAsync(cluster.Silos.Length);

        foreach (var gateway in (Gateway[])[cluster.A, cluster.B])
        {
            var read = await gateway.ReadAsync();
            await Gateway.UntilAsync(async () => (read = await gateway.ReadAsync()).IsStale);
            Assert.True(read.Shows("Gehalten"), $"{read}");
            Assert.Equal(HttpStatusCode.OK, await gateway.HealthAsync("ready"));
            var (status, retryAfter) = await gateway.PushAsync("Verloren");
            Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (status, retryAfter > TimeSpan.Zero));
        }

        var clock = Stopwatch.StartNew();
        await cluster.CompleteAsync();
        foreach (var gateway in (Gateway[])[cluster.A, cluster.B])
        {
            await Gateway.UntilAsync(async () => await gateway.ReadAsync() is { Status: HttpStatusCode.OK, IsStale: false });
        }

        output.WriteLine($"Readers are served from the new silos after {clock.Elapsed.TotalSeconds:0.0} s.");
        await Gateway.UntilAsync(async () => (await cluster.A.PushAsync("Wieder da")).Status is HttpStatusCode.OK);
        Assert.True((await cluster.B.ReadAsync()).Shows("Wieder da"));
    }

    [Fact]
    public async Task A_gateway_that_is_told_to_stop_says_so_and_finishes_what_runs()
    {
        var gateway = await cluster.StartGatewayAsync();
        await using var process = gateway.Process;
        await gateway.ReadyAsync();
        await Gateway.UntilAsync(async () => (await gateway.ReadAsync()).Status is HttpStatusCode.OK);

        // A reader that waits for news for longer than the gateway serves on.
        var waiting = WaitForNewsAsync(gateway);
        await gateway.Process.TerminateAsync();
        await Gateway.UntilAsync(async () => await gateway.HealthAsync("ready") is HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await gateway.HealthAsync("live"));
        Assert.Equal(HttpStatusCode.OK, (await gateway.ReadAsync()).Status);

        Assert.Equal(HttpStatusCode.OK, await waiting);
        Assert.Equal(0, (await gateway.Process.ExitedAsync()).ExitCode);
    }

    private static async Task<HttpStatusCode> WaitForNewsAsync(Gateway gateway)
    {
        var client = gateway.Process.Client;
        var first = await client.GetStringAsync(new Uri("/api/sync/v1/town/de", UriKind.Relative));
        var token = System.Text.Json.JsonDocument.Parse(first).RootElement.GetProperty("token").GetString();
        return await gateway.Process.StatusAsync($"/api/sync/v1/town/de?since={Uri.EscapeDataString(token!)}&wait=8");
    }

    private static async Task<(int Count, ConcurrentBag<string> Failed)> ReadOnAsync(Gateway gateway, CancellationToken end)
    {
        ConcurrentBag<string> failed = [];
        var count = 0;
        while (!end.IsCancellationRequested)
        {
            try
            {
                var read = await gateway.ReadAsync();
                if (read.Status is not HttpStatusCode.OK)
                {
                    failed.Add(read.ToString());
                }
            }
            catch (Exception exception)
            {
                failed.Add(exception.ToString());
            }

            count++;
        }

        return (count, failed);
    }
}

/// <summary>For tests in which it counts who answers within seconds.</summary>
[CollectionDefinition(nameof(AloneOnTheMachine), DisableParallelization = true)]
public sealed class AloneOnTheMachine;
