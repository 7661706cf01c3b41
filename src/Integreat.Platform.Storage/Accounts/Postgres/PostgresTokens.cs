using System.Collections.Immutable;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Accounts.Postgres;

/// <summary>Access tokens in PostgreSQL.</summary>
internal sealed class PostgresTokens(NpgsqlDataSource database) : ITokenStore
{
    public async Task<long> AddAsync(NewToken token)
    {
        await using var command = database.Command(
            "INSERT INTO access_token (hash, account, scopes, region, created) VALUES ($1, $2, $3, $4, $5) RETURNING number",
            [token.Hash, token.Account, string.Join(' ', token.Scopes), token.Region, StoredTime.Utc(token.Created)]);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async Task<StoredToken?> UseAsync(string hash, DateTimeOffset at)
    {
        var found = await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                UPDATE access_token SET used = $2 WHERE hash = $1 AND revoked IS NULL
                RETURNING number, account, scopes, region, created, used, revoked
                """,
                [hash, StoredTime.Utc(at)]),
            Parse,
            CancellationToken.None);
        return found.SingleOrDefault();
    }

    public async Task<ImmutableArray<StoredToken>> ListAsync(CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command("SELECT number, account, scopes, region, created, used, revoked FROM access_token ORDER BY number", []),
            Parse,
            cancellation),
    ];

    public async Task<bool> RevokeAsync(long number, DateTimeOffset at)
    {
        await using var command = database.Command(
            "UPDATE access_token SET revoked = $2 WHERE number = $1 AND revoked IS NULL", [number, StoredTime.Utc(at)]);
        return await command.ExecuteNonQueryAsync() > 0;
    }

    private static StoredToken Parse(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        [.. row.GetString(2).Split(' ')],
        row.IsDBNull(3) ? null : row.GetInt64(3),
        row.GetFieldValue<DateTimeOffset>(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<DateTimeOffset>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<DateTimeOffset>(6));
}
