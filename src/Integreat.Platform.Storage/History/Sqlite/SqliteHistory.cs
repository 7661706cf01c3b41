using System.Collections.Immutable;
using Integreat.Platform.Storage.Journal;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.History.Sqlite;

/// <summary>What the journal in a SQLite file holds of the past.</summary>
internal sealed class SqliteHistory(SqliteDatabase database) : IJournalHistory
{
    private const string Commands =
        "SELECT version, facts, at, account, id, client, reason FROM command WHERE stream = ?1 AND facts > 0";

    private readonly SqliteReaders _readers = database.Readers;

    public Task<long> FindVersionAsync(string stream, DateTimeOffset moment, CancellationToken cancellation) => _readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(
                db, "SELECT version FROM fact WHERE stream = ?1 AND at <= ?2 ORDER BY version DESC LIMIT 1", 2);
            return statement.Scalar(stream, StoredTime.ToMicroseconds(moment)) as long? ?? 0;
        },
        cancellation);

    public Task<ImmutableArray<CommandEntry>> ReadCommandsAsync(CommandQuery query, CancellationToken cancellation) => _readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(
                db,
                $"""
                {Commands} AND version < ?2 AND at >= ?3 AND at < ?4
                  AND (?5 IS NULL OR account = ?5) AND (?6 IS NULL OR client = ?6)
                  AND (?7 IS NULL OR EXISTS (
                    SELECT 1 FROM fact WHERE fact.stream = ?1 AND subject = ?7
                      AND fact.version <= command.version AND fact.version > command.version - facts))
                  AND (?8 IS NULL OR EXISTS (
                    SELECT 1 FROM fact WHERE fact.stream = ?1 AND name >= ?8 || '.' AND name < ?8 || '/'
                      AND fact.version <= command.version AND fact.version > command.version - facts))
                ORDER BY version DESC LIMIT ?9
                """,
                9);
            using var row = statement.Query(
                query.Stream,
                query.Before ?? long.MaxValue,
                query.From is { } from ? StoredTime.ToMicroseconds(from) : long.MinValue,
                query.Until is { } until ? StoredTime.ToMicroseconds(until) : long.MaxValue,
                query.Account,
                query.Client,
                query.Subject,
                query.Fact,
                query.Count);
            return ReadAll(row, Command);
        },
        cancellation);

    public Task<CommandEntry?> FindCommandAsync(string stream, long version, CancellationToken cancellation) => _readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(db, $"{Commands} AND version = ?2", 2);
            using var row = statement.Query(stream, version);
            return row.Read() ? Command(row) : null;
        },
        cancellation);

    public Task<ImmutableArray<JournalEntry>> ReadFactsAsync(
        string stream, long first, long last, int count, CancellationToken cancellation) => _readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(
                db,
                """
                SELECT version, name, payload, at, account, command FROM fact
                WHERE stream = ?1 AND version >= ?2 AND version <= ?3 ORDER BY version LIMIT ?4
                """,
                4);
            using var row = statement.Query(stream, first, last, count);
            return ReadAll(row, Fact);
        },
        cancellation);

    public Task<ImmutableArray<SubjectEntry>> ReadSubjectAsync(string stream, string subject, CancellationToken cancellation) => _readers.RunAsync(
        db =>
        {
            using var statement = new SqliteStatement(
                db,
                """
                SELECT fact.version, name, payload, fact.at, fact.account, command, client, reason
                FROM fact LEFT JOIN command ON command.stream = fact.stream AND command.account = fact.account AND command.id = fact.command
                WHERE fact.stream = ?1 AND subject = ?2 ORDER BY fact.version
                """,
                2);
            using var row = statement.Query(stream, subject);
            return ReadAll(row, each => new SubjectEntry(Fact(each), Word(each, 6), Word(each, 7)));
        },
        cancellation);

    private static ImmutableArray<T> ReadAll<T>(SqliteDataReader row, Func<SqliteDataReader, T> read)
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows.DrainToImmutable();
    }

    private static CommandEntry Command(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), StoredTime.FromMicroseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4), Word(row, 5), Word(row, 6));

    private static JournalEntry Fact(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetFieldValue<byte[]>(2),
        StoredTime.FromMicroseconds(row.GetInt64(3)),
        row.GetString(4),
        row.GetString(5));

    private static string? Word(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
