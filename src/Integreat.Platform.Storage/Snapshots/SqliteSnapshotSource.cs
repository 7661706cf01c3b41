using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Snapshots;

/// <summary>
/// Connections to the file of snapshots. It holds a cache of the journal: losing the last commits with the power is no loss, so
/// nobody waits for the disk. (Under WAL the file stays sound.)
/// </summary>
internal sealed class SqliteSnapshotSource(string file) : DbDataSource
{
    public override string ConnectionString => DataFolder.ConnectionString(file, timeoutSeconds: 5);

    protected override DbConnection CreateDbConnection()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.StateChange += (_, change) =>
        {
            if (change.CurrentState == ConnectionState.Open)
            {
                using var settings = connection.CreateCommand();
                settings.CommandText = "PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000";
                settings.ExecuteNonQuery();
            }
        };
        return connection;
    }
}
