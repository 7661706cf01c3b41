using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>The server as a process of its own: the very program that operators start, which lies beside this one.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Task<string> _error;

    private ServerProcess(Process process) => (_process, _error) = (process, process.StandardError.ReadToEndAsync());

    /// <summary>What it has worked so far.</summary>
    public TimeSpan Processor => _process.TotalProcessorTime;

    /// <summary>Starts it and returns with the line in which it says that it runs.</summary>
    /// <param name="saying">A part of that line.</param>
    /// <exception cref="InvalidOperationException">It ended before.</exception>
    public static async Task<(ServerProcess Server, string Line)> StartAsync(
        IConfigurationRoot configuration, string folder, string saying, string[] arguments, CancellationToken cancellation)
    {
        var server = new ServerProcess(Process.Start(StartInfo(configuration, folder, arguments))!);
        try
        {
            return (server, await server.SaysAsync(saying).WaitAsync(Patience, cancellation));
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asks it to stop, as an operator does, and waits until it has.</summary>
    public async Task StopAsync(CancellationToken cancellation)
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(cancellation);
        await _process.WaitForExitAsync(cancellation).WaitAsync(Patience, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(IConfigurationRoot configuration, string folder, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Integreat.Platform.Server.dll"), "serve", .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (key, value) in configuration.AsEnumerable().Where(setting => setting.Value is not null))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        return start;
    }

    private static bool IsConfiguration(string name) => name.Contains("__", StringComparison.Ordinal)
        || name.StartsWith("OTEL_", StringComparison.Ordinal)
        || name == "DOTNET_ENVIRONMENT";

    private async Task<string> SaysAsync(string saying)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(saying, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The server ended before it said \"{saying}\": {await _error}");
    }
}
