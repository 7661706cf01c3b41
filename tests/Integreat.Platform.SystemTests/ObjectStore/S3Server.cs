using System.Diagnostics;
using System.Globalization;
using Integreat.Platform.SystemTests.Processes;
using Integreat.Platform.Tests.Architecture;
using Integreat.Platform.Tests.Journal;

namespace Integreat.Platform.SystemTests.ObjectStore;

/// <summary>
/// An S3-compatible server of the tests' own on a loopback port, with one empty bucket. Where it is not installed (<c>npm ci</c> in this
/// folder) the tests are skipped, except in continuous integration, where they must run.
/// </summary>
public sealed class S3Server : IAsyncLifetime
{
    public const string Bucket = "media";

    // What the server lets in unless it is told otherwise.
    public const string Key = "S3RVER";

    private readonly TemporaryFolder _folder = new();
    private readonly string _program =
        Path.Combine(Repository.Root, "tests/Integreat.Platform.SystemTests/ObjectStore/node_modules/s3rver/bin/s3rver.js");

    private Process? _process;

    public string Endpoint { get; } = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Loopback.FreePort()}");

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(_program))
        {
            await StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    /// <summary>Skips the test where there is no server.</summary>
    public void Require()
    {
        if (!File.Exists(_program))
        {
            Assert.False(Environment.GetEnvironmentVariable("CI") == "true", "The S3 server is not installed, but this is continuous integration.");
            Assert.Skip("The S3 server is not installed: run npm ci in tests/Integreat.Platform.SystemTests/ObjectStore.");
        }
    }

    public async Task StartAsync()
    {
        var address = new Uri(Endpoint);
        _process = Process.Start(new ProcessStartInfo(
            "node",
            [
                _program, "--directory", _folder.Path, "--address", address.Host, "--port",
                address.Port.ToString(CultureInfo.InvariantCulture), "--configure-bucket", Bucket,
            ])
        { RedirectStandardOutput = true, RedirectStandardError = true });
        using var client = new HttpClient();
        using var deadline = new CancellationTokenSource(Executable.Deadline);
        while (!await AnswersAsync(client))
        {
            Assert.False(_process!.HasExited, "The S3 server ended before it answered.");
            await Task.Delay(20, deadline.Token);
        }
    }

    public async Task StopAsync()
    {
        if (_process is { } process)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
            _process = null;
        }
    }

    private async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var _ = await client.GetAsync(new Uri(Endpoint));
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
