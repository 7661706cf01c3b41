using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>
/// A record's fields with the types they should have. A method without fallback asks for a field that every dump has; with a fallback, a
/// field that is missing or null counts as not set. Whatever is there must have the right type.
/// </summary>
internal readonly struct RecordFields(DumpRecord record)
{
    private const string Moments = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";

    public string Text(string name) => AsText(name, Required(name));

    public string Text(string name, string fallback) => Optional(name) is { } value ? AsText(name, value) : fallback;

    public bool Flag(string name) => AsFlag(name, Required(name));

    public bool Flag(string name, bool fallback) => Optional(name) is { } value ? AsFlag(name, value) : fallback;

    public int Whole(string name) => AsWhole(name, Required(name));

    public int Whole(string name, int fallback) => Optional(name) is { } value ? AsWhole(name, value) : fallback;

    public long Long(string name, long fallback) => Optional(name) is { } value ? AsLong(name, value) : fallback;

    public double Number(string name) => AsNumber(name, Required(name));

    public double? NumberOrNull(string name) => Optional(name) is { } value ? AsNumber(name, value) : null;

    public long Reference(string name) => AsLong(name, Required(name));

    public long? ReferenceOrNull(string name) => Optional(name) is { } value ? AsLong(name, value) : null;

    public ImmutableArray<long> References(string name)
    {
        var fields = this;
        return Optional(name) switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(item => fields.AsLong(name, item))],
            _ => throw Wrong(name, "a list of keys"),
        };
    }

    public DateTimeOffset Moment(string name) =>
        DateTimeOffset.TryParseExact(
            Text(name), Moments, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment
            : throw Wrong(name, "a moment such as 2030-01-01T12:00:00Z");

    public string OneOf(string name, ReadOnlySpan<string> words) =>
        words.Contains(Text(name)) ? Text(name) : throw Wrong(name, "one of " + string.Join(", ", words!));

    public string OneOf(string name, ReadOnlySpan<string> words, string fallback) =>
        Optional(name) is null ? fallback : OneOf(name, words);

    /// <summary>The properties of an object field, in the file's order; none where it is not set.</summary>
    public IEnumerable<JsonProperty> Properties(string name) => Optional(name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } value => value.EnumerateObject(),
        _ => throw Wrong(name, "an object"),
    };

    /// <summary>The field, if it is there and not null; for shapes that only one model has.</summary>
    public JsonElement? Optional(string name) =>
        record.Fields.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null ? value : null;

    /// <summary>Of a field that was renamed, the name under which the record has it.</summary>
    public string Renamed(string today, string before) =>
        !record.Fields.TryGetProperty(today, out _) && record.Fields.TryGetProperty(before, out _) ? before : today;

    /// <summary>Fails unless the field is there, be it null.</summary>
    public void Require(string name)
    {
        if (!record.Fields.TryGetProperty(name, out _))
        {
            throw record.Origin.Error($"has no field \"{name}\".");
        }
    }

    public DumpException Wrong(string name, string expected) => record.Origin.Error($"has a field \"{name}\" that is not {expected}.");

    private JsonElement Required(string name)
    {
        Require(name);
        return record.Fields.GetProperty(name);
    }

    private string AsText(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.String ? value.GetString()! : throw Wrong(name, "text");

    private bool AsFlag(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : throw Wrong(name, "true or false");

    private int AsWhole(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? number : throw Wrong(name, "a whole number");

    private long AsLong(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var number) ? number : throw Wrong(name, "a whole number");

    private double AsNumber(string name, JsonElement value) =>
        value.ValueKind is JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? number
            : throw Wrong(name, "a number");
}
