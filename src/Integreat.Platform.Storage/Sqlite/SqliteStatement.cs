using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Sqlite;

/// <summary>A statement that is prepared once and run often. Parameters are numbered: ?1, ?2, ...</summary>
internal sealed class SqliteStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public SqliteStatement(SqliteConnection connection, string sql, int parameters = 0)
    {
        _command = connection.CreateCommand();
        _command.CommandText = sql;
        for (var number = 1; number <= parameters; number++)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = $"?{number}" });
        }
    }

    public int Run(params ReadOnlySpan<object?> values) => With(values).ExecuteNonQuery();

    /// <summary>The first column of the first row, or null.</summary>
    public object? Scalar(params ReadOnlySpan<object?> values) => With(values).ExecuteScalar() is { } value and not DBNull ? value : null;

    public SqliteDataReader Query(params ReadOnlySpan<object?> values) => With(values).ExecuteReader();

    public void Dispose() => _command.Dispose();

    private SqliteCommand With(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] switch
            {
                null => DBNull.Value,
                ReadOnlyMemory<byte> bytes => bytes.ToArray(),
                var value => value,
            };
        }

        return _command;
    }
}
