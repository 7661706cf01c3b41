using System.Diagnostics;
using System.Text.Json;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>This program once more, as load generator.</summary>
internal sealed class LoadProcess : IDisposable
{
    /// <summary>The hidden command that makes a process one.</summary>
    public const string Command = "load";

    private readonly Process _process;

    private LoadProcess(Process process) => _process = process;

    public static LoadProcess Start()
    {
        var start = new ProcessStartInfo
        {
            FileName = Environment.ProcessPath!,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment = { ["DOTNET_gcServer"] = "0" },
        };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(LoadProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Command);
        return new LoadProcess(Process.Start(start)!);
    }

    /// <exception cref="InvalidOperationException">An answer was not as ordered, so the figures would mean nothing.</exception>
    public async Task<LoadAnswer> RunAsync(LoadOrder order, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
        var line = await _process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The load generator ended by itself.");
        var answer = JsonSerializer.Deserialize<LoadAnswer>(line)!;
        return answer.Failure is null ? answer : throw new InvalidOperationException(answer.Failure);
    }

    public void Dispose()
    {
        _process.StandardInput.Close(); // It ends with its input.
        _process.WaitForExit();
        _process.Dispose();
    }
}
