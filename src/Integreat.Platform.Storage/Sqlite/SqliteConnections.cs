using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>Connections to the platform's file. Settings of a connection are not stored in the file and must be made each time.</summary>
internal static class SqliteConnections
{
    // Only a backup tool or a curious operator could make us wait: all else is one process with one writer.
    private const int TimeoutSeconds = 10;

    /// <summary>Commits wait for the disk; readers do not wait for commits.</summary>
    public static SqliteConnection OpenWriter(string file) => Open(file, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");

    public static SqliteConnection OpenReader(string file) => Open(file, "PRAGMA query_only = ON");

    private static SqliteConnection Open(string file, string settings)
    {
        var connection = new SqliteConnection(DataFolder.ConnectionString(file, TimeoutSeconds));
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"{settings}; PRAGMA busy_timeout = {TimeoutSeconds * 1000}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
