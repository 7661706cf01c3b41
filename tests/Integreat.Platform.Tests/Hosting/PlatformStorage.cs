using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Tests.Hosting;

/// <summary>Where a platform under test keeps its data, from one start to the next.</summary>
internal abstract class PlatformStorage : IAsyncDisposable
{
    /// <summary>The data folder; empty where there is a connection string.</summary>
    public virtual string Folder => "";

    /// <summary>Names a PostgreSQL database; null for SQLite.</summary>
    public virtual string? ConnectionString => null;

    /// <summary>How many snapshots are stored. The platform must be stopped.</summary>
    public abstract Task<long> CountSnapshotsAsync();

    /// <summary>Deletes every snapshot, as an operator may. The platform must be stopped.</summary>
    public abstract Task DeleteSnapshotsAsync();

    public abstract ValueTask DisposeAsync();
}

/// <summary>A data folder of its own, deleted in the end.</summary>
internal sealed class SqliteStorage : PlatformStorage
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("integreat-platform-");

    public override string Folder => _folder.FullName;

    private string Snapshots => Path.Combine(Folder, "snapshots.db");

    public override async Task<long> CountSnapshotsAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={Snapshots};Pooling=false");
        await connection.OpenAsync();
        await using var count = connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM grain_state WHERE payload IS NOT NULL AND grain_type LIKE '%region%'";
        return (long)(await count.ExecuteScalarAsync())!;
    }

    public override Task DeleteSnapshotsAsync()
    {
        foreach (var file in _folder.GetFiles("snapshots.db*"))
        {
            file.Delete();
        }

        return Task.CompletedTask;
    }

    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
