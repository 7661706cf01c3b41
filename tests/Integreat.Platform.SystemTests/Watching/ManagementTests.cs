using System.Net;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;
using ClusterGateway = Integreat.Platform.SystemTests.Cluster.Gateway;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>What operators see of real processes, and readers do not.</summary>
public sealed class ManagementTests(PostgresServer postgres) : IDisposable
{
    private const string Route = "http_route=\"/api/v3/{region:slug}/{language:slug}/pages\"";

    private static readonly KeyValuePair<string, string> Listening = new("Management__Url", "http://127.0.0.1:0");

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Everything_that_is_measured_can_be_scraped()
    {
        await using var server = await ServeTownAsync();
        await server.ReadAsync("/api/v3/town/de/pages/");
        await server.ReadAsync("/api/v3/town/de/pages/");
        Assert.Equal(HttpStatusCode.OK, (await new ClusterGateway(server).PushAsync("Neu")).Status);
        await server.ReadAsync("/api/v3/town/de/pages/");
        Assert.Equal(HttpStatusCode.OK, await server.StatusAsync("/api/v3/town/de/pdf/"));

        var metrics = await Scrape.OfAsync(server);

        metrics.Holds(3, "http_server_request_duration_seconds_count", Route, "http_response_status_code=\"200\"");
        metrics.HoldsSome("integreat_gateway_reads_total", "answer=\"memory\"", "copy=\"edition\"");
        metrics.HoldsSome("integreat_gateway_reads_total", "answer=\"memory\"", "copy=\"directory\"");
        metrics.HoldsSome("integreat_gateway_reads_total", "answer=\"asked\"", "copy=\"directory\"");
        metrics.Holds(0, "integreat_gateway_reads_total", "answer=\"stale\"");
        metrics.Holds(0, "integreat_gateway_reads_total", "answer=\"failed\"");
        metrics.HoldsSome("integreat_gateway_lease_renewals_total");
        metrics.Knows("integreat_gateway_lease_expiries_total");
        metrics.Knows("integreat_gateway_lease_failures_total");
        metrics.Knows("integreat_gateway_lease_joint");
        metrics.HoldsSome("integreat_grains_lease_renewals_total");
        metrics.Knows("integreat_grains_lease_joint");
        metrics.Knows("integreat_grains_lease_expiries_total");
        metrics.Knows("integreat_grains_lease_failures_total");
        metrics.Holds(1, "integreat_gateway_editions");
        metrics.HoldsSome("integreat_gateway_editions_size_bytes");
        metrics.HoldsSome("integreat_gateway_answers");
        metrics.HoldsSome("integreat_gateway_edition_size_bytes_count");
        metrics.Knows("integreat_gateway_compressed_size_bytes");
        metrics.Holds(0, "integreat_gateway_queue_length", "queue=\"print\"");
        metrics.Holds(0, "integreat_gateway_queue_length", "queue=\"compressor\"");
        metrics.Holds(1, "integreat_grains_visibility_delay_seconds_count", "grain=\"region\"");
        foreach (var grain in (string[])["region", "edition", "platform", "directory"])
        {
            metrics.HoldsSome("integreat_grains_activation_duration_seconds_count", $"grain=\"{grain}\"");
        }

        metrics.HoldsSome("integreat_grains_replay_duration_seconds_count", "grain=\"region\"");
        metrics.Knows("integreat_grains_replay_facts_total", "grain=\"region\"");
        metrics.HoldsSome("integreat_grains_render_duration_seconds_count");
        metrics.HoldsSome("integreat_storage_journal_append_duration_seconds_count", "db_system_name=\"sqlite\"", "outcome=\"appended\"");
        metrics.Knows("integreat_storage_queue_length", "queue=\"writer\"");
        metrics.Knows("integreat_storage_queue_length", "queue=\"reader\"");
        metrics.HoldsSome("dotnet_process_memory_working_set_bytes");
        metrics.HoldsSome("orleans_catalog_activations");
        metrics.HoldsSome("kestrel_active_connections");
    }

