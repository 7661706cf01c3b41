using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>The journal's questions, as they run on a reading thread. Lists travel as JSON arrays.</summary>
internal static class SqliteReads
{
    public static List<JournalEntry> Slice(SqliteConnection connection, string stream, long after)
    {
        using var statement = new SqliteStatement(
            connection,
            "SELECT version, name, payload, at, account, command FROM fact WHERE stream = ?1 AND version > ?2 ORDER BY version LIMIT ?3",
            3);
        using var row = statement.Query(stream, after, JournalSlices.Size);
        var entries = new List<JournalEntry>();
        while (row.Read())
        {
            entries.Add(new JournalEntry(
                row.GetInt64(0),
                row.GetString(1),
                row.GetFieldValue<byte[]>(2),
                StoredTime.FromMicroseconds(row.GetInt64(3)),
                row.GetString(4),
                row.GetString(5)));
        }

        return entries;
    }

    public static RecordedCommand? Command(SqliteConnection connection, string stream, string account, string id)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT digest, outcome FROM command WHERE stream = ?1 AND account = ?2 AND id = ?3", 3);
        using var row = statement.Query(stream, account, id);
        return row.Read() ? new RecordedCommand(row.GetString(0), row.GetFieldValue<byte[]>(1)) : null;
    }

    public static List<PackedBody> Bodies(SqliteConnection connection, ImmutableArray<string> hashes)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT hash, bytes, length FROM body WHERE hash IN (SELECT value FROM json_each(?1))", 1);
        using var row = statement.Query(JsonSerializer.Serialize(hashes));
        var bodies = new List<PackedBody>();
        while (row.Read())
        {
            bodies.Add(new PackedBody(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetInt32(2)));
        }

        return bodies;
    }

    public static ImmutableArray<string> MissingBodies(SqliteConnection connection, ImmutableArray<string> hashes)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT DISTINCT value FROM json_each(?1) WHERE value NOT IN (SELECT hash FROM body)", 1);
        using var row = statement.Query(JsonSerializer.Serialize(hashes));
        var missing = ImmutableArray.CreateBuilder<string>();
        while (row.Read())
        {
            missing.Add(row.GetString(0));
        }

        return missing.DrainToImmutable();
    }

    public static ImmutableDictionary<Claim, string> Claims(SqliteConnection connection, ImmutableArray<Claim> claims)
    {
        using var statement = new SqliteStatement(
            connection,
            """
            SELECT DISTINCT claim.kind, claim.name, claim.stream
            FROM json_each(?1) AS asked JOIN claim ON claim.kind = asked.value ->> 0 AND claim.name = asked.value ->> 1
            """,
            1);
        using var row = statement.Query(JsonSerializer.Serialize(claims.Select(claim => new[] { claim.Kind, claim.Name })));
        var holders = ImmutableDictionary.CreateBuilder<Claim, string>();
        while (row.Read())
        {
            holders.Add(new Claim(row.GetString(0), row.GetString(1)), row.GetString(2));
        }

        return holders.ToImmutable();
    }

    public static ImmutableArray<Claim> Claims(SqliteConnection connection, string kind, string beginning)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT name FROM claim WHERE kind = ?1 AND name >= ?2 AND name < ?3 ORDER BY name", 3);
        using var row = statement.Query(kind, beginning, NameRange.EndOf(beginning));
        var claims = ImmutableArray.CreateBuilder<Claim>();
        while (row.Read())
        {
            claims.Add(new Claim(kind, row.GetString(0)));
        }

        return claims.DrainToImmutable();
    }

    public static ImmutableArray<Card> Cards(SqliteConnection connection, long after)
    {
        using var statement = new SqliteStatement(
            connection, "SELECT stream, sequence, json FROM card WHERE sequence > ?1 ORDER BY sequence", 1);
        using var row = statement.Query(after);
        var cards = ImmutableArray.CreateBuilder<Card>();
        while (row.Read())
        {
            cards.Add(new Card(row.GetString(0), row.GetInt64(1), row.GetFieldValue<byte[]>(2)));
        }

        return cards.DrainToImmutable();
    }
    public static ImmutableArray<DueMoment> Due(SqliteConnection connection, DateTimeOffset until)
    {
        using var statement = new SqliteStatement(connection, "SELECT stream, at FROM due WHERE at <= ?1 ORDER BY at, stream", 1);
        using var row = statement.Query(StoredTime.ToMicroseconds(until));
        var due = ImmutableArray.CreateBuilder<DueMoment>();
        while (row.Read())
        {
            due.Add(new DueMoment(row.GetString(0), StoredTime.FromMicroseconds(row.GetInt64(1))));
        }

        return due.DrainToImmutable();
    }
}
