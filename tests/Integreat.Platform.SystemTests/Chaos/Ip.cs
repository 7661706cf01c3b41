using System.Diagnostics;

namespace Integreat.Platform.SystemTests.Chaos;

/// <summary>The program ip (Debian: iproute2), which builds networks.</summary>
internal static class Ip
{
    public static bool IsThere { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, "ip")));

    /// <summary>Returns what it wrote.</summary>
    public static async Task<string> RunAsync(params string[] arguments)
    {
        var (exitCode, output, error) = await TryAsync(arguments);
        Assert.True(exitCode == 0, $"ip {string.Join(' ', arguments)}: {error}");
        return output;
    }

    public static async Task<(int ExitCode, string Output, string Error)> TryAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ip", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, error);
    }
}
