using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Hosting;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>
/// Tens of thousands of requests that make no sense, sent to a running server; as many as INTEGREAT_BAD_REQUESTS says.
/// </summary>
public sealed partial class BadRequestTests(ITestOutputHelper output)
{
    private const int Senders = 8;
    private const int NoiseEvery = 100;
    private const long Slack = 64 * 1024 * 1024;

    private static readonly int Requests = int.Parse(
        Environment.GetEnvironmentVariable("INTEGREAT_BAD_REQUESTS") ?? "30000", NumberStyles.None, CultureInfo.InvariantCulture);

    // For anything: what it closes or refuses is then seen as that, and what is left is really not answered.
    private static readonly TimeSpan LongerThanTheServerWaits = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Bad_requests_are_refused_wake_nobody_and_leave_nothing_behind()
    {
        var seed = Environment.TickCount;
        output.WriteLine($"Seed {seed}");
        await using var storage = new SqliteStorage();
        await using var server = await ServerProcess.ServeAsync(
            storage.Folder,
            [
                new("Logging__LogLevel__Integreat.Platform.Grains.Regions", "Debug"),
                new("Logging__LogLevel__Integreat.Platform.Grains.Editions", "Debug"),
            ],
            "--data", storage.Folder);
        using var process = Process.GetProcessById(server.Id);

        var statuses = new ConcurrentDictionary<int, int>();
        var failed = new ConcurrentBag<string>();
        await SendAsync(server, seed, statuses, failed); // buffers and pools have their size after this
        var before = Memory(process);
        await SendAsync(server, seed + Senders, statuses, failed);
        var after = Memory(process);

        output.WriteLine(string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{status.Key}: {status.Value}")));
        output.WriteLine($"{before / 1048576} MB after the first half, {after / 1048576} MB after the second");
        if (!failed.IsEmpty)
        {
            Assert.Fail(string.Join('\n', failed.Take(10).Append(await server.DescribeAsync())));
        }

        Assert.InRange(after, 0, before + Slack);
        Assert.Equal("Kaiserslautern", Assert.Single(Names().Matches(await server.ReadAsync("/api/v3/regions/"))).Groups[1].Value);
        await server.TerminateAsync();
        var (exitCode, log) = await server.ExitedAsync();
        Assert.Equal(0, exitCode);
        Assert.Single(Awake().Matches(log).Select(line => line.Groups[1].Value).Distinct());
        Assert.InRange(Rendered().Matches(log).Select(line => line.Groups[1].Value).Distinct().Count(), 1, 3);
        Assert.DoesNotContain("fail:", log, StringComparison.Ordinal);
    }

    private static Task SendAsync(ServerProcess server, int seed, ConcurrentDictionary<int, int> statuses, ConcurrentBag<string> failed) =>
        Task.WhenAll(Enumerable.Range(seed, Senders).Select(async each =>
        {
            // Each sender has connections of its own, as clients have.
            using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { Timeout = LongerThanTheServerWaits };
            var requests = new BadRequests(each);
            for (var sent = 0; sent < Requests / 2 / Senders; sent++)
            {
                if (sent % NoiseEvery == 0)
                {
                    await SendNoiseAsync(server, requests.NextNoise());
                    continue;
                }

                using var request = requests.Next(server.Client.BaseAddress!);
                try
                {
                    using var response = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, Cancellation);
                    statuses.AddOrUpdate((int)response.StatusCode, 1, (_, count) => count + 1);

                    // 505 is what a request line with a space too many gets: its version is none.
                    if ((int)response.StatusCode is >= 500 and not 505)
                    {
                        failed.Add($"{(int)response.StatusCode} {request.Method} {request.RequestUri}");
                    }
                }
                catch (TaskCanceledException exception) when (exception.InnerException is TimeoutException)
                {
                    failed.Add($"no answer to {request.Method} {request.RequestUri}");
                }
                catch (HttpRequestException exception) when (exception.HttpRequestError is HttpRequestError.ConnectionError)
                {
                    throw await GoneAsync(server, exception);
                }
                catch (HttpRequestException)
                {
                    // What our own client refuses to send, and what the server hangs up on without reading to the end.
                    statuses.AddOrUpdate(0, 1, (_, count) => count + 1);
                }
            }
        }));

    private static async Task SendNoiseAsync(ServerProcess server, byte[] noise)
    {
        using var socket = new TcpClient();
        try
        {
            await socket.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port, Cancellation);
        }
        catch (SocketException exception)
        {
            throw await GoneAsync(server, exception);
        }

        try
        {
            await socket.GetStream().WriteAsync(noise, Cancellation);
        }
        catch (IOException)
        {
            // It hung up already.
        }
    }

    // A server that listens refuses no connection: a full queue makes a client wait. So its process ends or has ended, and how is the answer.
    private static async Task<InvalidOperationException> GoneAsync(ServerProcess server, Exception exception) =>
        new($"The server cannot be reached: {exception.Message}\n{await server.DescribeAsync()}", exception);

    private static long Memory(Process process)
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    [GeneratedRegex("\"name_without_prefix\":\"([^\"]*)\"")]
    private static partial Regex Names();

    [GeneratedRegex("Region (r:[0-9]+) is up")]
    private static partial Regex Awake();

    [GeneratedRegex("Edition (e:[^ ]+) rendered")]
    private static partial Regex Rendered();
}
