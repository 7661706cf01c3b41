using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage;

/// <summary>The files of a data folder.</summary>
internal sealed record DataFolder(string Path)
{
    public string Journal => System.IO.Path.Combine(Path, "journal.db");

    public string Snapshots => System.IO.Path.Combine(Path, "snapshots.db");

    public string Lock => System.IO.Path.Combine(Path, "lock");

    /// <summary>Tells who holds the lock; a file of its own, since the locked one cannot be read everywhere.</summary>
    public string LockHolder => System.IO.Path.Combine(Path, "lock.pid");

    public static DataFolder At(string path) => new(System.IO.Path.GetFullPath(path));

    /// <summary>A connection of one's own: pooled ones would keep the file open after everybody has gone.</summary>
    public static string ConnectionString(string file, int timeoutSeconds) => new SqliteConnectionStringBuilder
    {
        DataSource = file,
        Pooling = false,
        DefaultTimeout = timeoutSeconds,
    }.ConnectionString;
}
