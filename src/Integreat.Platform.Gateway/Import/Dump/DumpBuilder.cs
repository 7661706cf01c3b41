using System.Collections.Immutable;
using System.Text.Json;

namespace Integreat.Platform.Gateway.Import.Dump;

/// <summary>Lays the records of files and patches over each other.</summary>
internal sealed class DumpBuilder
{
    private readonly Dictionary<(string Model, long Key), DumpRecord> _understood = [];
    private readonly HashSet<(string Model, long Key)> _inThisFile = [];

    // Of skipped records only the key is kept, and the region they name.
    private readonly Dictionary<(string Model, string Key), long?> _skipped = [];
    private readonly List<(string Model, long? Region)> _withoutKey = [];

    public void BeginFile() => _inThisFile.Clear();

    public void Add(string file, int number, JsonElement element)
    {
        var (model, key, fields) = Parts(file, number, element);
        var today = DumpModels.Today(model);
        if (!DumpModels.IsUnderstood(today))
        {
            Skip(model, key, fields);
            return;
        }

        var origin = new RecordOrigin(file, model, KeyNumber(file, number, model, key));
        if (!_inThisFile.Add((today, origin.Key)))
        {
            throw origin.Error("is twice in this file.");
        }

        _understood[(today, origin.Key)] = new DumpRecord(origin, fields);
    }

    public void Patch(string file, int number, JsonElement element)
    {
        var (model, key, fields) = Parts(file, number, element);
        var today = DumpModels.Today(model);
        if (!DumpModels.IsUnderstood(today))
        {
            if (key is not { } raw || !_skipped.ContainsKey((model, raw.GetRawText())))
            {
                throw new DumpException($"{file}: {model} {key?.GetRawText()} is not in the dump and cannot be patched.");
            }

            return;
        }

        var origin = new RecordOrigin(file, model, KeyNumber(file, number, model, key));
        if (!_understood.TryGetValue((today, origin.Key), out var record))
        {
            throw origin.Error("is not in the dump and cannot be patched.");
        }

        _understood[(today, origin.Key)] = new DumpRecord(origin, Overwrite(record.Fields, fields));
    }

    public DumpContent Build() => new(
        _understood
            .GroupBy(record => record.Key.Model, record => record.Value)
            .ToImmutableDictionary(group => group.Key, group => group.OrderBy(record => record.Origin.Key).ToImmutableArray()),
        [
            .. _skipped.Select(entry => (entry.Key.Model, Region: entry.Value))
                .Concat(_withoutKey)
                .GroupBy(entry => entry)
                .Select(group => new SkippedRecords(
                    group.Key.Model, group.Key.Region, group.Count(), DumpModels.ReasonToSkip(group.Key.Model)))
                .OrderBy(skipped => skipped.Model, StringComparer.Ordinal)
                .ThenBy(skipped => skipped.Region),
        ]);

    private static (string Model, JsonElement? Key, JsonElement Fields) Parts(string file, int number, JsonElement element)
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            throw new DumpException($"{file}: Record {number} is not a JSON object.");
        }

        if (!element.TryGetProperty("model", out var model) || model.ValueKind is not JsonValueKind.String)
        {
            throw new DumpException($"{file}: Record {number} has no \"model\".");
        }

        var key = element.TryGetProperty("pk", out var pk) && pk.ValueKind is not JsonValueKind.Null ? pk : (JsonElement?)null;
        return element.TryGetProperty("fields", out var fields) && fields.ValueKind is JsonValueKind.Object
            ? (model.GetString()!, key, fields)
            : throw new DumpException($"{file}: Record {number} ({model.GetString()} {key?.GetRawText()}) has no \"fields\".");
    }

    private static long KeyNumber(string file, int number, string model, JsonElement? key) =>
        key is { ValueKind: JsonValueKind.Number } value && value.TryGetInt64(out var result) && result > 0
            ? result
            : throw new DumpException($"{file}: Record {number} ({model}) has no \"pk\" that is a number above 0.");

    private static JsonElement Overwrite(JsonElement fields, JsonElement patch)
    {
        var merged = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var field in fields.EnumerateObject().Concat(patch.EnumerateObject()))
        {
            merged[field.Name] = field.Value;
        }

        return JsonSerializer.SerializeToElement(merged);
    }

    private void Skip(string model, JsonElement? key, JsonElement fields)
    {
        long? region = fields.TryGetProperty("region", out var value) && value.ValueKind is JsonValueKind.Number
            && value.TryGetInt64(out var number)
                ? number
                : null;
        if (key is { } known)
        {
            _skipped[(model, known.GetRawText())] = region;
        }
        else
        {
            _withoutKey.Add((model, region));
        }
    }
}
