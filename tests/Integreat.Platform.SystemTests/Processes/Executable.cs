using System.Collections.Immutable;
using System.Diagnostics;

namespace Integreat.Platform.SystemTests.Processes;

/// <summary>The built executable, which lies beside this assembly.</summary>
internal static class Executable
{
    /// <summary>Long enough for a busy machine; nothing here waits for it to pass.</summary>
    public static TimeSpan Deadline { get; } = TimeSpan.FromMinutes(1);

    public static string Folder => AppContext.BaseDirectory;

    public static Process Start(string folder, IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> arguments) =>
        Start(Place.Loopback, folder, environment, arguments);

    /// <summary>Starts it in a folder, with nothing inherited that could configure it.</summary>
    public static Process Start(
        Place place, string folder, IEnumerable<KeyValuePair<string, string>> environment, IEnumerable<string> arguments)
    {
        string[] line = [.. place.Enter, "dotnet", Path.Combine(Folder, "Integreat.Platform.Server.dll"), .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(IsConfiguration).ToList())
        {
            start.Environment.Remove(name);
        }

        // Where many processes share few cores, turns take long; any other warning is one too many.
        start.Environment["Logging__LogLevel__Orleans.Runtime.Scheduler.WorkItemGroup"] = "Error";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static bool IsConfiguration(string name) => name.Contains("__", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal) || name is "DOTNET_ENVIRONMENT";
}

/// <summary>Where on this machine a process runs.</summary>
/// <param name="Address">Where it listens.</param>
/// <param name="Enter">The program, with its arguments, that brings another one there and makes way for it.</param>
internal sealed record Place(string Address, ImmutableArray<string> Enter)
{
    public static Place Loopback { get; } = new("127.0.0.1", []);

    /// <summary>0: one that is free.</summary>
    public int Port { get; init; }
}
