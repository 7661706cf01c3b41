using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Integreat.Platform.Gateway.Demo;

/// <summary>What the demo region says, as it is embedded in this assembly: the tree of pages with one HTML file per page and language, and the events.</summary>
internal static class DemoTexts
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    public static ImmutableArray<DemoPage> Pages()
    {
        using var tree = Open("tree.json");
        return JsonSerializer.Deserialize<DemoTree>(tree, Json)?.Pages ?? throw new JsonException("The demo's tree.json is null.");
    }

    public static ImmutableArray<DemoEvent> Events()
    {
        using var events = Open("events.json");
        return JsonSerializer.Deserialize<DemoEventList>(events, Json)?.Events ?? throw new JsonException("The demo's events.json is null.");
    }

    public static string Html(string key, string language)
    {
        using var reader = new StreamReader(Open($"{key}.{language}.html"), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static Stream Open(string name) =>
        typeof(DemoTexts).Assembly.GetManifestResourceStream($"Demo/{name}")
            ?? throw new FileNotFoundException($"The demo's text {name} is not embedded.");
}

internal sealed record DemoTree(ImmutableArray<DemoPage> Pages);

internal sealed record DemoPage
{
    /// <summary>Names the page's texts; unique.</summary>
    public required string Key { get; init; }
    public bool Archived { get; init; }
    public required ImmutableSortedDictionary<string, DemoTranslation> Translations { get; init; }
    public ImmutableArray<DemoPage> Children { get; init; } = [];

    /// <summary>The page and all below it, parents first.</summary>
    public IEnumerable<DemoPage> WithDescendants() => Children.SelectMany(child => child.WithDescendants()).Prepend(this);
}

internal sealed record DemoTranslation(string Title, string Slug, string Status = "PUBLIC");
