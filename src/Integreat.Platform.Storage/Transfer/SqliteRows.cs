using System.Globalization;
using System.Runtime.CompilerServices;
using Integreat.Platform.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>The rows of the embedded database. The driver works on the caller's thread, which is one command's.</summary>
internal sealed class SqliteRows : IStoredRows
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;

    public SqliteRows(DataFolderLock folder)
    {
        _connection = SqliteConnections.OpenWriter(folder.Folder.Journal);
        _transaction = _connection.BeginTransaction();
    }

    public Task<bool> IsEmptyAsync(CancellationToken cancellation) => Task.FromResult(
        StoredTables.All.All(table => Number($"SELECT EXISTS (SELECT * FROM {table.Name})") == 0 && Counter(table) == 0));

    public async IAsyncEnumerable<object?[]> ReadAsync(StoredTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command($"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {table.KeyList}");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return [.. table.Columns.Select((column, place) => Value(row, column, place))];
        }
    }

    public Task<long> ReadCounterAsync(StoredTable table, CancellationToken cancellation) => Task.FromResult(Counter(table));

    public async Task WriteAsync(StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using var command = Command(
            $"INSERT INTO {table.Name} ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, place) => $"?{place + 1}"))})");
        for (var place = 1; place <= table.Columns.Length; place++)
        {
            command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"?{place}") });
        }

        await foreach (var row in rows.WithCancellation(cancellation))
        {
            for (var place = 0; place < row.Length; place++)
            {
                command.Parameters[place].Value = row[place] ?? DBNull.Value;
            }

            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    public async Task WriteCounterAsync(StoredTable table, long last, CancellationToken cancellation)
    {
        await using var command = Command("DELETE FROM sqlite_sequence WHERE name = ?1; INSERT INTO sqlite_sequence (name, seq) VALUES (?1, ?2)");
        command.Parameters.AddRange([new SqliteParameter("?1", table.Name), new SqliteParameter("?2", last)]);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task CommitAsync(CancellationToken cancellation) => await _transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static object? Value(SqliteDataReader row, StoredColumn column, int place) => row.IsDBNull(place) ? null : column.Kind switch
    {
        StoredKind.Text => row.GetString(place),
        StoredKind.Bytes => row.GetFieldValue<byte[]>(place),
        StoredKind.Truth => row.GetInt64(place) != 0,
        _ => row.GetInt64(place),
    };

    private long Counter(StoredTable table) =>
        table.IsNumbered ? Number($"SELECT ifnull(max(seq), 0) FROM sqlite_sequence WHERE name = '{table.Name}'") : 0;

    private long Number(string sql)
    {
        using var command = Command(sql);
        return (long)command.ExecuteScalar()!;
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, _transaction);
        return command;
    }
}
