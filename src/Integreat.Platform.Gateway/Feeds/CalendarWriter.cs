using System.Buffers;
using System.Globalization;
using System.Text;

namespace Integreat.Platform.Gateway.Feeds;

/// <summary>Writes the lines of an iCalendar stream (RFC 5545, section 3.1): folded at 75 bytes, ended by CRLF, texts escaped.</summary>
internal sealed class CalendarWriter
{
    public const string Type = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;

    private readonly ArrayBufferWriter<byte> _bytes = new();

    public byte[] ToArray() => _bytes.WrittenSpan.ToArray();

    /// <summary>A line whose value is written as it is: a date, a number, an address.</summary>
    /// <param name="name">With its parameters, such as <c>DTSTART;VALUE=DATE</c>.</param>
    public void Line(string name, string value)
    {
        var line = Encoding.UTF8.GetBytes($"{name}:{string.Concat(value.Where(character => !char.IsControl(character)))}");
        for (var start = 0; start < line.Length;)
        {
            var room = start == 0 ? LongestLine : LongestLine - 1; // a continued line begins with a space
            var end = Math.Min(line.Length, start + room);
            while (end < line.Length && (line[end] & 0xC0) == 0x80)
            {
                end--; // never within a character
            }

            if (start > 0)
            {
                _bytes.Write(" "u8);
            }

            _bytes.Write(line.AsSpan(start, end - start));
            _bytes.Write("\r\n"u8);
            start = end;
        }
    }

    /// <summary>A line whose value people read; nothing is written for an empty one.</summary>
    public void Text(string name, string text)
    {
        var plain = text.Trim();
        if (plain.Length > 0)
        {
            Line(name, Escape(plain));
        }
    }

    /// <summary>A moment in UTC.</summary>
    public void Moment(string name, DateTimeOffset moment) => Line(name, UtcText(moment));

    public static string UtcText(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    public static string LocalText(DateTime local) => local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    public static string DateText(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            _ = character switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(character),
                '\t' => escaped.Append(character),
                _ when char.IsControl(character) => escaped,
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }
}
