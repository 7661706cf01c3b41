using Npgsql;

namespace Integreat.Platform.Storage.Postgres;

/// <summary>Commands on a connection of the pool, taken and given back by each.</summary>
internal static class PostgresCommands
{
    public static NpgsqlCommand Command(this NpgsqlDataSource database, string sql, ReadOnlySpan<object?> values)
    {
        var command = database.CreateCommand(sql);
        command.Parameters.AddAll(values);
        return command;
    }

    /// <summary>Runs the command, which ends with it, and reads all its rows.</summary>
    public static async Task<List<T>> ReadAllAsync<T>(NpgsqlCommand command, Func<NpgsqlDataReader, T> read, CancellationToken cancellation)
    {
        await using (command)
        {
            await using var row = await command.ExecuteReaderAsync(cancellation);
            var rows = new List<T>();
            while (await row.ReadAsync(cancellation))
            {
                rows.Add(read(row));
            }

            return rows;
        }
    }
}
