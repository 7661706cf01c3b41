using System.Collections.Immutable;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.Journal.Postgres;

/// <summary>
/// One append inside its transaction: a batch that asks, a batch that writes. All transactions lock in the same order (the stream's
/// owner, names, texts, the card counter; names and texts sorted), so that they queue and never deadlock.
/// </summary>
internal sealed class PostgresAppend(NpgsqlConnection connection, NpgsqlTransaction transaction, Append append, ImmutableArray<PackedBody> bodies)
{
    private readonly DateTime _at = StoredTime.Utc(append.At);

    private long NewVersion => append.ExpectedVersion + append.Facts.Length;

    /// <summary>Everything but the commit. An answer other than <see cref="AppendResult.Appended"/> asks for a rollback.</summary>
    public async Task<AppendResult> RunAsync() =>
        await RefuseAsync() ?? await WriteAsync() ?? new AppendResult.Appended(NewVersion);

    public static NpgsqlBatchCommand StoreBodies(ImmutableArray<PackedBody> bodies) => Statement(
        "INSERT INTO body (hash, bytes, length) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING",
        [bodies.Select(body => body.Hash).ToArray(), bodies.Select(body => body.Bytes).ToArray(), bodies.Select(body => body.Length).ToArray()]);

    private async Task<AppendResult?> RefuseAsync()
    {
        await using var batch = new NpgsqlBatch(connection, transaction)
        {
            BatchCommands =
            {
                // First the lock: until we commit, nobody else appends to the stream or claims it, and what the others read is final.
                Statement("SELECT epoch FROM owner WHERE stream = $1 FOR UPDATE", [append.Stream]),
                Statement(
                    "SELECT digest, outcome FROM command WHERE stream = $1 AND account = $2 AND id = $3",
                    [append.Stream, append.By, append.Command.Id]),
                Statement("SELECT coalesce(max(version), 0) FROM fact WHERE stream = $1", [append.Stream]),
            },
        };
        await using var row = await batch.ExecuteReaderAsync();

        var epoch = await row.ReadAsync() ? row.GetInt64(0) : 0;
        await row.NextResultAsync();
        if (await row.ReadAsync())
        {
            return new AppendResult.CommandKnown(new RecordedCommand(row.GetString(0), row.GetFieldValue<byte[]>(1)));
        }

        if (epoch == 0 || epoch != append.Epoch)
        {
            return new AppendResult.OwnerChanged(epoch);
        }

        await row.NextResultAsync();
        await row.ReadAsync();
        return row.GetInt64(0) is var version && version != append.ExpectedVersion ? new AppendResult.VersionConflict(version) : null;
    }

    private async Task<AppendResult?> WriteAsync()
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        foreach (var statement in Statements())
        {
            batch.BatchCommands.Add(statement);
        }

        // Only the claims answer with rows. Reading to the end brings up the errors of whatever comes after them.
        AppendResult? refusal = null;
        await using var row = await batch.ExecuteReaderAsync();
        do
        {
            while (await row.ReadAsync())
            {
                if (row.GetString(2) is var holder && holder != append.Stream)
                {
                    refusal ??= new AppendResult.NameTaken(new Claim(row.GetString(0), row.GetString(1)), holder);
                }
            }
        }
        while (await row.NextResultAsync());

