using System.Collections.Immutable;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Accounts.Sqlite;

/// <summary>Access tokens in the platform's SQLite file.</summary>
internal sealed class SqliteTokens(SqliteDatabase database) : ITokenStore
{
    public Task<long> AddAsync(NewToken token) => database.Writer.RunAsync(db => (long)db.Scalar(
        "INSERT INTO access_token (hash, account, scopes, region, created) VALUES (?1, ?2, ?3, ?4, ?5) RETURNING number",
        token.Hash, token.Account, string.Join(' ', token.Scopes), token.Region, StoredTime.ToMicroseconds(token.Created))!);

    public Task<StoredToken?> UseAsync(string hash, DateTimeOffset at) => database.Writer.RunAsync(db =>
    {
        using var row = db.Query(
            """
            UPDATE access_token SET used = ?2 WHERE hash = ?1 AND revoked IS NULL
            RETURNING number, account, scopes, region, created, used, revoked
            """,
            hash, StoredTime.ToMicroseconds(at));
        return row.Read() ? Parse(row) : null;
    });

    public Task<ImmutableArray<StoredToken>> ListAsync(CancellationToken cancellation) => database.Readers.RunAsync(
        connection =>
        {
            using var statement = new SqliteStatement(
                connection, "SELECT number, account, scopes, region, created, used, revoked FROM access_token ORDER BY number");
            using var row = statement.Query();
            var tokens = ImmutableArray.CreateBuilder<StoredToken>();
            while (row.Read())
            {
                tokens.Add(Parse(row));
            }

            return tokens.DrainToImmutable();
        },
        cancellation);

    public Task<bool> RevokeAsync(long number, DateTimeOffset at) => database.Writer.RunAsync(db => db.Run(
        "UPDATE access_token SET revoked = ?2 WHERE number = ?1 AND revoked IS NULL", number, StoredTime.ToMicroseconds(at)) > 0);

    private static StoredToken Parse(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        [.. row.GetString(2).Split(' ')],
        row.IsDBNull(3) ? null : row.GetInt64(3),
        StoredTime.FromMicroseconds(row.GetInt64(4)),
        row.IsDBNull(5) ? null : StoredTime.FromMicroseconds(row.GetInt64(5)),
        row.IsDBNull(6) ? null : StoredTime.FromMicroseconds(row.GetInt64(6)));
}
