using System.Collections.Immutable;
using Integreat.Platform.Storage.Sqlite;

namespace Integreat.Platform.Storage.Register.Sqlite;

/// <summary>The register in the platform's SQLite file.</summary>
internal sealed class SqliteRegister(SqliteDatabase database) : IRegisterStore
{
    // One piece of the writer's work is one savepoint: whole or not at all.
    public Task ReplaceAsync(ImmutableArray<StoredMunicipality> municipalities) => database.Writer.RunAsync(db =>
    {
        db.Run("DELETE FROM municipality");
        foreach (var entry in municipalities)
        {
            db.Run(
                $"INSERT INTO municipality ({RegisterRows.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
                RegisterRows.Values(entry));
        }

        return municipalities.Length;
    });

    public async Task<StoredMunicipality?> FindAsync(string ags, CancellationToken cancellation) =>
        (await ReadAsync($"SELECT {RegisterRows.Columns} FROM municipality WHERE ags = ?1", [ags], cancellation)).SingleOrDefault();

    public Task<ImmutableArray<StoredMunicipality>> SearchAsync(string beginning, int most, CancellationToken cancellation) => ReadAsync(
        $"""
        SELECT {RegisterRows.Columns} FROM municipality
        WHERE (search >= ?1 AND search < ?2) OR (postal_code >= ?1 AND postal_code < ?2) OR (ags >= ?1 AND ags < ?2)
        ORDER BY coalesce(population, 0) DESC, ags LIMIT ?3
        """,
        [beginning, RegisterRows.EndOf(beginning), most],
        cancellation);

    private Task<ImmutableArray<StoredMunicipality>> ReadAsync(string sql, object?[] values, CancellationToken cancellation) =>
        database.Readers.RunAsync(
            connection =>
            {
                using var statement = new SqliteStatement(connection, sql, values.Length);
                using var row = statement.Query(values);
                var found = ImmutableArray.CreateBuilder<StoredMunicipality>();
                while (row.Read())
                {
                    found.Add(RegisterRows.Read(row));
                }

                return found.DrainToImmutable();
            },
            cancellation);
}
