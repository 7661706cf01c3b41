namespace Integreat.Platform.Storage.Transfer;

/// <summary>Archives of the database that a process has for itself.</summary>
public static class DatabaseTransfer
{
    /// <summary>Writes the embedded database into an archive; returns how many rows that is.</summary>
    public static async Task<long> ExportAsync(DataFolderLock folder, Stream to, CancellationToken cancellation)
    {
        await using var rows = new SqliteRows(folder);
        return await Archive.ExportAsync(rows, to, cancellation);
    }

    /// <summary>The same of a PostgreSQL database, whose lock the caller holds.</summary>
    public static async Task<long> ExportAsync(string connectionString, Stream to, CancellationToken cancellation)
    {
        await using var rows = await PostgresRows.BeginAsync(connectionString, cancellation);
        return await Archive.ExportAsync(rows, to, cancellation);
    }

    /// <summary>Takes an archive over into the embedded database, which must be new; returns how many rows that is.</summary>
    /// <exception cref="ArchiveException">It cannot be taken over, and nothing was changed.</exception>
    public static async Task<long> ImportAsync(Stream from, DataFolderLock folder, CancellationToken cancellation)
    {
        await using var rows = new SqliteRows(folder);
        return await Archive.ImportAsync(from, rows, cancellation);
    }

    /// <summary>The same into a PostgreSQL database, whose lock the caller holds.</summary>
    /// <exception cref="ArchiveException">It cannot be taken over, and nothing was changed.</exception>
    public static async Task<long> ImportAsync(Stream from, string connectionString, CancellationToken cancellation)
    {
        await using var rows = await PostgresRows.BeginAsync(connectionString, cancellation);
        return await Archive.ImportAsync(from, rows, cancellation);
    }
}
