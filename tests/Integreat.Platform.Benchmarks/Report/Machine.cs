using System.Globalization;
using System.Runtime.InteropServices;

namespace Integreat.Platform.Benchmarks.Report;

/// <summary>What the figures of a run depend on.</summary>
internal static class Machine
{
    public static string Describe(string folder) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC; {Environment.ProcessorCount} cores, {Processor()}; {Gigabytes():0.0} GB;
        {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; data on {FileSystem(folder)}; load average
        before the run: {LoadAverage()}; {Build()}.
        """);

    private static string Processor() => ReadOrNull("/proc/cpuinfo")?.Split('\n')
        .Where(line => line.StartsWith("model name", StringComparison.Ordinal))
        .Select(line => line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())
        .FirstOrDefault() ?? $"{RuntimeInformation.ProcessArchitecture} processor";

    private static double Gigabytes() => GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9;

    private static string LoadAverage() => ReadOrNull("/proc/loadavg")?.Split(' ')[0] ?? "unknown";

    private static string FileSystem(string folder) => new DriveInfo(Path.GetFullPath(folder)).DriveFormat;

    private static string Build()
    {
#if DEBUG
        return "**Debug build: these figures mean nothing**";
#else
        return "Release build";
#endif
    }

    private static string? ReadOrNull(string file) => File.Exists(file) ? File.ReadAllText(file) : null;
}
