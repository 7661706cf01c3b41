using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>The rows of a PostgreSQL database.</summary>
internal sealed class PostgresRows : IStoredRows
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private PostgresRows(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    public static async Task<PostgresRows> BeginAsync(string connectionString, CancellationToken cancellation)
    {
        var connection = new NpgsqlConnection(PostgresDatabase.Parse(connectionString).DedicatedConnectionString);
        try
        {
            await connection.OpenAsync(cancellation);
            return new PostgresRows(connection, await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellation)
    {
        foreach (var table in StoredTables.All)
        {
            if (await ScalarAsync($"SELECT EXISTS (SELECT FROM {table.Name})", cancellation) is true
                || await ReadCounterAsync(table, cancellation) != 0)
            {
                return false;
            }
        }

        return true;
    }

    public async IAsyncEnumerable<object?[]> ReadAsync(StoredTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var command = Command($"SELECT {table.ColumnList} FROM {table.Name} ORDER BY {table.KeyList}");
        await using var row = await command.ExecuteReaderAsync(cancellation);
        while (await row.ReadAsync(cancellation))
        {
            yield return [.. table.Columns.Select((column, place) => Value(row, column, place))];
        }
    }

    public async Task<long> ReadCounterAsync(StoredTable table, CancellationToken cancellation) => table.IsNumbered
        ? (long)(await ScalarAsync($"SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM {Sequence(table)}", cancellation))!
        : 0;

    public async Task WriteAsync(StoredTable table, IAsyncEnumerable<object?[]> rows, CancellationToken cancellation)
    {
        await using (var import = await _connection.BeginBinaryImportAsync(
            $"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", cancellation))
        {
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                await import.StartRowAsync(cancellation);
                for (var place = 0; place < row.Length; place++)
                {
                    await WriteAsync(import, table.Columns[place], row[place], cancellation);
                }
            }

            await import.CompleteAsync(cancellation);
        }

        if (table.Name == "card")
        {
            await ScalarAsync("UPDATE card_counter SET last = (SELECT coalesce(max(sequence), 0) FROM card)", cancellation);
        }
    }

    public Task WriteCounterAsync(StoredTable table, long last, CancellationToken cancellation) =>
        last == 0 ? Task.CompletedTask : ScalarAsync($"SELECT setval('{Sequence(table)}', {last})", cancellation);

    public Task CommitAsync(CancellationToken cancellation) => _transaction.CommitAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static string Sequence(StoredTable table) => $"{table.Name}_number_seq";

    private static object? Value(NpgsqlDataReader row, StoredColumn column, int place) => row.IsDBNull(place) ? null : column.Kind switch
    {
        StoredKind.Text => row.GetString(place),
        StoredKind.Bytes => row.GetFieldValue<byte[]>(place),
        StoredKind.Truth => row.GetBoolean(place),
        StoredKind.Moment => StoredTime.ToMicroseconds(row.GetFieldValue<DateTimeOffset>(place)),
        _ => row.GetFieldType(place) == typeof(int) ? row.GetInt32(place) : row.GetInt64(place),
    };

    private static Task WriteAsync(NpgsqlBinaryImporter import, StoredColumn column, object? value, CancellationToken cancellation) => value switch
    {
        null => import.WriteNullAsync(cancellation),
        long moment when column.Kind is StoredKind.Moment =>
            import.WriteAsync(StoredTime.FromMicroseconds(moment).UtcDateTime, NpgsqlDbType.TimestampTz, cancellation),

        // Lengths, milliseconds and counts have half the width there.
        long number when column.Name is "length" or "leases_left" or "former_leases_left" or "access_failed_count" =>
            import.WriteAsync(checked((int)number), NpgsqlDbType.Integer, cancellation),
        long number => import.WriteAsync(number, NpgsqlDbType.Bigint, cancellation),
        bool truth => import.WriteAsync(truth, NpgsqlDbType.Boolean, cancellation),
        string text => import.WriteAsync(text, NpgsqlDbType.Text, cancellation),
        byte[] bytes => import.WriteAsync(bytes, NpgsqlDbType.Bytea, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No column takes this type."),
    };

    private async Task<object?> ScalarAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(cancellation);
    }

    private NpgsqlCommand Command(string sql) => new(sql, _connection, _transaction);
}
