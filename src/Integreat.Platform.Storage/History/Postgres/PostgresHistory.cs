using System.Collections.Immutable;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Storage.Postgres;
using Npgsql;

namespace Integreat.Platform.Storage.History.Postgres;

/// <summary>What the journal in PostgreSQL holds of the past.</summary>
internal sealed class PostgresHistory(NpgsqlDataSource database) : IJournalHistory
{
    private const string Commands =
        "SELECT version, facts, at, account, id, client, reason FROM command WHERE stream = $1 AND facts > 0";

    public async Task<long> FindVersionAsync(string stream, DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var command = database.Command(
            "SELECT version FROM fact WHERE stream = $1 AND at <= $2 ORDER BY version DESC LIMIT 1", [stream, StoredTime.Utc(moment)]);
        return await command.ExecuteScalarAsync(cancellation) as long? ?? 0;
    }

    public async Task<ImmutableArray<CommandEntry>> ReadCommandsAsync(CommandQuery query, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                $"""
                {Commands} AND version < $2 AND at >= $3 AND at < $4
                  AND ($5::text IS NULL OR account = $5) AND ($6::text IS NULL OR client = $6)
                  AND ($7::text IS NULL OR EXISTS (
                    SELECT 1 FROM fact WHERE fact.stream = $1 AND subject = $7
                      AND fact.version <= command.version AND fact.version > command.version - facts))
                  AND ($8::text IS NULL OR EXISTS (
                    SELECT 1 FROM fact WHERE fact.stream = $1 AND starts_with(name, $8 || '.')
                      AND fact.version <= command.version AND fact.version > command.version - facts))
                ORDER BY version DESC LIMIT $9
                """,
                [
                    query.Stream,
                    query.Before ?? long.MaxValue,
                    query.From is { } from ? StoredTime.Utc(from) : DateTime.MinValue,
                    query.Until is { } until ? StoredTime.Utc(until) : DateTime.MaxValue,
                    query.Account,
                    query.Client,
                    query.Subject,
                    query.Fact,
                    query.Count,
                ]),
            Command,
            cancellation),
    ];

    public async Task<CommandEntry?> FindCommandAsync(string stream, long version, CancellationToken cancellation) =>
        (await PostgresCommands.ReadAllAsync(database.Command($"{Commands} AND version = $2", [stream, version]), Command, cancellation))
        .SingleOrDefault();

    public async Task<ImmutableArray<JournalEntry>> ReadFactsAsync(
        string stream, long first, long last, int count, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                SELECT version, name, payload, at, account, command FROM fact
                WHERE stream = $1 AND version >= $2 AND version <= $3 ORDER BY version LIMIT $4
                """,
                [stream, first, last, count]),
            Fact,
            cancellation),
    ];

    public async Task<ImmutableArray<SubjectEntry>> ReadSubjectAsync(string stream, string subject, CancellationToken cancellation) =>
    [
        .. await PostgresCommands.ReadAllAsync(
            database.Command(
                """
                SELECT fact.version, name, payload, fact.at, fact.account, command, client, reason
                FROM fact LEFT JOIN command ON command.stream = fact.stream AND command.account = fact.account AND command.id = fact.command
                WHERE fact.stream = $1 AND subject = $2 ORDER BY fact.version
                """,
                [stream, subject]),
            row => new SubjectEntry(Fact(row), Word(row, 6), Word(row, 7)),
            cancellation),
    ];

    private static CommandEntry Command(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(2), row.GetString(3), row.GetString(4), Word(row, 5), Word(row, 6));

    private static JournalEntry Fact(NpgsqlDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetFieldValue<byte[]>(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.GetString(4),
        row.GetString(5));

    private static string? Word(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
