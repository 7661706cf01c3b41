using System.Globalization;
using System.Text;
using Integreat.Platform.Contracts.Regions;
using Integreat.Platform.Contracts.Register;

namespace Integreat.Platform.Gateway.Register;

/// <summary>A register as a table (CSV): one line per entry, the first names the columns, in any sequence.</summary>
internal static class TableRegister
{
    private static readonly string[] Known =
        ["ags", "name", "kind", "postal_code", "latitude", "longitude", "south", "west", "north", "east", "hectares", "population"];

    public static void Read(string[] lines, RegisterDraft draft)
    {
        var separator = lines[0].Contains(';', StringComparison.Ordinal) ? ';' : ',';
        var columns = (Split(lines[0], separator) ?? []).Select(column => column.Trim().ToLowerInvariant()).ToList();
        if (columns.Except(Known).FirstOrDefault() is { } unknown)
        {
            draft.Refuse(1, $"There is no column \"{unknown}\". The columns are {string.Join(", ", Known)}; ags and name must be there.");
            return;
        }

        if (!columns.Contains("ags") || !columns.Contains("name") || columns.Distinct().Count() != columns.Count)
        {
            draft.Refuse(1, "The first line names the columns, each once; ags and name must be there.");
            return;
        }

        for (var index = 1; index < lines.Length; index++)
        {
            if (lines[index].Trim() is not "")
            {
                ReadLine(index + 1, lines[index], separator, columns, draft);
            }
        }
    }

    private static void ReadLine(int number, string line, char separator, List<string> columns, RegisterDraft draft)
    {
        if (Split(line, separator) is not { } fields)
        {
            draft.Refuse(number, "A quotation mark is missing.");
            return;
        }

        if (fields.Count != columns.Count)
        {
            draft.Refuse(number, $"There are {fields.Count} fields, and {columns.Count} columns.");
            return;
        }

        var row = columns.Zip(fields).ToDictionary(each => each.First, each => each.Second.Trim(), StringComparer.Ordinal);
        var wrong = new List<string>();
        var edges = (South: Degrees("south"), West: Degrees("west"), North: Degrees("north"), East: Degrees("east"));
        var entry = new Municipality
        {
            Ags = Of("ags"),
            Name = Of("name"),
            Kind = Of("kind"),
            PostalCode = Of("postal_code"),
            Latitude = Degrees("latitude"),
            Longitude = Degrees("longitude"),
            BoundingBox = edges is ({ } south, { } west, { } north, { } east) ? new BoundingBoxData(south, west, north, east) : null,
            Hectares = Whole("hectares"),
            Population = Whole("population"),
        };
        if (entry.BoundingBox is null && edges is not (null, null, null, null))
        {
            wrong.Add("South, west, north and east stand together or not at all.");
        }

        if (wrong is [var reason, ..])
        {
            draft.Refuse(number, reason);
        }
        else
        {
            draft.Add(number, entry);
        }

        string Of(string column) => row.GetValueOrDefault(column, "");

        double? Degrees(string column)
        {
            if (Of(column) is "")
            {
                return null;
            }

            if (double.TryParse(Of(column), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var degrees))
            {
                return degrees;
            }

            wrong.Add($"{column} is \"{Of(column)}\", and not degrees with a point, such as 49.4447.");
            return null;
        }

        long? Whole(string column)
        {
            if (Of(column) is "")
            {
                return null;
            }

            if (long.TryParse(Of(column), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }

            wrong.Add($"{column} is \"{Of(column)}\", and not a whole number.");
            return null;
        }
    }

    /// <summary>The fields of a line; null if a quotation mark is missing.</summary>
    private static List<string>? Split(string line, char separator)
    {
        var (fields, field, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var index = 0; index < line.Length; index++)
        {
            var each = line[index];
            if (each is '"' && quoted && index + 1 < line.Length && line[index + 1] is '"')
            {
                field.Append('"');
                index++;
            }
            else if (each is '"')
            {
                quoted = !quoted;
            }
            else if (each == separator && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(each);
            }
        }

        fields.Add(field.ToString());
        return quoted ? null : fields;
    }
}
