using System.Runtime.CompilerServices;

namespace Integreat.Platform.Tests.Architecture;

/// <summary>The files of this repository, as they were when the tests were compiled.</summary>
internal static class Repository
{
    // What building, running and tools leave behind is nobody's source.
    private static readonly HashSet<string> Left = [".git", ".vs", ".idea", "bin", "obj", "data", "TestResults", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>Paths relative to the root, with slashes.</summary>
    public static IEnumerable<string> Files(string folder = "") => Below(Path.Combine(Root, folder))
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(below => !Left.Contains(Path.GetFileName(below))).SelectMany(Below));

    private static string FindRoot([CallerFilePath] string caller = "")
    {
        var folder = Path.GetDirectoryName(caller)!;
        while (!File.Exists(Path.Combine(folder, "Integreat.Platform.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException($"No solution was found above {caller}.");
        }

        return folder;
    }
}
