using System.Globalization;
using Integreat.Platform.Contracts.Register;

namespace Integreat.Platform.Gateway.Register;

/// <summary>
/// The text format GV100AD of the Federal Statistical Office: a record is a line, its fields stand at fixed columns. Read are municipalities (kind
/// 60) and those districts (kind 40) that are none themselves. It holds no coordinates.
/// </summary>
internal static class FixedWidthRegister
{
    // The file is as wide as 220; all that is read ends here.
    private const int Width = 170;

    // Kinds of districts that consist of municipalities; 41 and 42 are cities, which are municipalities as well.
    private static readonly string[] Districts = ["43", "44", "45"];

    /// <summary>Whether a line is a record: its kind, and the day it speaks of.</summary>
    public static bool Is(string line) =>
        line.Length >= 10 && line[..10].All(char.IsAsciiDigit) && line[0] is >= '1' and <= '6' && line[1] is '0';

    public static void Read(string[] lines, RegisterDraft draft)
    {
        for (var index = 0; index < lines.Length; index++)
        {
            var (number, line) = (index + 1, lines[index]);
            if (line.Trim('\u001A', ' ') is "")
            {
                continue; // Files of old end with a mark.
            }

            if (!Is(line))
            {
                draft.Refuse(number, "This is no record of GV100AD: it does not begin with its kind (10 to 60) and a date.");
            }
            else if (line.StartsWith("60", StringComparison.Ordinal))
            {
                ReadMunicipality(number, line, draft);
            }
            else if (line.StartsWith("40", StringComparison.Ordinal) && Districts.Contains(Field(line, 123, 124)))
            {
                var (name, kind) = Parts(Field(line, 23, 72));
                draft.Add(number, new Municipality
                {
                    Ags = Field(line, 11, 15),
                    Name = name,
                    Kind = kind is not "" ? kind : Field(line, 123, 124) is "45" ? "Regionalverband" : Field(line, 123, 124) is "43" ? "Kreis" : "Landkreis",
                });
            }
        }
    }

    private static void ReadMunicipality(int number, string line, RegisterDraft draft)
    {
        if (line.Length < Width)
        {
            draft.Refuse(number, $"The record has {line.Length} characters, and the postal code ends at {Width}.");
            return;
        }

        if (Field(line, 123, 124) is "65" or "66")
        {
            draft.LeaveOut();
            return;
        }

        if (!TryNumber(line, 129, 139, out var hectares) || !TryNumber(line, 140, 150, out var population))
        {
            draft.Refuse(number, "Area (columns 129 to 139) and population (140 to 150) are whole numbers.");
            return;
        }

        var (name, kind) = Parts(Field(line, 23, 72));
        draft.Add(number, new Municipality
        {
            Ags = Field(line, 11, 18),
            Name = name,
            Kind = Field(line, 123, 124) switch
            {
                "61" or "62" => "Kreisfreie Stadt",
                "60" => "Markt",
                "63" or "67" => "Stadt",
                _ => kind is "" ? "Gemeinde" : kind,
            },
            PostalCode = Field(line, 166, 170),
            Hectares = hectares,
            Population = population,
        });
    }

    // "Eberbach, Stadt": the name, and what it calls itself.
    private static (string Name, string Kind) Parts(string name) => name.Split(',', 2, StringSplitOptions.TrimEntries) is [var own, var kind]
        ? (own, kind)
        : (name, "");

    /// <summary>Columns from 1, both included.</summary>
    private static string Field(string line, int from, int to) =>
        line.Length < from ? "" : line[(from - 1)..Math.Min(to, line.Length)].Trim();

    private static bool TryNumber(string line, int from, int to, out long? number)
    {
        var text = Field(line, from, to);
        number = long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) ? parsed : null;
        return text is "" || number is not null;
    }
}
