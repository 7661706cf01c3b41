using System.Data.Common;
using Integreat.Platform.Storage.Journal;

namespace Integreat.Platform.Storage.Register;

/// <summary>Rows of the register's table, the same in both databases.</summary>
internal static class RegisterRows
{
    public const string Columns =
        "ags, name, search, kind, postal_code, latitude, longitude, south, west, north, east, hectares, population";

    /// <summary>The values of a row, in the sequence of <see cref="Columns"/>.</summary>
    public static object?[] Values(StoredMunicipality entry) =>
    [
        entry.Ags, entry.Name, entry.Search, entry.Kind, entry.PostalCode, entry.Point?.Latitude, entry.Point?.Longitude,
        entry.Box?.South, entry.Box?.West, entry.Box?.North, entry.Box?.East, entry.Hectares, entry.Population,
    ];

    public static StoredMunicipality Read(DbDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : new StoredPoint(row.GetInt64(5), row.GetInt64(6)),
        row.IsDBNull(7) ? null : new StoredBox(row.GetInt64(7), row.GetInt64(8), row.GetInt64(9), row.GetInt64(10)),
        Number(row, 11),
        Number(row, 12));

    /// <summary>The first text after all that begin so.</summary>
    public static string EndOf(string beginning) => NameRange.EndOf(beginning);

    private static long? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
