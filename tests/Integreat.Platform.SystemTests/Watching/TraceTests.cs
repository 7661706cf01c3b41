using System.Net;
using System.Net.Http.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;
using ClusterGateway = Integreat.Platform.SystemTests.Cluster.Gateway;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>What is sent to a collector, by real processes.</summary>
public sealed class TraceTests(PostgresServer postgres) : IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string PushContent = "IRegionPages/PushContentAsync";

    private const string Text = "Vertraulich";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task An_edit_is_one_trace_from_the_gateway_through_the_silo_to_the_database()
    {
        await using var collector = await Collector.StartAsync();
        var environment = await EnvironmentAsync(collector.Environment);
        await using var silo = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "silo");
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        await new ClusterGateway(gateway).ReadyAsync();

        Assert.Equal(HttpStatusCode.OK, await PushAsync(gateway, sampled: false));

        await ClusterGateway.UntilAsync(() => Task.FromResult(Chain(collector, "Npgsql") is ["silo", "silo", .., "gateway", "gateway"]));
        var trace = collector.Spans.Where(span => span.Trace == Trace).ToList();
        Assert.Contains(trace, span => span is { Role: "gateway", Source: "Microsoft.AspNetCore", Name: "POST /api/v3/{region:slug}/{language:slug}/pushpage" });
        Assert.Contains(trace, span => span is { Role: "silo", Source: "Microsoft.Orleans.Application" });
        Assert.Contains(trace, span => span is { Role: "silo", Source: "Integreat.Platform.Storage", Name: "journal append" });
        await ClusterGateway.UntilAsync(() => Task.FromResult(collector.HasMetric("integreat.storage.journal.append.duration")
            && collector.HasMetric("http.server.request.duration") && collector.HasLog("Connected with the cluster")));

        // Readers' requests are all there is at the roots: nobody asked for the watch over leases, which goes on all the time.
        Assert.All(collector.Spans.Where(span => span.Parent.Length == 0), span => Assert.Equal("Microsoft.AspNetCore", span.Source));
        Assert.DoesNotContain(Text, collector.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_embedded_database_it_is_one_trace_as_well()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await ServeAsync([.. collector.Environment]);

        Assert.Equal(HttpStatusCode.OK, await PushAsync(server, sampled: false));

        // The region's own append, not that of the platform, which grants it numbers first.
        await ClusterGateway.UntilAsync(() => Task.FromResult(Chains(collector, span => span.Name == "sqlite AppendAsync").Any(chain =>
            chain is [_, { Name: "journal append" }, { Name: PushContent }, { Name: PushContent }, { Source: "Microsoft.AspNetCore" }])));
    }

    [Fact]
    public async Task Nothing_that_is_sent_tells_of_a_person()
    {
        const string Device = "c0ffee00-1111-4222-8333-444455556666";
        await using var collector = await Collector.StartAsync();
        await using var server = await ServeAsync([.. collector.Environment]);
        using (var request = Request(HttpMethod.Post, $"/api/v3/town/de/chat/{Device}/?name={Text}"))
        {
            request.Content = JsonContent.Create(new { message = Text });
            request.Headers.UserAgent.ParseAdd($"{Text}/1.0");
            request.Headers.Add("baggage", $"name={Text}");
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }

        await ClusterGateway.UntilAsync(() => Task.FromResult(collector.Spans.Any(span => span.Source == "Microsoft.AspNetCore")));

        await server.TerminateAsync();
        Assert.Equal(0, (await server.ExitedAsync()).ExitCode);
        Assert.Contains("/api/v3/town/de/chat/{device}/", collector.All, StringComparison.Ordinal);
        Assert.All(
            (string[])[Text, Device, SecretHash.Of(Device)], secret => Assert.DoesNotContain(secret, collector.All, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whether_a_trace_is_kept_is_not_for_the_client_to_say()
    {
        await using var collector = await Collector.StartAsync();
        await using var server = await ServeAsync([.. collector.Environment, new("OTEL_TRACES_SAMPLER", "parentbased_always_off")]);

        Assert.Equal(HttpStatusCode.OK, await PushAsync(server, sampled: true));

        // Whatever is still to be sent is sent before a process ends.
        await server.TerminateAsync();
        Assert.Equal(0, (await server.ExitedAsync()).ExitCode);
        Assert.True(collector.HasMetric("integreat.gateway.reads"));
        Assert.Empty(collector.Spans);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ServerProcess> ServeAsync(params IEnumerable<KeyValuePair<string, string>> environment)
    {
        await Town.WriteAsync(_folder.Path);
        (await Command.RunAsync(_folder.Path, "import", "cms-dump", Town.File)).Succeeded();
        return await ServerProcess.ServeAsync(_folder.Path, environment);
    }

    private async Task<KeyValuePair<string, string>[]> EnvironmentAsync(IEnumerable<KeyValuePair<string, string>> more)
    {
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync()), new("Media__Folder", _folder.Path)];
        await Town.WriteAsync(_folder.Path);
        (await Command.RunAsync(_folder.Path, environment, "import", "cms-dump", Town.File)).Succeeded();
        return [.. environment, .. more];
    }

    private static async Task<HttpStatusCode> PushAsync(ServerProcess gateway, bool sampled)
    {
        using var request = Request(HttpMethod.Post, "/api/v3/town/de/pushpage/", sampled);
        request.Content = JsonContent.Create(new { token = ClusterGateway.Token, content = $"<p>{Text}</p>" });
        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, string target, bool sampled = false)
    {
        var request = new HttpRequestMessage(method, new Uri(target, UriKind.Relative));
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-{(sampled ? "01" : "00")}");
        return request;
    }

    /// <summary>The roles of the processes from a span of the source up to the request.</summary>
    private static string[] Chain(Collector collector, string source) =>
        [.. Chains(collector, span => span.Source == source).FirstOrDefault([]).Select(span => span.Role)];

    /// <summary>From each such span of the trace up to its root.</summary>
    private static IEnumerable<List<Span>> Chains(Collector collector, Func<Span, bool> first)
    {
        var trace = collector.Spans.Where(span => span.Trace == Trace).ToDictionary(span => span.Id);
        foreach (var begin in trace.Values.Where(first))
        {
            List<Span> chain = [];
            for (var span = begin; span is not null; span = trace.GetValueOrDefault(span.Parent))
            {
                chain.Add(span);
            }

            yield return chain;
        }
    }
}
