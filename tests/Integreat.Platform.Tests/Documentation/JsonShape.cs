using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Integreat.Platform.Tests.Documentation;

/// <summary>
/// Compares JSON with a schema of an OpenAPI document: the keywords that the document uses, and no others. Stricter than the specification
/// where it is about the truth of a description: a member that is not described is a difference.
/// </summary>
internal sealed class JsonShape(JsonNode document)
{
    private static readonly HashSet<string> Remarks =
        ["description", "title", "default", "example", "examples", "contentMediaType", "deprecated"];

    /// <summary>The first difference, with the place where it is, or null.</summary>
    public string? Find(JsonNode schema, JsonNode? value, string place = "$")
    {
        foreach (var (keyword, rule) in schema.AsObject())
        {
            if (Remarks.Contains(keyword))
            {
                continue;
            }

            if (Judge(keyword, rule!, schema, value, place) is { } difference)
            {
                return difference;
            }
        }

        return null;
    }

    private string? Judge(string keyword, JsonNode rule, JsonNode schema, JsonNode? value, string place) => keyword switch
    {
        "$ref" => Find(Resolve(rule.GetValue<string>()), value, place),
        "anyOf" or "oneOf" => rule.AsArray().Any(option => Find(option!, value, place) is null) ? null : $"{place} is nothing of what it may be",
        "type" => IsOfType(rule, value) ? null : $"{place} is {Kind(value)}, not {rule.ToJsonString()}",
        "enum" => rule.AsArray().Any(word => JsonNode.DeepEquals(word, value)) ? null : $"{place} is none of {rule.ToJsonString()}",
        "format" => HasFormat(rule.GetValue<string>(), value) ? null : $"{place} is no {rule}: {value?.ToJsonString()}",
        "pattern" => value is not JsonValue || Regex.IsMatch(value.ToString(), rule.ToString()) ? null : $"{place} does not match {rule}",
        "minimum" => value is null || value.GetValue<decimal>() >= decimal.Parse(rule.ToString(), CultureInfo.InvariantCulture)
            ? null : $"{place} is less than {rule}",
        "maxItems" => value is not JsonArray list || list.Count <= rule.GetValue<int>() ? null : $"{place} is longer than {rule}",
        "items" => First((value as JsonArray)?.Select((item, number) => Find(rule, item, $"{place}[{number}]"))),
        "required" => First(rule.AsArray().Select(name => Lacks(value, name!.GetValue<string>(), place))),
        "properties" => First((value as JsonObject)?.Select(member => rule[member.Key] is { } known
            ? Find(known, member.Value, $"{place}.{member.Key}")
            : $"{place}.{member.Key} is not described")),
        "additionalProperties" => First((value as JsonObject)?
            .Where(member => schema["properties"]?[member.Key] is null)
            .Select(member => Find(rule, member.Value, $"{place}.{member.Key}"))),
        _ => $"{place}: this comparison does not know the keyword \"{keyword}\"",
    };

    private JsonNode Resolve(string reference)
    {
        var node = document;
        foreach (var step in reference.TrimStart('#', '/').Split('/'))
        {
            node = node[step] ?? throw new InvalidOperationException($"{reference} leads nowhere.");
        }

        return node;
    }

    private static string? Lacks(JsonNode? value, string name, string place) =>
        value is JsonObject members && !members.ContainsKey(name) ? $"{place}.{name} is missing" : null;

    private static bool IsOfType(JsonNode type, JsonNode? value) => type is JsonArray several
        ? several.Any(one => IsOfType(one!, value))
        : type.GetValue<string>() == Kind(value) || (type.GetValue<string>() == "number" && Kind(value) == "integer");

    private static string Kind(JsonNode? value) => value switch
    {
        null => "null",
        JsonObject => "object",
        JsonArray => "array",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "string",
            JsonValueKind.True or JsonValueKind.False => "boolean",
            _ => decimal.IsInteger(value.GetValue<decimal>()) ? "integer" : "number",
        },
    };

    private static bool HasFormat(string format, JsonNode? value) => value is null || format switch
    {
        "iri" => Uri.TryCreate(value.ToString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        "date-time" => Regex.IsMatch(value.ToString(), @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$"),
        "date" => Regex.IsMatch(value.ToString(), @"^\d{4}-\d\d-\d\d$"),
        "int64" or "int32" => Kind(value) == "integer",
        "double" => Kind(value) is "integer" or "number",
        _ => false,
    };

    private static string? First(IEnumerable<string?>? differences) => differences?.FirstOrDefault(difference => difference is not null);
}
