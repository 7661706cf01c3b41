using System.Diagnostics;
using System.Text.Json;

namespace Integreat.Platform.Benchmarks.Load;

/// <summary>This program once more, as load generator.</summary>
internal sealed class LoadProcess : IDisposable
{
    /// <summary>The hidden command that makes a process one.</summary>
    public const string Command = "load";

    private readonly Process _process;

    private readonly Dictionary<LoadOrder, int> _known = new(ReferenceEqualityComparer.Instance);

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

    /// <summary>Has a round of the order.</summary>
    /// <exception cref="InvalidOperationException">An answer was not as ordered, so the figures would mean nothing.</exception>
    public async Task<LoadAnswer> RunAsync(LoadOrder order, TimeSpan duration, CancellationToken cancellation)
    {
        if (!_known.TryGetValue(order, out var number))
        {
            _known.Add(order, number = _known.Count);
            await SendAsync(new LoadMessage(number, order, null), cancellation);
        }

        await SendAsync(new LoadMessage(number, null, duration), cancellation);
        var line = await _process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException("The load generator ended by itself.");
        var answer = JsonSerializer.Deserialize<LoadAnswer>(line)!;
        return answer.Failure is null ? answer : throw new InvalidOperationException(answer.Failure);
    }

    private async Task SendAsync(LoadMessage message, CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(message).AsMemory(), cancellation);
        await _process.StandardInput.FlushAsync(cancellation);
    }

    public void Dispose()
    {
        _process.StandardInput.Close(); // It ends with its input.
        _process.WaitForExit();
        _process.Dispose();
    }
}
