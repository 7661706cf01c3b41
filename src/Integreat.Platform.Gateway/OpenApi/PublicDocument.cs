using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Problems;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>
/// The public API as an OpenAPI document. Each feature describes its own routes; tests compare the result with the routes that are mapped
/// and with what they answer.
/// </summary>
internal sealed class PublicDocument
{
    private const string About =
        """
        Local information of municipalities for people who are new in town. Everything is public, except for the settings of regions: no
        accounts, no keys.

        What holds for every route:

        - Methods: where GET is described, HEAD works too; any other is answered with 405 and `Allow`.
        - JSON in UTF-8, compressed with brotli or gzip on request. Members that you do not know may be added: ignore them.
        - A strong `ETag` on all content that is read. With `If-None-Match` an unchanged answer is 304 without a body.
        - An answer contains every change that was acknowledged before the request arrived.
        - Pages of any origin may read every answer, errors included.
        - A read with a region's earlier slug is answered with 301 to the same address with the present one.

        What holds for API v3, which is everything below `/api/v3/`:

        - Addresses end with a slash. A read without it is answered with 301 to the same address with it. What is sent is taken without it
          and under a region's earlier slug as well.
        - An error is a status and `{"error": "<reason>"}`, unless something else is described.

        Sync, open formats and site maps have addresses without a slash at the end, and tell failures as problem details (RFC 9457) with a
        `code` for programs.

        Older apps read the same under `/wp-json/extensions/v3/sites/…`, `/{region}/de/wp-json/extensions/v3/languages/` and
        `/{region}/{language}/wp-json/extensions/v3/…`. These addresses answer like the ones here.
        """;

    private const string Json = "application/json";
    private const string Token = "token";
    private const string Slug = "^[-a-zA-Z0-9_]+$";

    private static readonly PathParameter[] PathParameters =
    [
        new("region", "The slug of a region.", "augsburg", Slug),
        new("language", "The slug of a language of the region.", "de", Slug),
        new("device", "The id that a device gave itself.", "4ae9c3f0-6a27-4f9c-9d5e-1f4f0f8a1b2c", Slug),
        new("path", "A path of the web app, with its slashes.", "augsburg/de/willkommen", null),
        new("id", "The source and a number.", "local-217", null),
    ];

