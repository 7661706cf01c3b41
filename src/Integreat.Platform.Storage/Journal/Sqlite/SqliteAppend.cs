using System.Collections.Immutable;
using Integreat.Platform.Storage.Sqlite;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>
/// One append inside the writer's transaction. There is one writer, so everything can be checked before anything is written, and a
/// refusal leaves nothing to undo.
/// </summary>
internal static class SqliteAppend
{
    public static AppendResult Run(SqliteSession db, Append append, ImmutableArray<PackedBody> bodies)
    {
        if (Refuse(db, append) is { } refusal)
        {
            return refusal;
        }

        var at = StoredTime.ToMicroseconds(append.At);
        var version = append.ExpectedVersion;
        foreach (var fact in append.Facts)
        {
            db.Run(
                "INSERT INTO fact (stream, version, name, payload, at, account, command, subject) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
                append.Stream, ++version, fact.Name, fact.Payload, at, append.By, append.Command.Id, fact.Subject);
        }

        StoreBodies(db, bodies);
        foreach (var name in append.Releases)
        {
            db.Run("DELETE FROM claim WHERE kind = ?1 AND name = ?2 AND stream = ?3", name.Kind, name.Name, append.Stream);
        }

        foreach (var name in append.Claims)
        {
            db.Run("INSERT INTO claim (kind, name, stream) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", name.Kind, name.Name, append.Stream);
        }

        if (append.Card is { } card)
        {
            PutCard(db, append.Stream, card);
        }

        PutDue(db, append.Stream, append.Due);
        foreach (var hash in append.Erasures)
        {
            Erase(db, append.Stream, hash);
        }

        db.Run(
            """
            INSERT INTO command (stream, account, id, digest, outcome, at, version, facts, client, reason)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
            """,
            append.Stream, append.By, append.Command.Id, append.Command.Digest, append.Command.Outcome, at, version, append.Facts.Length,
            append.Command.Client, append.Command.Reason);
        return new AppendResult.Appended(version);
    }

    public static void StoreBodies(SqliteSession db, ImmutableArray<PackedBody> bodies)
    {
        foreach (var body in bodies)
        {
            db.Run(
                "INSERT INTO body (hash, bytes, length) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", body.Hash, body.Bytes, body.Length);
        }
    }

    // One writer: the number that is next now is still next at the commit. The newest card is never removed, so numbers never return.
    private static void PutCard(SqliteSession db, string stream, ReadOnlyMemory<byte> card) => db.Run(
        """
        INSERT INTO card (stream, sequence, json) VALUES (?1, (SELECT coalesce(max(sequence), 0) + 1 FROM card), ?2)
        ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, json = excluded.json
        """,
        stream, card);

    private static void PutDue(SqliteSession db, string stream, DateTimeOffset? due)
    {
        if (due is { } moment)
        {
            db.Run(
                "INSERT INTO due (stream, at) VALUES (?1, ?2) ON CONFLICT (stream) DO UPDATE SET at = excluded.at",
                stream, StoredTime.ToMicroseconds(moment));
        }
        else
        {
            db.Run("DELETE FROM due WHERE stream = ?1", stream);
        }
    }

    // Looks through all facts there are: texts are erased rarely, and a list of who names which would be written with every fact.
    private static void Erase(SqliteSession db, string stream, string hash)
    {
        db.Run("INSERT INTO erasure (stream, hash) VALUES (?1, ?2) ON CONFLICT DO NOTHING", stream, hash);
        db.Run("PRAGMA secure_delete = ON"); // what is deleted is overwritten
        db.Run(
            """
            DELETE FROM body WHERE hash = ?1 AND NOT EXISTS (
              SELECT 1 FROM fact WHERE instr(payload, CAST(?1 AS BLOB)) > 0
                AND NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.stream = fact.stream AND erasure.hash = ?1))
            """,
            hash);
    }

    private static AppendResult? Refuse(SqliteSession db, Append append)
    {
        if (FindCommand(db, append) is { } known)
        {
            return new AppendResult.CommandKnown(known);
        }

        var epoch = db.Scalar("SELECT epoch FROM owner WHERE stream = ?1", append.Stream) as long? ?? 0;
        if (epoch == 0 || epoch != append.Epoch)
        {
            return new AppendResult.OwnerChanged(epoch);
        }

        var version = db.Scalar("SELECT max(version) FROM fact WHERE stream = ?1", append.Stream) as long? ?? 0;
        if (version != append.ExpectedVersion)
        {
            return new AppendResult.VersionConflict(version);
        }

        foreach (var name in append.Claims)
        {
            if (db.Scalar("SELECT stream FROM claim WHERE kind = ?1 AND name = ?2", name.Kind, name.Name) is string holder
                && holder != append.Stream)
            {
                return new AppendResult.NameTaken(name, holder);
            }
        }

        return null;
    }

    private static RecordedCommand? FindCommand(SqliteSession db, Append append)
    {
        using var row = db.Query(
            "SELECT digest, outcome FROM command WHERE stream = ?1 AND account = ?2 AND id = ?3", append.Stream, append.By, append.Command.Id);
        return row.Read() ? new RecordedCommand(row.GetString(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}
