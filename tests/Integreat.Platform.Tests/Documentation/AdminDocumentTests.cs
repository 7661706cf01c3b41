using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integreat.Platform.Tests.Accounts;
using Integreat.Platform.Tests.Admin;
using Microsoft.AspNetCore.Routing;
using Microsoft.OpenApi;

namespace Integreat.Platform.Tests.Documentation;

/// <summary>The document of the admin API tells the truth: about routes, about what they take, and in its own examples.</summary>
[Collection(AccountsTests.Name)]
public sealed partial class AdminDocumentTests(AccountsFixture fixture, ITestOutputHelper output)
{
    private const string Root = "/api/admin/v1/";

    [Fact]
    public async Task Every_route_is_described_with_what_it_takes_and_gives()
    {
        var operations = Operations(await ReadAsync());
        var mapped = fixture.Platform.Service<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.RoutePattern.RawText!.StartsWith(Root, StringComparison.Ordinal))
            .SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods, (route, method) =>
                $"{method.ToLowerInvariant()} {Constraint().Replace(route.RoutePattern.RawText!, "}").TrimEnd('/')}");

        Assert.Equal(mapped.Order(StringComparer.Ordinal), operations.Select(operation => operation.Name).Order(StringComparer.Ordinal));
        Assert.Equal(operations.Count, operations.Select(operation => (string)operation.Json["operationId"]!).Distinct().Count());
        Assert.All(operations, operation =>
        {
            Assert.False(string.IsNullOrEmpty((string?)operation.Json["summary"]), $"{operation.Name} does not say what it does.");
            Assert.NotEqual("Integreat.Platform.Gateway", (string?)operation.Json["tags"]?[0]);
            if (operation.Json["requestBody"]?["content"]?["application/json"] is { } body)
            {
                Assert.True(body["example"] is not null, $"{operation.Name} shows no example of what it takes.");
            }

            if (operation.Json["responses"]!["200"]?["content"]?["application/json"] is { } answer)
            {
                Assert.True(
                    answer["example"] is not null || operation.Name.EndsWith("/options", StringComparison.Ordinal),
                    $"{operation.Name} shows no example of what it gives.");
            }
        });
        output.WriteLine($"{operations.Count} operations described.");
    }

    [Fact]
    public async Task It_is_valid_OpenAPI_and_its_examples_are_of_the_shapes_that_it_describes()
    {
        var json = await ReadAsync();
        var read = OpenApiDocument.Parse(json.ToJsonString(), "json");
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic!.SpecificationVersion);
        Assert.Empty(read.Diagnostic.Errors);

        var shape = new JsonShape(json);
        foreach (var operation in Operations(json))
        {
            foreach (var shown in Contents(operation.Json).Where(content => content["example"] is not null))
            {
                Assert.True(shape.Find(shown["schema"]!, shown["example"]) is null, $"{operation.Name}: {shape.Find(shown["schema"]!, shown["example"])}");
            }
        }
    }

    /// <summary>Each example is sent as it stands there, without a version, to be tried only.</summary>
    [Fact]
    public async Task Every_example_can_be_sent_and_what_needs_a_version_asks_for_one()
    {
        var newsroom = await Newsroom.OpenAsync(fixture, "beispielstadt", "de");
        var (client, _) = await newsroom.StaffAsync("superuser");
        var sent = 0;
        foreach (var operation in Operations(await ReadAsync()).Where(operation => Names(operation.Json, "query").Contains("dry-run")))
        {
            var (method, path) = (operation.Name.Split(' ')[0], operation.Name.Split(' ')[1][Root.Length..]);
            var route = Place().Replace(path, place => place.Groups[1].Value switch
            {
                "region" => "beispielstadt",
                "language" => "de",
                "date" => "2030-01-01",
                "account" => "nobody",
                _ => "404",
            });
            var body = operation.Json["requestBody"]?["content"]?["application/json"]?["example"] is { } example ? JsonContent.Create(example) : null;
            using var response = await client.SendAsync(new HttpMethod(method.ToUpperInvariant()), $"{route}?dry-run=true", body);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var code = response.IsSuccessStatusCode ? null : (string?)JsonNode.Parse(text)!["code"];

            Assert.True(code is not ("body-wrong" or "route-unknown" or "method-wrong" or "internal" or "dry-run-impossible"), $"{operation.Name}: {text}");
            Assert.True(
                Names(operation.Json, "header").Contains("If-Match") == (code == "if-match-missing"), $"{operation.Name} and If-Match: {text}");
            sent++;
        }

        Assert.True(sent > 60, $"Only {sent} commands were tried.");
        output.WriteLine($"{sent} commands tried with their examples.");
    }

    private async Task<JsonNode> ReadAsync() => JsonNode.Parse(await fixture.Platform.ReadAsync("/openapi/admin.json"))!;

    private static List<(string Name, JsonNode Json)> Operations(JsonNode document) =>
    [
        .. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject(), (path, operation) => ($"{operation.Key} {path.Key}", operation.Value!)),
    ];

    private static IEnumerable<JsonNode> Contents(JsonNode operation) =>
        ((IEnumerable<JsonNode?>)[operation["requestBody"], .. operation["responses"]!.AsObject().Select(response => response.Value)])
        .SelectMany(part => part?["content"]?.AsObject().Select(content => content.Value!) ?? []);

    private static List<string> Names(JsonNode operation, string place) =>
        [.. (operation["parameters"]?.AsArray() ?? []).Where(parameter => (string?)parameter!["in"] == place).Select(parameter => (string)parameter!["name"]!)];

    [GeneratedRegex(@":[a-z]+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Place();
}
