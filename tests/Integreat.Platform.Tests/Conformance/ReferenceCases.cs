using System.Text.Json;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Import;

namespace Integreat.Platform.Tests.Conformance;

/// <summary>The reference platform's answers that are compared.</summary>
internal static partial class ReferenceCases
{
    /// <summary>All addresses with a case on the routes that there are; one that is skipped where there is no reference data.</summary>
    public static IReadOnlyList<ReferenceCase> All { get; } =
        Environment.GetEnvironmentVariable("INTEGREAT_CONTRACT_DATA") is { Length: > 0 }
            ? Read()
            : [new ReferenceCase("reference data", "", 200, "")];

    private static List<ReferenceCase> Read()
    {
        using var cases = JsonDocument.Parse(File.ReadAllText(ReferenceData.File("cases.json")));
        return
        [
            .. from item in cases.RootElement.EnumerateArray()
               where Routes().IsMatch(item.GetProperty("path").GetString()!)
               from form in (string[])["path", "wp_path"]
               select new ReferenceCase(
                   item.GetProperty("name").GetString()!,
                   item.GetProperty(form).GetString()!,
                   item.GetProperty("status").GetInt32(),
                   item.GetProperty("expected_file").GetString()!),
        ];
    }

    [GeneratedRegex(
        @"^/api/v3/(regions/([^/]+/)?|[^/]+/languages/"
        + @"|[^/]+/[^/]+/(pages|page|post|parents|children|events|imprint|offers|extras|locations|location-categories)/)(\?|$)")]
    private static partial Regex Routes();
}

/// <param name="ExpectedFile">The answer, below the reference data's folder.</param>
internal sealed record ReferenceCase(string Name, string Address, int Status, string ExpectedFile);
