using Npgsql;
using NpgsqlTypes;

namespace Integreat.Platform.Storage.Postgres;

/// <summary>Numbered parameters ($1, $2, ...) whose types are said, not guessed.</summary>
internal static class PostgresParameters
{
    // A plain list, not "params": a lone array of strings would be taken for the list itself.
    public static void AddAll(this NpgsqlParameterCollection parameters, ReadOnlySpan<object?> values)
    {
        foreach (var value in values)
        {
            // Of a null the server knows the type: that of the column it is for.
            parameters.Add(value is null
                ? new NpgsqlParameter { Value = DBNull.Value }
                : new NpgsqlParameter { Value = value, NpgsqlDbType = TypeOf(value) });
        }
    }

    private static NpgsqlDbType TypeOf(object value) => value switch
    {
        string => NpgsqlDbType.Text,
        bool => NpgsqlDbType.Boolean,
        int => NpgsqlDbType.Integer,
        long => NpgsqlDbType.Bigint,
        DateTime => NpgsqlDbType.TimestampTz,
        ReadOnlyMemory<byte> => NpgsqlDbType.Bytea,
        string[] => NpgsqlDbType.Array | NpgsqlDbType.Text,
        int[] => NpgsqlDbType.Array | NpgsqlDbType.Integer,
        long[] => NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        byte[][] => NpgsqlDbType.Array | NpgsqlDbType.Bytea,
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "No column takes this type."),
    };
}