        return refusal;
    }

    private IEnumerable<NpgsqlBatchCommand> Statements()
    {
        if (!append.Releases.IsEmpty)
        {
            yield return ReleaseNames();
        }

        if (!append.Claims.IsEmpty)
        {
            yield return ClaimNames();
        }

        if (!append.Facts.IsEmpty)
        {
            yield return AddFacts();
        }

        yield return RecordCommand();
        yield return append.Due is { } due ? PutDue(due) : RemoveDue();
        if (!bodies.IsEmpty)
        {
            yield return StoreBodies(bodies);
        }

        if (!append.Erasures.IsEmpty)
        {
            yield return RecordErasures();
            yield return DestroyBodies();
        }

        if (append.Card is { } card)
        {
            yield return PutCard(card);
        }
    }

    private NpgsqlBatchCommand RecordErasures() => Statement(
        "INSERT INTO erasure (stream, hash) SELECT $1, hash FROM unnest($2) AS erased (hash) ON CONFLICT DO NOTHING",
        [append.Stream, append.Erasures.ToArray()]);

    // Looks through all facts there are: texts are erased rarely, and a list of who names which would be written with every fact.
    private NpgsqlBatchCommand DestroyBodies() => Statement(
        """
        DELETE FROM body WHERE hash = ANY ($1) AND NOT EXISTS (
          SELECT FROM fact WHERE position(convert_to(body.hash, 'UTF8') IN payload) > 0
            AND NOT EXISTS (SELECT FROM erasure WHERE erasure.stream = fact.stream AND erasure.hash = body.hash))
        """,
        [append.Erasures.ToArray()]);

    private NpgsqlBatchCommand ReleaseNames() => Statement(
        """
        DELETE FROM claim USING unnest($2, $3) AS given (kind, name)
        WHERE claim.kind = given.kind AND claim.name = given.name AND stream = $1
        """,
        [append.Stream, append.Releases.Select(claim => claim.Kind).ToArray(), append.Releases.Select(claim => claim.Name).ToArray()]);

    // A name that is taken comes back with its holder, locked, so that it cannot be given up between the question and the answer.
    private NpgsqlBatchCommand ClaimNames()
    {
        var names = append.Claims.Distinct()
            .OrderBy(claim => claim.Kind, StringComparer.Ordinal)
            .ThenBy(claim => claim.Name, StringComparer.Ordinal)
            .ToList();
        return Statement(
            """
            INSERT INTO claim (kind, name, stream) SELECT kind, name, $1 FROM unnest($2, $3) AS wanted (kind, name)
            ON CONFLICT (kind, name) DO UPDATE SET stream = claim.stream
            RETURNING kind, name, stream
            """,
            [append.Stream, names.Select(claim => claim.Kind).ToArray(), names.Select(claim => claim.Name).ToArray()]);
    }

    private NpgsqlBatchCommand AddFacts() => Statement(
        """
        INSERT INTO fact (stream, version, name, payload, at, account, command, subject)
        SELECT $1, $2 + number, name, payload, $3, $4, $5, subject
        FROM unnest($6, $7, $8) WITH ORDINALITY AS added (name, payload, subject, number)
        """,
        [
            append.Stream,
            append.ExpectedVersion,
            _at,
            append.By,
            append.Command.Id,
            append.Facts.Select(fact => fact.Name).ToArray(),
            append.Facts.Select(fact => fact.Payload.ToArray()).ToArray(),
            append.Facts.Select(fact => fact.Subject).ToArray(),
        ]);

    private NpgsqlBatchCommand RecordCommand() => Statement(
        """
        INSERT INTO command (stream, account, id, digest, outcome, at, version, facts, client, reason)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
        """,
        [
            append.Stream, append.By, append.Command.Id, append.Command.Digest, append.Command.Outcome, _at, NewVersion,
            (long)append.Facts.Length, append.Command.Client, append.Command.Reason,
        ]);

    // The stream's owner is locked already, and with it everything that is the stream's alone.
    private NpgsqlBatchCommand PutDue(DateTimeOffset due) => Statement(
        "INSERT INTO due (stream, at) VALUES ($1, $2) ON CONFLICT (stream) DO UPDATE SET at = excluded.at",
        [append.Stream, StoredTime.Utc(due)]);

    private NpgsqlBatchCommand RemoveDue() => Statement("DELETE FROM due WHERE stream = $1", [append.Stream]);

    // The last statement, since everybody who writes a card waits for the counter.
    private NpgsqlBatchCommand PutCard(ReadOnlyMemory<byte> card) => Statement(
        """
        WITH next AS (UPDATE card_counter SET last = last + 1 RETURNING last)
        INSERT INTO card (stream, sequence, json) SELECT $1, last, $2 FROM next
        ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, json = excluded.json
        """,
        [append.Stream, card]);

    private static NpgsqlBatchCommand Statement(string sql, ReadOnlySpan<object?> values)
    {
        var statement = new NpgsqlBatchCommand(sql);
        statement.Parameters.AddAll(values);
        return statement;
    }
}
