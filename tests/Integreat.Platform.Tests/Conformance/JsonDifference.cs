using System.Text.Json;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>
/// Compares answers as the contract does: members may come in any sequence, 1 equals 1.0, arrays have the same length and order, and what
/// is expected of an object may be less than what it has.
/// </summary>
internal static class JsonDifference
{
    /// <summary>Where and how the actual value is not what was expected; null if it is.</summary>
    /// <param name="exact">Objects may have no other members.</param>
    public static string? Find(string expected, string actual, bool exact = false)
    {
        using var one = JsonDocument.Parse(expected);
        using var other = JsonDocument.Parse(actual);
        return Find(one.RootElement, other.RootElement, exact, "$");
    }

    private static string? Find(JsonElement expected, JsonElement actual, bool exact, string place) => (expected.ValueKind, actual.ValueKind)
        switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => FindInObject(expected, actual, exact, place),
        (JsonValueKind.Array, JsonValueKind.Array) when expected.GetArrayLength() != actual.GetArrayLength() =>
            $"{place}: {expected.GetArrayLength()} items expected, {actual.GetArrayLength()} found",
        (JsonValueKind.Array, JsonValueKind.Array) => expected.EnumerateArray()
            .Select((item, index) => Find(item, actual[index], exact, $"{place}[{index}]"))
            .FirstOrDefault(difference => difference is not null),
        _ => JsonElement.DeepEquals(expected, actual) ? null : $"{place}: {expected.GetRawText()} expected, {actual.GetRawText()} found",
    };

    private static string? FindInObject(JsonElement expected, JsonElement actual, bool exact, string place)
    {
        foreach (var member in expected.EnumerateObject())
        {
            if (!actual.TryGetProperty(member.Name, out var value))
            {
                return $"{place}: no member \"{member.Name}\"";
            }

            if (Find(member.Value, value, exact, $"{place}.{member.Name}") is { } difference)
            {
                return difference;
            }
        }

        var surplus = actual.EnumerateObject().Select(member => member.Name).FirstOrDefault(name => !expected.TryGetProperty(name, out _));
        return exact && surplus is not null ? $"{place}: nobody expected \"{surplus}\"" : null;
    }
}
