using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Accounts.Sqlite;

/// <summary>
/// Connections of their own to the journal's file, beside its one writer. A file has one writer at a time, and both keep their transactions
/// short, so each waits for the other: SQLite itself does so, in steps of milliseconds, for up to ten seconds. Without that the driver would
/// look every 150 ms, and a writer that never rests would hardly ever be met resting.
/// </summary>
internal sealed class SqliteAccountSource(string file) : DbDataSource
{
    private const int TimeoutSeconds = 10;

    public override string ConnectionString => DataFolder.ConnectionString(file, TimeoutSeconds);

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                using var settings = connection.CreateCommand();
                settings.CommandText = $"PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = {TimeoutSeconds * 1000}";
                settings.ExecuteNonQuery();
            }
        };
        return connection;
    }
}