    [Fact]
    public async Task Whatever_is_asked_for_there_are_no_more_series()
    {
        await using var server = await ServeTownAsync();
        await AskForNonsenseAsync("once");
        var before = (await Scrape.OfAsync(server)).Series.Where(IsOfRequests).Order().ToList();

        for (var turn = 0; turn < 40; turn++)
        {
            await AskForNonsenseAsync($"turn{turn}");
        }

        var after = (await Scrape.OfAsync(server)).Series.Where(IsOfRequests).Order().ToList();
        Assert.NotEmpty(before);
        Assert.Equal(before, after);
        Assert.DoesNotContain(after, series => series.Contains("turn", StringComparison.Ordinal) || series.Contains("once", StringComparison.Ordinal));

        async Task AskForNonsenseAsync(string word)
        {
            await server.StatusAsync($"/api/v3/{word}/de/pages/");
            await server.StatusAsync($"/api/v3/town/{word}/pages/");
            await server.StatusAsync($"/api/v3/town/de/page/?url={word}");
            await server.StatusAsync($"/api/v3/{word}/{word}/{word}/");
            await server.StatusAsync($"/{word}/{word}/{word}/{word}");
            await server.StatusAsync($"/media/{word}");
            using var request = new HttpRequestMessage(new HttpMethod(word), new Uri("/api/v3/regions/", UriKind.Relative));
            (await server.Client.SendAsync(request, TestContext.Current.CancellationToken)).Dispose();
        }

        // What the runtime and Orleans tell depends on how long they run.
        static bool IsOfRequests(string series) => series.StartsWith("http_", StringComparison.Ordinal)
            || series.StartsWith("integreat_gateway_", StringComparison.Ordinal) || series.StartsWith("aspnetcore_", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_readers_are_there_is_nothing_for_operators()
    {
        await using var server = await ServeTownAsync(new KeyValuePair<string, string>("Management__Dashboard", "true"));

        foreach (var path in (string[])["/metrics", "/metrics/", "/dashboard", "/dashboard/", "/dashboard/index.html", "/dashboard/DashboardCounters"])
        {
            Assert.Equal(HttpStatusCode.NotFound, await server.StatusAsync(path));
        }

        // A name in place of the address opens nothing either.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/metrics", UriKind.Relative));
        request.Headers.Host = server.Management.BaseAddress!.Authority;
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);

        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(server, "/metrics"));
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(server, "/dashboard/"));
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(server, "/dashboard/DashboardCounters"));
        Assert.Equal(HttpStatusCode.Forbidden, await ManagementAsync(server, "/dashboard/Trace"));
        Assert.Equal(HttpStatusCode.NotFound, await ManagementAsync(server, "/api/v3/regions/"));
        await server.StopAsync();
    }

    [Fact]
    public async Task Without_being_asked_a_process_listens_for_readers_alone()
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, "--no-demo");

        Assert.DoesNotContain("Management", server.Greeting, StringComparison.Ordinal);
        await server.StopAsync();
    }

    [Fact]
    public async Task The_dashboard_is_not_there_unless_it_is_asked_for()
    {
        await using var server = await ServerProcess.ServeAsync(_folder.Path, [Listening], "--no-demo");

        Assert.Equal(HttpStatusCode.NotFound, await ManagementAsync(server, "/dashboard/"));
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(server, "/health/live"));
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(server, "/health/startup"));
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(server, "/health/ready") is HttpStatusCode.OK);
        await server.StopAsync();
    }

    [Fact]
    public async Task A_silo_is_ready_while_it_is_a_member_and_reaches_the_database()
    {
        var database = await postgres.CreateDatabaseAsync();
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", database), new("Media__Folder", _folder.Path), Listening, new("Management__Dashboard", "true")];
        await using var silo = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "silo");
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(silo, "/health/ready") is HttpStatusCode.OK);
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(gateway, "/health/ready") is HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(silo, "/health/startup"));
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(gateway, "/dashboard/DashboardCounters") is HttpStatusCode.OK);
        (await Scrape.OfAsync(silo)).HoldsSome("db_client_connection_count");
        (await Scrape.OfAsync(silo)).HoldsSome("integreat_grains_activation_duration_seconds_count", "grain=\"directory\"");
        (await Scrape.OfAsync(gateway)).HoldsSome("integreat_gateway_reads_total", "copy=\"directory\"");

        var name = new Npgsql.NpgsqlConnectionStringBuilder(database).Database!;
        await postgres.ExecuteAsync("ALTER TABLE owner RENAME TO away", name);
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(silo, "/health/ready") is HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.OK, await ManagementAsync(silo, "/health/live"));

        await postgres.ExecuteAsync("ALTER TABLE away RENAME TO owner", name);
        await ClusterGateway.UntilAsync(async () => await ManagementAsync(silo, "/health/ready") is HttpStatusCode.OK);
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ServerProcess> ServeTownAsync(params KeyValuePair<string, string>[] environment)
    {
        await Town.WriteAsync(_folder.Path);
        (await Command.RunAsync(_folder.Path, "import", "cms-dump", Town.File)).Succeeded();
        return await ServerProcess.ServeAsync(_folder.Path, [Listening, .. environment]);
    }

    private static async Task<HttpStatusCode> ManagementAsync(ServerProcess server, string target)
    {
        using var response = await server.Management.GetAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }
}
