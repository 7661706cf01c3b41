using System.Data.Common;
using Npgsql;

namespace Integreat.Platform.Storage.Accounts;

/// <summary>Where the accounts of people are. Whoever maps them brings the mapper; the tables are ours.</summary>
/// <param name="Blocks">Whether the driver blocks the thread that calls it: it is that of SQLite.</param>
public sealed record AccountsDatabase(DbDataSource Source, bool Blocks)
{
    internal static AccountsDatabase Sqlite(string file) => new(new Sqlite.SqliteAccountSource(file), Blocks: true);

    internal static AccountsDatabase Postgres(NpgsqlDataSource database) => new(database, Blocks: false);
}
