using System.Collections.Immutable;
using Integreat.Platform.Benchmarks.Corpus;

namespace Integreat.Platform.Benchmarks.Http;

/// <summary>A request that readers send often.</summary>
/// <param name="Name">As the report calls it.</param>
/// <param name="Coding">For Accept-Encoding; null for none.</param>
/// <param name="IsRepeated">Whether the client holds the answer already and asks whether it is still right.</param>
internal sealed record Scenario(string Name, string Target, string? Coding, bool IsRepeated)
{
    /// <summary>Name and coding, such as "`pages/` gzip".</summary>
    public string Title => Coding is null ? Name : $"{Name} {Coding}";

    /// <summary>What is measured: the routes of one edition and the question whether they changed, in each coding.</summary>
    public static ImmutableArray<Scenario> All { get; } = [.. Routes().SelectMany(InEachCoding)];

    /// <summary>The calendar alone.</summary>
    public static ImmutableArray<Scenario> Calendar { get; } = [.. All.Where(scenario => scenario.Target.Contains("/events/", StringComparison.Ordinal))];

    private static IEnumerable<Scenario> Routes()
    {
        var region = new GeneratedRegion(1, RegionSize.Usual);
        var language = CorpusLanguage.All[0];
        var edition = $"/api/v3/{region.Slug}/{language.Slug}";
        var page = Uri.EscapeDataString(region.Path(region.Size.Pages - 1, language));
        yield return new("`pages/`", $"{edition}/pages/", null, false);
        yield return new("`children/?depth=1`", $"{edition}/children/?depth=1", null, false);
        yield return new("`page/?url=`", $"{edition}/page/?url={page}", null, false);
        yield return new("`events/`", $"{edition}/events/", null, false);
        yield return new("`events/?combine_recurring=1`", $"{edition}/events/?combine_recurring=1", null, false);
        yield return new("`locations/?on_map=1`", $"{edition}/locations/?on_map=1", null, false);
        yield return new("`pages/`, 304", $"{edition}/pages/", null, true);
        yield return new("`page/?url=`, 304", $"{edition}/page/?url={page}", null, true);
    }

    private static IEnumerable<Scenario> InEachCoding(Scenario plain) =>
        [plain, plain with { Coding = "gzip" }, plain with { Coding = "br" }];
}
