using System.Data.Common;
using Npgsql;

namespace Integreat.Platform.Storage.Snapshots;

/// <summary>Where grain storage keeps snapshots.</summary>
/// <param name="Invariant">The name under which grain storage knows the driver.</param>
/// <param name="Blocks">Whether the driver blocks the thread that calls it.</param>
public sealed record SnapshotDatabase(string Invariant, DbDataSource Source, bool Blocks)
{
    internal static SnapshotDatabase Sqlite(string file) => new("System.Data.SQLite", new SqliteSnapshotSource(file), Blocks: true);

    internal static SnapshotDatabase Postgres(NpgsqlDataSource database) => new("Npgsql", database, Blocks: false);
}
