using System.Text;
using System.Text.Json;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>A request that writes, with the reference platform's answer.</summary>
/// <param name="Stored">What is kept of the feedback (JSON), or null where nothing is.</param>
internal sealed record WriteCase(
    string Name, string Method, string[] Addresses, IReadOnlyList<KeyValuePair<string, string>> Form, string? Json, int Status,
    string Expected, string? Stored)
{
    private static readonly List<WriteCase> Everything =
        Environment.GetEnvironmentVariable("INTEGREAT_CONTRACT_DATA") is { Length: > 0 } ? Read() : [];

    /// <summary>The cases of routes that there are; one that is skipped where there is no reference data.</summary>
    public static IReadOnlyList<WriteCase> All { get; } = Everything is []
        ? [new WriteCase("reference data", "", [""], [], null, 0, "", null)]
        : [.. Everything.Where(item => !IsNotBuilt(item))];

    /// <summary>About what editions do not hold yet.</summary>
    public static IReadOnlyList<WriteCase> NotBuilt { get; } = [.. Everything.Where(IsNotBuilt)];

    public HttpContent? Content() => Json is not null ? new StringContent(Json, Encoding.UTF8, "application/json")
        : Form.Count > 0 ? new FormUrlEncodedContent(Form)
        : null;

    private static bool IsNotBuilt(WriteCase item) =>
        item.Name is "feedback_ok_10_poi" or "feedback_ok_11_poi";

    private static List<WriteCase> Read()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(ReferenceData.File("write_cases.json")));
        return [.. cases.RootElement.EnumerateArray().Select(Parse)];
    }

    private static WriteCase Parse(JsonElement item) => new(
        item.GetProperty("name").GetString()!,
        item.GetProperty("method").GetString()!,
        [item.GetProperty("path").GetString()!, item.GetProperty("wp_path").GetString()!],
        item.TryGetProperty("form", out var form)
            ? [.. form.EnumerateObject().Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!))]
            : [],
        item.TryGetProperty("json", out var json) ? json.GetRawText() : null,
        item.GetProperty("status").GetInt32(),
        item.GetProperty("expected_json").GetRawText(),
        item.TryGetProperty("stored", out var stored) ? stored.GetRawText() : null);
}
