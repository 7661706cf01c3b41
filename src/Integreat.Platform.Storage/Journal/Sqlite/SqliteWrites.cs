using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integreat.Platform.Storage.Journal.Sqlite;

/// <summary>The writer's connection with its statements, used by the writer's thread only.</summary>
internal sealed class SqliteWrites : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<SqliteStatement> _statements = [];

    public SqliteWrites(SqliteConnection connection)
    {
        _connection = connection;
        Begin = Prepare("BEGIN IMMEDIATE");
        Commit = Prepare("COMMIT");
        Rollback = Prepare("ROLLBACK");
        BeginItem = Prepare("SAVEPOINT item");
        KeepItem = Prepare("RELEASE item");
        UndoItem = Prepare("ROLLBACK TO item");

        Claim = Prepare("INSERT INTO owner (stream, epoch) VALUES (?1, 1) ON CONFLICT (stream) DO UPDATE SET epoch = epoch + 1 RETURNING epoch", 1);
        FindEpoch = Prepare("SELECT epoch FROM owner WHERE stream = ?1", 1);
        FindCommand = Prepare("SELECT digest, outcome FROM command WHERE stream = ?1 AND account = ?2 AND id = ?3", 3);
        FindVersion = Prepare("SELECT max(version) FROM fact WHERE stream = ?1", 1);
        FindHolder = Prepare("SELECT stream FROM claim WHERE kind = ?1 AND name = ?2", 2);

        AddFact = Prepare("INSERT INTO fact (stream, version, name, payload, at, account, command) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", 7);
        AddBody = Prepare("INSERT INTO body (hash, bytes, length) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", 3);
        AddClaim = Prepare("INSERT INTO claim (kind, name, stream) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING", 3);
        RemoveClaim = Prepare("DELETE FROM claim WHERE kind = ?1 AND name = ?2 AND stream = ?3", 3);
        AddCommand = Prepare(
            "INSERT INTO command (stream, account, id, digest, outcome, at, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", 7);

        // One writer: the number that is next now is still next at the commit. The newest card is never removed, so numbers never return.
        PutCard = Prepare(
            """
            INSERT INTO card (stream, sequence, json) VALUES (?1, (SELECT coalesce(max(sequence), 0) + 1 FROM card), ?2)
            ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, json = excluded.json
            """,
            2);
    }

    public SqliteStatement Begin { get; }
    public SqliteStatement Commit { get; }
    public SqliteStatement Rollback { get; }
    public SqliteStatement BeginItem { get; }
    public SqliteStatement KeepItem { get; }
    public SqliteStatement UndoItem { get; }
    public SqliteStatement Claim { get; }
    public SqliteStatement FindEpoch { get; }
    public SqliteStatement FindCommand { get; }
    public SqliteStatement FindVersion { get; }
    public SqliteStatement FindHolder { get; }
    public SqliteStatement AddFact { get; }
    public SqliteStatement AddBody { get; }
    public SqliteStatement AddClaim { get; }
    public SqliteStatement RemoveClaim { get; }
    public SqliteStatement AddCommand { get; }
    public SqliteStatement PutCard { get; }

    /// <summary>Whether a transaction is open. SQLite ends it by itself after some errors (disk full, I/O).</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(_connection.Handle) == 0;

    public void Dispose()
    {
        _statements.ForEach(statement => statement.Dispose());
        _connection.Dispose();
    }

    private SqliteStatement Prepare(string sql, int parameters = 0)
    {
        var statement = new SqliteStatement(_connection, sql, parameters);
        _statements.Add(statement);
        return statement;
    }
}
