using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Integreat.Platform.Storage.Transfer;

/// <summary>Reads the lines of an archive, one after the other.</summary>
internal sealed class ArchiveReader(StreamReader lines)
{
    private int _number;
    private string? _line;

    /// <summary>Whether this is an archive that this version reads.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        await NextAsync(cancellation);
        using var header = Parse();
        if (header.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("archive", out _))
        {
            throw new ArchiveException("This is no archive of the platform.");
        }

        if (root.GetProperty("format").GetInt32() != ArchiveText.Format)
        {
            throw new ArchiveException("The archive was written by another version of the platform. Import it with that version, then upgrade.");
        }

        await NextAsync(cancellation);
    }

    /// <summary>The last number that a table has given.</summary>
    public async Task<long> BeginTableAsync(StoredTable table, CancellationToken cancellation)
    {
        using var line = Parse();
        if (line.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("table", out var name) || name.GetString() != table.Name
            || !root.GetProperty("columns").EnumerateArray().Select(column => column.GetString()).SequenceEqual(table.Columns.Select(column => column.Name)))
        {
            throw Broken();
        }

        var last = root.GetProperty("last").GetInt64();
        await NextAsync(cancellation);
        return last;
    }

    public async IAsyncEnumerable<object?[]> ReadRowsAsync(StoredTable table, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (_line is ['[', ..])
        {
            yield return Row(table);
            await NextAsync(cancellation);
        }
    }

    public async Task<ArchiveEnd> EndAsync(CancellationToken cancellation)
    {
        using var line = Parse();
        if (line.RootElement is not { ValueKind: JsonValueKind.Object } root || !root.TryGetProperty("rows", out var rows)
            || !root.TryGetProperty("sha256", out var hash))
        {
            throw Broken();
        }

        var end = new ArchiveEnd(rows.GetInt64(), hash.GetString()!);
        await NextAsync(cancellation);
        return _line is null ? end : throw Broken();
    }

    private object?[] Row(StoredTable table)
    {
        using var line = Parse();
        var values = line.RootElement;
        if (values.GetArrayLength() != table.Columns.Length)
        {
            throw Broken();
        }

        try
        {
            return [.. table.Columns.Select((column, place) => Value(values[place], column.Kind))];
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException)
        {
            throw Broken(); // A value of another kind than its column.
        }
    }

    private static object? Value(JsonElement value, StoredKind kind) => value.ValueKind is JsonValueKind.Null ? null : kind switch
    {
        StoredKind.Text => value.GetString(),
        StoredKind.Truth => value.GetBoolean(),
        StoredKind.Bytes => value.GetBytesFromBase64(),
        _ => value.GetInt64(),
    };

    private JsonDocument Parse()
    {
        try
        {
            return JsonDocument.Parse(_line ?? "");
        }
        catch (JsonException)
        {
            throw Broken();
        }
    }

    private async Task NextAsync(CancellationToken cancellation)
    {
        try
        {
            (_line, _number) = (await lines.ReadLineAsync(cancellation), _number + 1);
        }
        catch (InvalidDataException)
        {
            throw new ArchiveException(
                _number == 0 ? "This is no archive of the platform." : $"The archive is damaged after line {_number}. Export it again.");
        }
    }

    private ArchiveException Broken() => new(
        _line is null ? "The archive ends too early. Export it again." : $"The archive is damaged in line {_number}. Export it again.");
}
