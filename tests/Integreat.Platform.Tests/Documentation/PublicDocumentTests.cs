using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
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
    private const string Feedback = "/api/v3/{region}/{language}/feedback/";

    private static readonly JsonNode Document = JsonNode.Parse(PublicDocument.Write())!;
    private static readonly JsonShape Shape = new(Document);

    private readonly PlatformHost _platform = fixture.Platform;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

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
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/de/pdf/?url=willkommen" },
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/de/pdf/?url=nirgends" },
        { "/api/v3/{region}/{language}/pdf/", "/api/v3/goldstadt/xx/pdf/" }, // nothing to print
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/de/imprint/" },
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/en/imprint/" }, // falls back
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/vorstadt/de/imprint/" }, // none
        { "/api/v3/{region}/{language}/imprint/", "/api/v3/goldstadt/xx/imprint/" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/de/locations/" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/ar/locations/?on_map=1" }, // falls back
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/de/locations/?on_map=maybe" },
        { "/api/v3/{region}/{language}/locations/", "/api/v3/fallstadt/xx/locations/" },
        { "/api/v3/{region}/{language}/location-categories/", "/api/v3/fallstadt/en/location-categories/" },
        { "/api/v3/{region}/{language}/location-categories/", "/api/v3/fallstadt/xx/location-categories/" },
        { "/api/v3/{region}/{language}/disclaimer/", "/api/v3/goldstadt/ar/disclaimer/" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/de/events/" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/ar/events/?combine_recurring" },
        { "/api/v3/{region}/{language}/events/", "/api/v3/festland/xx/events/" },
        { "/api/v3/{region}/{language}/news/", "/api/v3/goldstadt/de/news/?size=3" },
        { "/api/v3/{region}/{language}/news/", "/api/v3/goldstadt/xx/news/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/local-11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/local-404/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/de/news/xnews-11/" },
        { "/api/v3/{region}/{language}/news/{id}/", "/api/v3/goldstadt/xx/news/local-11/" },
        { "/api/v3/{region}/{language}/fcm/", "/api/v3/goldstadt/en/fcm/" },
        { "/api/v3/{region}/settings/", "/api/v3/goldstadt/settings/" }, // without a token
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/goldstadt/de/chat/device/" }, // not configured
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/nirgends/de/chat/device/" },
        { "/api/v3/{region}/{device}/is_chat_enabled/", "/api/v3/goldstadt/device/is_chat_enabled/" },
        { "/api/v3/{region}/{device}/is_chat_enabled/", "/api/v3/goldstadt/" + new string('x', 201) + "/is_chat_enabled/" },
        { "/api/v3/social/{path}/", "/api/v3/social/goldstadt/de/willkommen/" },
        { "/api/v3/social/{path}/", "/api/v3/social/goldstadt/de/nirgends/" },
        { "/api/v3/raw-content/{path}/", "/api/v3/raw-content/goldstadt/de/willkommen/" },
        { "/api/v3/raw-content/{path}/", "/api/v3/raw-content/goldstadt/de/nirgends/" },
    };

    /// <summary>A described address, a real one, and what is sent there.</summary>
    public static TheoryData<string, string, string> Posts => new()
    {
        { Feedback, "/api/v3/goldstadt/de/feedback/", "rating=up" },
        { Feedback, "/api/v3/nirgends/de/feedback/", "rating=up" },
        { Feedback + "categories/", "/api/v3/festland/de/feedback/categories/", "rating=up" },
        { Feedback + "categories/", "/api/v3/festland/xx/feedback/categories/", "rating=up" },
        { Feedback + "page/", "/api/v3/goldstadt/de/feedback/page/", "rating=down&slug=nirgends" },
        { Feedback + "poi/", "/api/v3/goldstadt/de/feedback/poi/", "rating=down&slug=nirgends" },
        { Feedback + "event/", "/api/v3/goldstadt/de/feedback/event/", "rating=down&slug=nirgends" },
        { Feedback + "events/", "/api/v3/festland/de/feedback/events/", "comment=Danke" },
        { Feedback + "map/", "/api/v3/festland/de/feedback/map/", "" },
        { Feedback + "imprint-page/", "/api/v3/altstadt/de/feedback/imprint-page/", "rating=up" },
        { Feedback + "search/", "/api/v3/festland/de/feedback/search/", "rating=up" },
        { Feedback + "offers/", "/api/v3/festland/de/feedback/offers/", "rating=neutral" },
        { Feedback + "extras/", "/api/v3/festland/de/feedback/extras/", "rating=up" },
        { Feedback + "offer/", "/api/v3/goldstadt/de/feedback/offer/", "rating=up&slug=nirgends" },
        { Feedback + "extra/", "/api/v3/goldstadt/de/feedback/extra/", "rating=up" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/goldstadt/de/pushpage/", """{ "content": "", "token": "x" }""" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/goldstadt/de/pushpage/", """{ "content": "" }""" },
        { "/api/v3/{region}/{language}/pushpage/", "/api/v3/nirgends/de/pushpage/", """{ "content": "", "token": "x" }""" },
        { "/api/v3/{region}/{language}/chat/{device}/", "/api/v3/goldstadt/de/chat/device/", "message=Hallo" }, // not configured
        { "/api/v3/webhook/zammad/", "/api/v3/webhook/zammad/?token=x", "{}" },
        { "/api/v3/{region}/settings/", "/api/v3/goldstadt/settings/", "{}" },
        { "/api/v3/{region}/settings/", "/api/v3/nirgends/settings/", "{}" },
    };

    /// <summary>Settings that are sent with a token.</summary>
    public static TheoryData<string> Settings =>
        ["""{ "events_enabled": true }""", "{", "[]"];

    [Fact]
    public void Every_route_of_the_API_is_described_and_nothing_else_is()
    {
        var mapped = _platform.Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(pattern => pattern.StartsWith("/api/v3/", StringComparison.Ordinal))
            .Where(pattern => pattern != "/api/v3/{**rest}") // what is no route
            .Select(pattern => Constraint().Replace(pattern, "}").Replace("**", "", StringComparison.Ordinal).TrimEnd('/') + "/")
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
        var body = type == "application/json" ? JsonNode.Parse(text) : JsonValue.Create(text);
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

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();
}
