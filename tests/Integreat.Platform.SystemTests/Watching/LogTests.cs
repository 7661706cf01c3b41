using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Integreat.Platform.SystemTests.Postgres;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Journal;
using ClusterGateway = Integreat.Platform.SystemTests.Cluster.Gateway;

namespace Integreat.Platform.SystemTests.Watching;

/// <summary>What real processes log of requests that fail.</summary>
public sealed class LogTests(PostgresServer postgres) : IDisposable
{
    private const string Trace = "4bf92f3577b34da6a3ce929d0e0e4736";
    private const string Device = "c0ffee00-1111-4222-8333-444455556666";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task A_line_about_a_request_that_failed_bears_its_trace_and_nothing_of_the_person()
    {
        var line = await FailAsync();

        Assert.Contains($"=> TraceId:{Trace} /api/v3/town/de/chat/{{device}}/ cannot be answered", line, StringComparison.Ordinal);
        AssertSaysNothingOfThePerson(line);
    }

    [Fact]
    public async Task Structured_logs_have_the_trace_as_a_value()
    {
        var line = await FailAsync(new KeyValuePair<string, string>("Logging__Format", "json"));

        using var json = JsonDocument.Parse(line);
        Assert.Equal("Error", json.RootElement.GetProperty("LogLevel").GetString());
        Assert.Equal("/api/v3/town/de/chat/{device}/", json.RootElement.GetProperty("State").GetProperty("Path").GetString());
        Assert.Equal(Trace, Assert.Single(json.RootElement.GetProperty("Scopes").EnumerateArray()).GetProperty("TraceId").GetString());
        AssertSaysNothingOfThePerson(line);
    }

    [Fact]
    public async Task What_a_silo_logs_for_a_request_bears_the_trace_of_the_gateway()
    {
        var database = await postgres.CreateDatabaseAsync();
        KeyValuePair<string, string>[] environment =
            [new("ConnectionStrings__Platform", database), new("Media__Folder", _folder.Path), new("Cluster__DrainSeconds", "0")];
        await Town.WriteAsync(_folder.Path);
        (await Command.RunAsync(_folder.Path, environment, "import", "cms-dump", Town.File)).Succeeded();
        await using var silo = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "silo");
        await using var gateway = await ServerProcess.ServeAsync(_folder.Path, environment, "--role", "gateway");
        await new ClusterGateway(gateway).ReadyAsync();

        await postgres.ExecuteAsync("ALTER TABLE command RENAME TO away", new Npgsql.NpgsqlConnectionStringBuilder(database).Database!);
        using var request = Request(HttpMethod.Post, "/api/v3/town/de/pushpage/");
        request.Content = JsonContent.Create(new { token = ClusterGateway.Token, content = "<p>Neu</p>" });
        using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);

        await Task.WhenAll(gateway.TerminateAsync(), silo.TerminateAsync());
        var log = (await gateway.ExitedAsync()).Error;
        Assert.True(response.StatusCode is HttpStatusCode.InternalServerError, $"{response.StatusCode}; the gateway says: {log}");
        Assert.Contains($"TraceId:{Trace} POST /api/v3/town/de/pushpage/ failed", log, StringComparison.Ordinal);
        Assert.Contains($"TraceId:{Trace} Region r:1 lost its place", (await silo.ExitedAsync()).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_format_that_there_is_not_is_refused() => Assert.Equal(
        "The configuration is wrong: Logging:Format is line or json.",
        (await Command.RunAsync(_folder.Path, [new("Public__CmsUrl", "http://platform.test"), new("Logging__Format", "xml")], "serve", "--no-demo", "--urls", "http://127.0.0.1:0")).Reason());

    public void Dispose() => _folder.Dispose();

    /// <summary>The line that a gateway without silos logs about somebody who wants to chat.</summary>
    private async Task<string> FailAsync(params KeyValuePair<string, string>[] more)
    {
        await using var gateway = await ServerProcess.ServeAsync(
            _folder.Path,
            [
                new("ConnectionStrings__Platform", await postgres.CreateDatabaseAsync()),
                new("Media__Folder", _folder.Path), new("Cluster__DrainSeconds", "0"), .. more,
            ],
            "--role",
            "gateway");
        using (var request = Request(HttpMethod.Post, $"/api/v3/town/de/chat/{Device}/?name=Habibi"))
        {
            request.Headers.Add("X-Forwarded-For", "203.0.113.77");
            request.Content = JsonContent.Create(new { message = "Ich heiße Habibi" });
            using var response = await gateway.Client.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        }

        await gateway.TerminateAsync();
        var lines = (await gateway.ExitedAsync()).Error.Split('\n');
        return Assert.Single(lines, line => line.Contains("cannot be answered", StringComparison.Ordinal));
    }

    private static HttpRequestMessage Request(HttpMethod method, string target)
    {
        var request = new HttpRequestMessage(method, new Uri(target, UriKind.Relative));
        request.Headers.Add("traceparent", $"00-{Trace}-00f067aa0ba902b7-01");
        return request;
    }

    private static void AssertSaysNothingOfThePerson(string line) => Assert.All(
        (string[])[Device, "Habibi", "203.0.113.77", "127.0.0.1"], secret => Assert.DoesNotContain(secret, line, StringComparison.Ordinal));
}
