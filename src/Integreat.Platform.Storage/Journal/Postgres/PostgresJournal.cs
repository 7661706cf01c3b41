using System.Collections.Immutable;
using System.Data;
using Integreat.Platform.Storage.Postgres;
using Integreat.Platform.Storage.Telemetry;
using Npgsql;

namespace Integreat.Platform.Storage.Journal.Postgres;

/// <summary>The journal in PostgreSQL: one transaction for each append.</summary>
internal sealed class PostgresJournal(NpgsqlDataSource database) : IJournal
{
    public async Task<OwnerClaim> ClaimAsync(string stream, CancellationToken cancellation)
    {
        await using var command = database.Command(
            """
            INSERT INTO owner (stream, epoch, former_leases_left) VALUES ($1, 1, 0)
            ON CONFLICT (stream) DO UPDATE SET epoch = owner.epoch + 1, former_leases_left = owner.leases_left, leases_left = NULL
            RETURNING epoch, former_leases_left
            """,
            [stream]);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        await row.ReadAsync(cancellation);
        return new OwnerClaim(row.GetInt64(0), row.IsDBNull(1) ? null : TimeSpan.FromMilliseconds(row.GetInt32(1)));
    }

    public async Task ReleaseAsync(string stream, long epoch, TimeSpan leasesLeft)
    {
        await using var command = database.Command(
            "UPDATE owner SET leases_left = $3 WHERE stream = $1 AND epoch = $2", [stream, epoch, StoredTime.Milliseconds(leasesLeft)]);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<ImmutableDictionary<string, long>> ReadOwnersAsync(ImmutableArray<string> streams, CancellationToken cancellation)
    {
        var owners = await PostgresCommands.ReadAllAsync(
            database.Command("SELECT stream, epoch FROM owner WHERE stream = ANY ($1)", [streams.ToArray()]),
            row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1)),
            cancellation);
        return owners.ToImmutableDictionary();
    }

    public Task<AppendResult> AppendAsync(Append append) =>
        StorageMetrics.MeasureAsync(StorageMetrics.Postgres, () => WriteAsync(append));

    public IAsyncEnumerable<JournalEntry> ReadAsync(string stream, long after, CancellationToken cancellation) =>
        JournalSlices.StreamAsync(after, from => ReadSliceAsync(stream, from, cancellation), cancellation);

    public async Task<RecordedCommand?> FindCommandAsync(string stream, string account, string commandId, CancellationToken cancellation)
    {
        await using var command = database.Command(
            "SELECT digest, outcome FROM command WHERE stream = $1 AND account = $2 AND id = $3", [stream, account, commandId]);
        await using var row = await command.ExecuteReaderAsync(cancellation);
        return await row.ReadAsync(cancellation) ? new RecordedCommand(row.GetString(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    public async Task StoreBodiesAsync(ImmutableArray<Body> bodies)
    {
        var packed = await BodyCodec.PackAsync(bodies);
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(PostgresAppend.StoreBodies(packed));
        await batch.ExecuteNonQueryAsync();
    }

    public async Task<ImmutableDictionary<string, ReadOnlyMemory<byte>>> ReadBodiesAsync(
        ImmutableArray<string> hashes, CancellationToken cancellation) =>
        await BodyCodec.UnpackAsync(await PostgresCommands.ReadAllAsync(
            database.Command("SELECT hash, bytes, length FROM body WHERE hash = ANY ($1)", [hashes.ToArray()]),
            row => new PackedBody(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2)),
            cancellation));

    public async Task<ImmutableArray<string>> FindMissingBodiesAsync(ImmutableArray<string> hashes, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                "SELECT DISTINCT hash FROM unnest($1) AS asked (hash) WHERE NOT EXISTS (SELECT FROM body WHERE body.hash = asked.hash)",
                [hashes.ToArray()]),
            row => row.GetString(0),
            cancellation),
    ];

    public async Task<ImmutableDictionary<Claim, string>> FindClaimsAsync(ImmutableArray<Claim> claims, CancellationToken cancellation)
    {
        var holders = await PostgresCommands.ReadAllAsync(
            database.Command(
                "SELECT DISTINCT kind, name, stream FROM claim JOIN unnest($1, $2) AS asked (kind, name) USING (kind, name)",
                [claims.Select(claim => claim.Kind).ToArray(), claims.Select(claim => claim.Name).ToArray()]),
            row => (Claim: new Claim(row.GetString(0), row.GetString(1)), Stream: row.GetString(2)),
            cancellation);
        return holders.ToImmutableDictionary(holder => holder.Claim, holder => holder.Stream);
    }

    public async Task<ImmutableArray<Claim>> ReadClaimsAsync(string kind, string beginning, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                "SELECT name FROM claim WHERE kind = $1 AND name >= $2 AND name < $3 ORDER BY name",
                [kind, beginning, NameRange.EndOf(beginning)]),
            row => new Claim(kind, row.GetString(0)),
            cancellation),
    ];

    public async Task<ImmutableArray<Card>> ReadCardsAsync(long afterSequence, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command("SELECT stream, sequence, json FROM card WHERE sequence > $1 ORDER BY sequence", [afterSequence]),
            row => new Card(row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)),
            cancellation),
    ];

    public async Task<ImmutableArray<DueMoment>> ReadDueAsync(DateTimeOffset until, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command("SELECT stream, at FROM due WHERE at <= $1 ORDER BY at, stream", [StoredTime.Utc(until)]),
            row => new DueMoment(row.GetString(0), row.GetFieldValue<DateTimeOffset>(1)),
            cancellation),
    ];

    private async Task<AppendResult> WriteAsync(Append append)
    {
        var bodies = await BodyCodec.PackAsync(append.Bodies);
        NpgsqlConnection? connection = null;
        NpgsqlTransaction? transaction = null;
        try
        {
            AppendResult result;
            try
            {
                connection = await database.OpenConnectionAsync();
                transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted);
                result = await new PostgresAppend(connection, transaction, append, bodies).RunAsync();
            }
            catch (Exception exception)
            {
                // The server forgets a transaction whose COMMIT it never saw.
                throw new NotStoredException("The journal could not be written.", exception);
            }

            if (result is AppendResult.Appended)
            {
                await transaction.CommitAsync(); // From here on an exception leaves the outcome open.
            }

            return result;
        }
        finally
        {
            await DisposeAsync(transaction);
            await DisposeAsync(connection);
        }
    }

    private Task<List<JournalEntry>> ReadSliceAsync(string stream, long after, CancellationToken cancellation) => PostgresCommands.ReadAllAsync(
        database.Command(
            "SELECT version, name, payload, at, account, command FROM fact WHERE stream = $1 AND version > $2 ORDER BY version LIMIT $3",
            [stream, after, JournalSlices.Size]),
        row => new JournalEntry(
            row.GetInt64(0),
            row.GetString(1),
            row.GetFieldValue<byte[]>(2),
            row.GetFieldValue<DateTimeOffset>(3),
            row.GetString(4),
            row.GetString(5)),
        cancellation);

    private static ValueTask DisposeAsync(IAsyncDisposable? resource) => resource?.DisposeAsync() ?? default;
}
