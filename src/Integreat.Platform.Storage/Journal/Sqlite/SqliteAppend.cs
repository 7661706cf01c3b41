using System.Collections.Immutable;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>
/// One append inside the writer's transaction. There is one writer, so everything can be checked before anything is written, and a
/// refusal leaves nothing to undo.
/// </summary>
internal static class SqliteAppend
{
    public static AppendResult Run(SqliteWrites db, Append append, ImmutableArray<PackedBody> bodies)
    {
        if (Refuse(db, append) is { } refusal)
        {
            return refusal;
        }

        var at = JournalTime.ToMicroseconds(append.At);
        var version = append.ExpectedVersion;
        foreach (var fact in append.Facts)
        {
            db.AddFact.Run(append.Stream, ++version, fact.Name, fact.Payload, at, append.By, append.Command.Id);
        }

        StoreBodies(db, bodies);
        foreach (var name in append.Releases)
        {
            db.RemoveClaim.Run(name.Kind, name.Name, append.Stream);
        }

        foreach (var name in append.Claims)
        {
            db.AddClaim.Run(name.Kind, name.Name, append.Stream);
        }

        if (append.Card is { } card)
        {
            db.PutCard.Run(append.Stream, card);
        }

        db.AddCommand.Run(append.Stream, append.By, append.Command.Id, append.Command.Digest, append.Command.Outcome, at, version);
        return new AppendResult.Appended(version);
    }

    public static void StoreBodies(SqliteWrites db, ImmutableArray<PackedBody> bodies)
    {
        foreach (var body in bodies)
        {
            db.AddBody.Run(body.Hash, body.Bytes, body.Length);
        }
    }

    private static AppendResult? Refuse(SqliteWrites db, Append append)
    {
        if (FindCommand(db, append) is { } known)
        {
            return new AppendResult.CommandKnown(known);
        }

        var epoch = db.FindEpoch.Scalar(append.Stream) as long? ?? 0;
        if (epoch == 0 || epoch != append.Epoch)
        {
            return new AppendResult.OwnerChanged(epoch);
        }

        var version = db.FindVersion.Scalar(append.Stream) as long? ?? 0;
        if (version != append.ExpectedVersion)
        {
            return new AppendResult.VersionConflict(version);
        }

        foreach (var name in append.Claims)
        {
            if (db.FindHolder.Scalar(name.Kind, name.Name) is string holder && holder != append.Stream)
            {
                return new AppendResult.NameTaken(name, holder);
            }
        }

        return null;
    }

    private static RecordedCommand? FindCommand(SqliteWrites db, Append append)
    {
        using var row = db.FindCommand.Query(append.Stream, append.By, append.Command.Id);
        return row.Read() ? new RecordedCommand(row.GetString(0), row.GetFieldValue<byte[]>(1)) : null;
    }
}
