using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.OpenApi;
using Integreat.Platform.Tests.Architecture;
using Integreat.Platform.Tests.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Integreat.Platform.Tests.Documentation;

/// <summary>The document of the public API tells the truth: about routes, about answers, and in its own examples.</summary>
[Collection(PlatformTests.Name)]
public sealed partial class PublicDocumentTests(PlatformFixture fixture)
{
    private static readonly JsonNode Document = JsonNode.Parse(PublicDocument.Write())!;
    private static readonly JsonShape Shape = new(Document);

    private readonly PlatformHost _platform = fixture.Platform;

    /// <summary>A described address, and a real one that is asked for in the golden town.</summary>
    public static TheoryData<string, string> Reads => new()
    {
        { "/api/v3/regions/", "/api/v3/regions/" },
        { "/api/v3/regions/{region}/", "/api/v3/regions/goldstadt/" },
        { "/api/v3/regions/{region}/", "/api/v3/regions/altstadt/" }, // archived
        { "/api/v3/regions/{region}/", "/api/v3/regions/nirgends/" },
        { "/api/v3/{region}/languages/", "/api/v3/goldstadt/languages/" },
        { "/api/v3/{region}/languages/", "/api/v3/altstadt/languages/" },
        { "/api/v3/{region}/offers/", "/api/v3/goldstadt/offers/" },
        { "/api/v3/{region}/offers/", "/api/v3/nirgends/offers/" },
        { "/api/v3/{region}/{language}/offers/", "/api/v3/goldstadt/ar/offers/" },
        { "/api/v3/{region}/extras/", "/api/v3/goldstadt/extras/" },
        { "/api/v3/{region}/{language}/extras/", "/api/v3/goldstadt/de/extras/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/de/pages/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/ar/pages/" },
        { "/api/v3/{region}/{language}/pages/", "/api/v3/goldstadt/fa/pages/" }, // inactive
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=18" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=x" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=99" },
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?id=14" }, // below an archived page
        { "/api/v3/{region}/{language}/page/", "/api/v3/goldstadt/de/page/?url=nirgends" },
        { "/api/v3/{region}/{language}/post/", "/api/v3/goldstadt/en/post/?url=welcome" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=3" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=1" },
        { "/api/v3/{region}/{language}/parents/", "/api/v3/goldstadt/de/parents/?id=" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?depth=2" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?url=willkommen" },
        { "/api/v3/{region}/{language}/children/", "/api/v3/goldstadt/de/children/?depth=-1" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/goldstadt/de/events/" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/goldstadt/de/events/?combine_recurring=True" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/goldstadt/xx/events/" },
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/de/imprint/" },
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/en/imprint/" }, // falls back
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/vorstadt/de/imprint/" }, // none
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/xx/imprint/" },
        { "/api/v3/{region}/{language}/disclaimer/", "/api/v3/goldstadt/ar/disclaimer/" },
    };

    [Fact]
    public void Every_route_of_the_API_is_described_and_nothing_else_is()
    {
        var mapped = _platform.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => pattern.StartsWith("/api/v3/", StringComparison.Ordinal))
            .Where(pattern => !pattern.Contains("{**", StringComparison.Ordinal))
            .Select(pattern => Constraint().Replace(pattern, "}").TrimEnd('/') + "/")
            .Where(pattern => !Write().IsMatch(pattern))
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(mapped);
        Assert.Equal(mapped, Paths().Select(path => path.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task An_answer_is_as_it_is_described(string described, string address)
    {
        using var response = await _platform.GetAsync(address);
        var body = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var content = Document["paths"]![described]!["get"]!["responses"]![status]?["content"]?["application/json"];

        Assert.True(content is not null, $"{address} answered {status}, which is not described.");
        Assert.Null(Shape.Find(content["schema"]!, body));
        if (status != "200")
        {
            Assert.Contains(content["examples"]!.AsObject(), example => JsonNode.DeepEquals(example.Value!["value"], body));
        }
    }

    [Fact]
    public void Every_described_route_is_asked_for() =>
        Offenders.None(Paths().Select(path => path.Key).Except(Reads.Select(read => read.Data.Item1)));

    [Fact]
    public void Every_example_is_as_it_is_described()
    {
        var contents = Paths().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["responses"]!.AsObject())
            .Select(response => response.Value!["content"]?["application/json"])
            .OfType<JsonNode>()
            .ToList();

        Assert.All(contents, content => Assert.True(content["example"] is not null || content["examples"] is not null));
        Offenders.None(contents.SelectMany(Examples)
            .Select(example => Shape.Find(example.Schema, example.Value))
            .Where(difference => difference is not null));
    }

    [Fact]
    public void Every_parameter_has_an_example_that_may_be_sent() => Assert.All(
        Paths().SelectMany(path => path.Value!.AsObject()).SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? []),
        parameter => Assert.Null(Shape.Find(parameter!["schema"]!, parameter["example"])));

    [Fact]
    public void Every_operation_has_a_name_of_its_own_and_a_feature_that_is_explained()
    {
        var operations = Paths().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!).ToList();
        var features = Document["tags"]!.AsArray().Select(tag => tag!["name"]!.GetValue<string>()).ToList();

        Assert.Distinct(operations.Select(operation => operation["operationId"]!.GetValue<string>()));
        Assert.All(operations, operation => Assert.Contains(operation["tags"]!.AsArray().Single()!.GetValue<string>(), features));
        Assert.All(operations, operation => Assert.False(string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>())));
    }

    [Fact]
    public void A_reader_of_the_specification_finds_nothing_wrong()
    {
        var read = OpenApiDocument.Parse(Document.ToJsonString(), "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Empty(read.Diagnostic.Warnings);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
    }

    [Theory]
    [InlineData("""{ "name": 1 }""", "$.name is integer, not \"string\"")]
    [InlineData("""{ "name": "a", "more": 1 }""", "$.more is not described")]
    [InlineData("""{ }""", "$.name is missing")]
    [InlineData("""{ "name": "a" }""", null)]
    public void The_comparison_finds_what_differs(string value, string? difference)
    {
        var schema = JsonNode.Parse("""{ "type": "object", "required": ["name"], "properties": { "name": { "type": "string" } } }""")!;

        Assert.Equal(difference, Shape.Find(schema, JsonNode.Parse(value)));
    }

    private static JsonObject Paths() => Document["paths"]!.AsObject();

    private static IEnumerable<(JsonNode Schema, JsonNode? Value)> Examples(JsonNode content) => content["examples"] is JsonObject several
        ? several.Select(example => (content["schema"]!, example.Value!["value"]))
        : [(content["schema"]!, content["example"])];

    /// <summary>What readers and machines send is described in the handbook only.</summary>
    [GeneratedRegex("/(feedback|pushpage)/")]
    private static partial Regex Write();

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
