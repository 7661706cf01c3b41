using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
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

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_route_of_the_API_is_described_and_nothing_else_is()
    {
        var mapped = _platform.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => !Undescribed().IsMatch(pattern))
            .Select(pattern => Constraint().Replace(pattern, "}").Replace("**", "", StringComparison.Ordinal))
            .Select(pattern => pattern.StartsWith("/api/v3/", StringComparison.Ordinal) ? pattern.TrimEnd('/') + "/" : pattern)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();

        Assert.NotEmpty(mapped);
        Assert.Equal(mapped, Paths().Select(path => path.Key).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task What_is_read_is_as_it_is_described(string described, string address)
    {
        using var response = await _platform.GetAsync(address);
        await AssertDescribedAsync(described, "get", response);
    }

    /// <summary>Where an edition's list names its items, each of them is asked for in each format.</summary>
    [Theory]
    [InlineData("festland", "events", "event", "ics")]
    [InlineData("festland", "events", "event", "jsonld")]
    [InlineData("fallstadt", "locations", "location", "jsonld")]
    public async Task Every_item_of_a_feed_is_as_it_is_described(string region, string list, string member, string format)
    {
        using var listed = await _platform.ReadJsonAsync($"/api/v3/{region}/de/{list}/");
        var numbers = listed.RootElement.EnumerateArray().Select(item => item.GetProperty(member).GetProperty("id"))
            .Where(number => number.ValueKind is JsonValueKind.Number).Select(number => number.GetInt64()).Distinct().ToList();

        Assert.NotEmpty(numbers);
        foreach (var number in numbers)
        {
            using var response = await _platform.GetAsync($"/feeds/{region}/de/{list}/{number}.{format}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            await AssertDescribedAsync($"/feeds/{{region}}/{{language}}/{list}/{{id}}.{format}", "get", response);
        }
    }

    [Theory]
    [MemberData(nameof(Posts))]
    public async Task What_is_sent_is_answered_as_it_is_described(string described, string address, string sent)
    {
        var type = sent.StartsWith('{') ? "application/json" : "application/x-www-form-urlencoded";
        using var content = new StringContent(sent, MediaTypeHeaderValue.Parse(type));
        using var response = await _platform.Client.PostAsync(new Uri(address, UriKind.Relative), content, Cancellation);
        await AssertDescribedAsync(described, "post", response);
    }

    [Theory]
    [MemberData(nameof(Settings))]
    public async Task Settings_are_as_they_are_described(string sent)
    {
        const string described = "/api/v3/{region}/settings/";
        const string address = "/api/v3/festland/settings/";
        var (token, _) = await _platform.CreateTokenAsync("beschreibung");
        using var read = await _platform.GetAsync(address, ("Authorization", $"Bearer {token}"));
        using var content = new StringContent(sent, MediaTypeHeaderValue.Parse("application/json"));
        using var changed = await _platform.SendAsync(HttpMethod.Post, address, content, ("Authorization", $"Bearer {token}"));

        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
        Assert.NotEqual(HttpStatusCode.Forbidden, changed.StatusCode);
        await AssertDescribedAsync(described, "get", read);
        await AssertDescribedAsync(described, "post", changed);
    }

    [Fact]
    public void Every_described_route_is_asked() => Offenders.None(
        Paths().Select(path => path.Key).Except([.. Reads.Select(read => read.Data.Item1), .. Posts.Select(post => post.Data.Item1)]));

    [Fact]
    public void Every_example_is_as_it_is_described()
    {
        var answers = Operations().SelectMany(operation => operation["responses"]!.AsObject()).Select(response => response.Value!);
        var forms = Operations().Select(operation => operation["requestBody"]).OfType<JsonNode>();
        var contents = answers.Concat(forms)
            .SelectMany(body => body["content"]?.AsObject() ?? [])
            .Select(content => content.Value!)
            .ToList();

        Assert.All(contents, content => Assert.True(content["example"] is not null || content["examples"] is not null));
        Offenders.None(contents.SelectMany(Examples)
            .Select(example => Shape.Find(example.Schema, example.Value))
            .Where(difference => difference is not null));
    }

    [Fact]
    public void Every_parameter_has_an_example_that_may_be_sent() => Assert.All(
        Operations().SelectMany(operation => operation["parameters"]?.AsArray() ?? []),
        parameter => Assert.Null(Shape.Find(parameter!["schema"]!, parameter["example"])));

    [Fact]
    public void Every_operation_has_a_name_of_its_own_and_a_feature_that_is_explained()
    {
        var operations = Operations().ToList();
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

    private static async Task AssertDescribedAsync(string described, string method, HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        var status = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        var type = response.Content.Headers.ContentType!.MediaType!;
        var content = Document["paths"]![described]![method]!["responses"]![status]?["content"]?[type];

        Assert.True(content is not null, $"The answer is {status} and {type}, which is not described.");
        var body = type.EndsWith("json", StringComparison.Ordinal) ? JsonNode.Parse(text) : JsonValue.Create(text);
        Assert.Null(Shape.Find(content["schema"]!, body));
        if (content["examples"] is not null)
        {
            Assert.Contains(content["examples"]!.AsObject(), example => JsonNode.DeepEquals(example.Value!["value"], body));
        }
    }

    private static JsonObject Paths() => Document["paths"]!.AsObject();

    private static IEnumerable<JsonNode> Operations() =>
        Paths().SelectMany(path => path.Value!.AsObject()).Select(operation => operation.Value!);

    private static IEnumerable<(JsonNode Schema, JsonNode? Value)> Examples(JsonNode content) => content["examples"] is JsonObject several
        ? several.Select(example => (content["schema"]!, example.Value!["value"]))
        : [(content["schema"]!, content["example"])];

    /// <summary>Older names of API v3, what is no route, pages and their files, preview links, this document, what supervisors ask, the admin API, and the screens.</summary>
    [GeneratedRegex(@"^/?(wp-json/|\{region[^/]*/|api/v3/\{\*\*rest\}|\{\*\*|$|favicon\.ico$|media/|static/|docs|openapi/|health/|preview/|api/admin/|admin|_)")]
    private static partial Regex Undescribed();

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
