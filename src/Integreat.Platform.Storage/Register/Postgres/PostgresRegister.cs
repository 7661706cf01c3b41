using System.Collections.Immutable;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Register.Postgres;

/// <summary>The register in PostgreSQL.</summary>
internal sealed class PostgresRegister(NpgsqlDataSource database) : IRegisterStore
{
    public async Task ReplaceAsync(ImmutableArray<StoredMunicipality> municipalities)
    {
        await using var connection = await database.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var delete = new NpgsqlCommand("DELETE FROM municipality", connection, transaction))
        {
            await delete.ExecuteNonQueryAsync();
        }

        await using (var copy = await connection.BeginBinaryImportAsync(
            $"COPY municipality ({RegisterRows.Columns}) FROM STDIN (FORMAT binary)"))
        {
            foreach (var entry in municipalities)
            {
                await copy.WriteRowAsync(CancellationToken.None, RegisterRows.Values(entry));
            }

            await copy.CompleteAsync();
        }

        await transaction.CommitAsync();
    }

    public async Task<StoredMunicipality?> FindAsync(string ags, CancellationToken cancellation) =>
        (await PostgresCommands.ReadAllAsync(
            database.Command($"SELECT {RegisterRows.Columns} FROM municipality WHERE ags = $1", [ags]), RegisterRows.Read, cancellation))
        .SingleOrDefault();

    public async Task<ImmutableArray<StoredMunicipality>> SearchAsync(string beginning, int most, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                $"""
                SELECT {RegisterRows.Columns} FROM municipality
                WHERE (search >= $1 AND search < $2) OR (postal_code >= $1 AND postal_code < $2) OR (ags >= $1 AND ags < $2)
                ORDER BY coalesce(population, 0) DESC, ags LIMIT $3
                """,
                [beginning, RegisterRows.EndOf(beginning), most]),
            RegisterRows.Read,
            cancellation),
    ];
}