    private readonly OpenApiDocument _document = new()
    {
        Info = new OpenApiInfo { Title = "Integreat public API", Version = "3", Description = About },
        Servers = [new OpenApiServer { Url = "/", Description = "This platform" }],
        Paths = [],
        Tags = new HashSet<OpenApiTag>(),
        Components = new OpenApiComponents
        {
            Schemas = new Dictionary<string, IOpenApiSchema>(),
            SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                [Token] = new OpenApiSecurityScheme
                {
                    Type = SecuritySchemeType.Http,
                    Scheme = "bearer",
                    Description = "An access token, which the operator makes.",
                },
            },
        },
    };

    private PublicDocument()
    {
        AddSchema("Error", Shapes.Members(null, ("error", Shapes.Text("The reason."))));
        AddSchema("Problem", Shapes.Problem(null));
        AddSchema("Status", Shapes.Members(null, ("status", Shapes.Text())));
    }

    /// <summary>The document as JSON, in the version 3.1 of the specification.</summary>
    public static byte[] Write()
    {
        var document = new PublicDocument();
        RegionDescriptions.AddTo(document);
        OfferDescriptions.AddTo(document);
        PageDescriptions.AddTo(document);
        EventDescriptions.AddTo(document);
        PdfDescriptions.AddTo(document);
        ImprintDescriptions.AddTo(document);
        LocationDescriptions.AddTo(document);
        FeedbackDescriptions.AddTo(document);
        PushDescriptions.AddTo(document);
        SettingsDescriptions.AddTo(document);
        ChatDescriptions.AddTo(document);
        WebAppDescriptions.AddTo(document);
        NewsDescriptions.AddTo(document);
        SyncDescriptions.AddTo(document);
        FeedDescriptions.AddTo(document);
        SiteMapDescriptions.AddTo(document);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        document._document.SerializeAsV31(new OpenApiJsonWriter(text));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public void AddFeature(string name, string description) =>
        _document.Tags!.Add(new OpenApiTag { Name = name, Description = description });

    /// <summary>Names a shape, to be referred to by <see cref="Schema"/>.</summary>
    public void AddSchema(string name, OpenApiSchema schema) => _document.AddComponent(name, schema);

    public OpenApiSchemaReference Schema(string name) => new(name, _document);

    public void Add(RouteDescription route)
    {
        var method = route.Sent is null ? HttpMethod.Get : HttpMethod.Post;
        var former = route.FormerAddresses.Select(address => (address, IsFormer: true));
        var number = 0;
        foreach (var (address, isFormer) in route.Addresses.Select(address => (address, IsFormer: false)).Concat(former))
        {
            number++;
            if (!_document.Paths.TryGetValue(address, out var path))
            {
                path = new OpenApiPathItem { Operations = [] };
                _document.Paths.Add(address, path);
            }

            path.Operations!.Add(method, Operation(route, address, number == 1 ? route.Name : $"{route.Name}{number}", isFormer));
        }
    }

    private OpenApiOperation Operation(RouteDescription route, string address, string name, bool isFormer)
    {
        var place = route.Path.Concat(PathParameters).DistinctBy(parameter => parameter.Name).Where(parameter => address.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)).ToList();
        return new OpenApiOperation
        {
            OperationId = name,
            Tags = new HashSet<OpenApiTagReference> { new(route.Feature, _document) },
            Summary = route.Summary,
            Description = isFormer ? $"Another name of `{route.Addresses[0]}`. {route.Details}".TrimEnd() : route.Details,
            Deprecated = isFormer,
            Parameters = [.. place.Select(parameter => parameter.ToOpenApi()), .. route.Query],
            RequestBody = route.Sent is { } sent ? Body(sent) : null,
            Security = route.NeedsToken ? [new() { [new OpenApiSecuritySchemeReference(Token, _document)] = [] }] : null,
            Responses = Responses(route, hasRegion: address.Contains("{region}", StringComparison.Ordinal)),
        };
    }

    private static OpenApiRequestBody Body(SentBody sent) => new()
    {
        Required = true,
        Content = sent.Types.ToDictionary(
            type => type, _ => new OpenApiMediaType { Schema = sent.Schema, Example = JsonNode.Parse(sent.Example) }),
    };

    private OpenApiResponses Responses(RouteDescription route, bool hasRegion)
    {
        var answer = new OpenApiResponse { Description = "The answer.", Content = Content(route.Type, route.Answer, route.Example) };
        var responses = new OpenApiResponses { [Text(route.Status)] = answer };
        if (route is { Sent: null, IsLive: false })
        {
            answer.Headers = Tag();
            responses["304"] = new OpenApiResponse
            {
                Description = "Nothing has changed since the answer whose `ETag` came as `If-None-Match`.",
            };
        }

        if (route.Missing is { } missing)
        {
            responses["404"] = new OpenApiResponse
            {
                Description = "There is nothing at this path.",
                Content = Content(route.Type, route.Answer, missing),
            };
        }

        if (route.Problems is { } problems)
        {
            ImmutableArray<Problem> all = hasRegion ? [Problem.RegionUnknown, Problem.LanguageUnknown, .. problems] : problems;
            foreach (var alike in all.GroupBy(problem => problem.Status))
            {
                responses[Text(alike.Key)] = Failure([.. alike]);
            }

            return responses;
        }

        if (route.Nothing is { } nothing)
        {
            responses["400"] = new OpenApiResponse { Description = nothing, Content = Content("text/plain", Shapes.Text(), nothing) };
        }

        foreach (var refusals in (hasRegion ? route.Refusals.Insert(0, ApiError.NoRegion) : route.Refusals).GroupBy(error => error.Status))
        {
            responses[Text(refusals.Key)] = Refusal([.. refusals], refusals.Key == 400 ? route.Invalid : null);
        }

        return responses;
    }

    private OpenApiResponse Refusal(ApiError[] errors, IOpenApiSchema? shape) => new()
    {
        Description = string.Join(" ", errors.Select(error => $"`{error.Reason}`")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Json] = new()
            {
                Schema = shape ?? Schema(errors[0].Member == "status" ? "Status" : "Error"),
                Examples = errors.ToDictionary(error => error.Reason, Example),
            },
        },
    };

    private OpenApiResponse Failure(Problem[] problems) => new()
    {
        Description = string.Join(" ", problems.Select(problem => $"`{problem.Code}`: {problem.Detail}")),
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [Problem.Type] = new()
            {
                Schema = Schema("Problem"),
                Examples = problems.ToDictionary(
                    problem => problem.Code,
                    problem => (IOpenApiExample)new OpenApiExample { Value = JsonNode.Parse(problem.ToJson()) }),
            },
        },
    };

    private static IOpenApiExample Example(ApiError error) =>
        new OpenApiExample { Value = new JsonObject { [error.Member] = error.Reason } };

    private static Dictionary<string, OpenApiMediaType> Content(string type, IOpenApiSchema schema, string example) => new()
    {
        [type] = new() { Schema = schema, Example = IsJson(type) ? JsonNode.Parse(example) : JsonValue.Create(example) },
    };

    private static bool IsJson(string type) => type == Json || type.EndsWith("+json", StringComparison.Ordinal);

    private static Dictionary<string, IOpenApiHeader> Tag() => new()
    {
        ["ETag"] = new OpenApiHeader { Description = "Another one whenever the content is another.", Schema = Shapes.Text() },
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
