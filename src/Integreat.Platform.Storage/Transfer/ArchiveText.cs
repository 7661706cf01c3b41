using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>
/// Rows as lines of JSON: the same rows are the same bytes, whichever database they come from. That is how an archive is verified.
/// </summary>
internal static class ArchiveText
{
    public const int Format = 2;

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All lines of what is stored, without the last one, which tells their hash.</summary>
    /// <returns>How many rows there were, and the hash of the lines.</returns>
    public static async Task<ArchiveEnd> WriteAsync(IStoredRows source, Stream to, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var line = new ArrayBufferWriter<byte>();
        var rows = 0L;
        await WriteLineAsync(json => WriteHeader(json));
        foreach (var table in StoredTables.All)
        {
            var last = await source.ReadCounterAsync(table, cancellation);
            await WriteLineAsync(json => WriteTable(json, table, last));
            await foreach (var row in source.ReadAsync(table, cancellation))
            {
                await WriteLineAsync(json => WriteRow(json, row));
                rows++;
            }
        }

        return new ArchiveEnd(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));

        async ValueTask WriteLineAsync(Action<Utf8JsonWriter> write)
        {
            line.ResetWrittenCount();
            using (var json = new Utf8JsonWriter(line, Readable))
            {
                write(json);
            }

            line.Write("\n"u8);
            hash.AppendData(line.WrittenSpan);
            await to.WriteAsync(line.WrittenMemory, cancellation);
        }
    }

    public static void WriteHeader(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("archive", "integreat-platform");
        json.WriteNumber("format", Format);
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, StoredTable table, long last)
    {
        json.WriteStartObject();
        json.WriteString("table", table.Name);
        json.WriteNumber("last", last);
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStringValue(column.Name);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRow(Utf8JsonWriter json, object?[] row)
    {
        json.WriteStartArray();
        foreach (var value in row)
        {
            switch (value)
            {
                case null:
                    json.WriteNullValue();
                    break;
                case string text:
                    json.WriteStringValue(text);
                    break;
                case bool truth:
                    json.WriteBooleanValue(truth);
                    break;
                case long number:
                    json.WriteNumberValue(number);
                    break;
                default:
                    json.WriteBase64StringValue((byte[])value);
                    break;
            }
        }

        json.WriteEndArray();
    }
}

/// <summary>What an archive says of itself in its last line.</summary>
/// <param name="Hash">SHA-256 of all lines before, in lower-case hexadecimal digits.</param>
internal sealed record ArchiveEnd(long Rows, string Hash);
