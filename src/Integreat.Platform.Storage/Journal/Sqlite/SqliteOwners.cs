using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>Who owns which stream, and how former owners ended.</summary>
internal static class SqliteOwners
{
    public static OwnerClaim Claim(SqliteSession db, string stream)
    {
        using var row = db.Query(
            """
            INSERT INTO owner (stream, epoch, former_leases_left) VALUES (?1, 1, 0)
            ON CONFLICT (stream) DO UPDATE SET epoch = epoch + 1, former_leases_left = leases_left, leases_left = NULL
            RETURNING epoch, former_leases_left
            """,
            stream);
        row.Read();
        return new OwnerClaim(row.GetInt64(0), row.IsDBNull(1) ? null : TimeSpan.FromMilliseconds(row.GetInt64(1)));
    }

    public static int Release(SqliteSession db, string stream, long epoch, TimeSpan leasesLeft) => db.Run(
        "UPDATE owner SET leases_left = ?3 WHERE stream = ?1 AND epoch = ?2", stream, epoch, StoredTime.Milliseconds(leasesLeft));

    /// <summary>No lease of any owner lasts.</summary>
    public static int EndLeases(SqliteSession db) => db.Run("UPDATE owner SET leases_left = 0 WHERE leases_left IS NULL OR leases_left > 0");

    public static ImmutableDictionary<string, long> Epochs(SqliteConnection connection, ImmutableArray<string> streams)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT stream, epoch FROM owner WHERE stream IN (SELECT value FROM json_each(?1))", 1);
        using var row = statement.Query(JsonSerializer.Serialize(streams));
        var epochs = ImmutableDictionary.CreateBuilder<string, long>();
        while (row.Read())
        {
            epochs[row.GetString(0)] = row.GetInt64(1);
        }

        return epochs.ToImmutable();
    }
}
