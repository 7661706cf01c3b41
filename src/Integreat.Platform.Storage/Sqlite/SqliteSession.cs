using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>
/// The writer's connection, used by the writer's thread only. A statement is prepared when it is first run, and kept: statements are
/// constants beside the code that runs them.
/// </summary>
internal sealed class SqliteSession(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteStatement> _statements = [];

    /// <summary>Whether a transaction is open. SQLite ends it by itself after some errors (disk full, I/O).</summary>
    public bool InTransaction => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Runs a statement; returns how many rows it changed.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values.Length).Run(values);

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values.Length).Scalar(values);

    public SqliteDataReader Query(string sql, params ReadOnlySpan<object?> values) => Prepare(sql, values.Length).Query(values);

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
        {
            statement.Dispose();
        }

        connection.Dispose();
    }

    private SqliteStatement Prepare(string sql, int parameters)
    {
        if (!_statements.TryGetValue(sql, out var statement))
        {
            statement = new SqliteStatement(connection, sql, parameters);
            _statements.Add(sql, statement);
        }

        return statement;
    }
}
