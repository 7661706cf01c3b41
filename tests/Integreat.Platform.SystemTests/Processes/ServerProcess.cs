using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>The platform as a process of its own, on a free port; killed in the end, whatever happens.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private const int LastLines = 60;

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _lines = [];
    private readonly Task _error;
    private HttpClient? _client;
    private HttpClient? _management;

    private ServerProcess(Process process, int clusterPort)
    {
        (_process, ClusterPort) = (process, clusterPort);
        _error = KeepErrorAsync();
    }

    public int Id => _process.Id;

    /// <summary>Where a client of the cluster connects.</summary>
    public int ClusterPort { get; }

    public HttpClient Client => _client ?? throw new InvalidOperationException("The server does not serve yet.");

    /// <summary>Where operators look at it, if it was told to listen for them.</summary>
    public HttpClient Management => _management ?? throw new InvalidOperationException("The server has no management address.");

    /// <summary>What it wrote before it served.</summary>
    public string Greeting { get; private set; } = "";

    public static Task<ServerProcess> ServeAsync(
        string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments) =>
        ServeAsync(Place.Loopback, folder, environment, arguments);

    /// <summary>Starts the process and returns when it serves.</summary>
    public static async Task<ServerProcess> ServeAsync(
        Place place, string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var server = Start(place, folder, environment, arguments);
        try
        {
            await server.ServingAsync().WaitAsync(Executable.Deadline);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public static Task<ServerProcess> ServeAsync(string folder, params string[] arguments) => ServeAsync(folder, [], arguments);

    public static ServerProcess Start(string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments) =>
        Start(Place.Loopback, folder, environment, arguments);

    /// <summary>Starts the process and waits for nothing.</summary>
    public static ServerProcess Start(
        Place place, string folder, IEnumerable<KeyValuePair<string, string>> environment, params string[] arguments)
    {
        var port = Loopback.FreePort();
        Dictionary<string, string> own = new(environment) { ["Cluster__GatewayPort"] = port.ToString(CultureInfo.InvariantCulture) };
        own.TryAdd("Public__CmsUrl", "http://platform.test");
        return new ServerProcess(Executable.Start(place, folder, own, ["serve", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://{place.Address}:{place.Port}"), .. arguments]), port);
    }

    /// <summary>Ends it from one instruction to the next.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Executable.Deadline);
    }

    /// <summary>Asks it to stop, as an operator does; it must do so in good order and without complaint.</summary>
    public async Task StopAsync()
    {
        await TerminateAsync();
        Assert.Equal((0, ""), await ExitedAsync());
    }

    /// <summary>Sends the signal with which an operating system asks a process to stop.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>Sends a signal by its name; "STOP" suspends it until "CONT".</summary>
    public async Task SignalAsync(string signal)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no signals that ask a process to stop.");
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        Assert.Equal(0, kill.ExitCode);
    }

    /// <summary>Returns when it has ended, however long that takes.</summary>
    public Task EndAsync(CancellationToken cancellation) => _process.WaitForExitAsync(cancellation);

    /// <summary>How it ended, and what it wrote to standard error.</summary>
    public async Task<(int ExitCode, string Error)> ExitedAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Executable.Deadline);
        await _error;
        return (_process.ExitCode, string.Concat(_lines.Select(line => line + "\n")));
    }

    /// <summary>For the message of a test that cannot reach it: whether it lives, how it ended, and what it wrote last to standard error.</summary>
    public async Task<string> DescribeAsync()
    {
        // One that is about to end no longer listens either: it gets the time to do so.
        await Task.WhenAny(_process.WaitForExitAsync(), Task.Delay(TimeSpan.FromSeconds(5)));
        if (_process.HasExited)
        {
            await _error;
        }

        var end = _process.HasExited
            ? string.Create(CultureInfo.InvariantCulture, $"ended with {_process.ExitCode} at {_process.ExitTime:HH:mm:ss.fff}; above 128 it is 128 and the number of a signal")
            : "still runs";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"At {DateTime.Now:HH:mm:ss.fff} the server process {_process.Id} {end}. It wrote last:\n{string.Join('\n', _lines.TakeLast(LastLines))}");
    }

    public async Task<string> ReadAsync(string target)
    {
        using var response = await Client.GetAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode is HttpStatusCode.OK, $"{target}: {(int)response.StatusCode} {body}");
        return body;
    }

    public async Task<HttpStatusCode> StatusAsync(string target)
    {
        using var response = await Client.GetAsync(new Uri(target, UriKind.Relative), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        _client?.Dispose();
        _management?.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task ServingAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            Greeting += line + "\n";
            if (ManagementLine().Match(line) is { Success: true } managed)
            {
                _management = new HttpClient { BaseAddress = new Uri(managed.Groups[1].Value) };
            }

            if (ServingLine().Match(line) is { Success: true } serving)
            {
                _client = new HttpClient { BaseAddress = new Uri(serving.Groups[1].Value) };
                return;
            }

            if (line.Contains("runs a silo", StringComparison.Ordinal))
            {
                return;
            }
        }

        var (exitCode, error) = await ExitedAsync();
        Assert.Fail($"The server ended with {exitCode} before it served: {error}");
    }

    private async Task KeepErrorAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            _lines.Enqueue(line);
        }
    }

    [GeneratedRegex("serves (http://[^ ]+)")]
    private static partial Regex ServingLine();

    [GeneratedRegex(@"^Management is at (http://[^ ]+)\.$")]
    private static partial Regex ManagementLine();
}
