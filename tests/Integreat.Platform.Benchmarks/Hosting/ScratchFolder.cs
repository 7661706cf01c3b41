namespace Integreat.Platform.Benchmarks.Hosting;

/// <summary>A folder for one run, on the disk that is to be measured.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private int _next;

    private ScratchFolder(string path) => Path = path;

    public string Path { get; }

    public static ScratchFolder Create(string parent) =>
        new(Directory.CreateDirectory(System.IO.Path.Combine(parent, $"integreat-benchmarks-{Guid.NewGuid():n}")).FullName);

    /// <summary>A new, empty data folder.</summary>
    public string NewDataFolder() => Directory.CreateDirectory(System.IO.Path.Combine(Path, $"data-{++_next}")).FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
