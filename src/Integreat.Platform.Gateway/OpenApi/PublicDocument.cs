using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Integreat.Platform.Gateway.Compat.V3;
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
        Local information of municipalities for people who are new in town. Everything here is public: no accounts, no keys. How readers
        send feedback is described in the handbook of the API.

        What holds for every read:

        - GET and HEAD. Any other method is answered with 405 and `Allow: GET, HEAD`.
        - Addresses end with a slash. Without it the answer is 301 to the same address with it; so is an address with a region's
          earlier slug.
        - JSON in UTF-8, compressed with brotli or gzip on request. Members that you do not know may be added: ignore them.
        - A strong `ETag` on every answer with status 200. With `If-None-Match` an unchanged answer is 304 without a body.
        - An answer contains every change that was acknowledged before the request arrived.
        - Pages of any origin may read every answer, errors included.
        - An error is a status and `{"error": "<reason>"}`.

        Older apps read the same under `/wp-json/extensions/v3/sites/…`, `/{region}/de/wp-json/extensions/v3/languages/` and
        `/{region}/{language}/wp-json/extensions/v3/…`. These addresses answer like the ones here.
        """;

    private static readonly PathParameter[] PathParameters =
    [
        new("region", "The slug of a region.", "augsburg"),
        new("language", "The slug of a language of the region.", "de"),
    ];

    private readonly OpenApiDocument _document = new()
    {
        Info = new OpenApiInfo { Title = "Integreat public API", Version = "3", Description = About },
        Servers = [new OpenApiServer { Url = "/", Description = "This platform" }],
        Paths = [],
        Tags = new HashSet<OpenApiTag>(),
        Components = new OpenApiComponents { Schemas = new Dictionary<string, IOpenApiSchema>() },
    };

    private PublicDocument() => AddSchema("Error", Shapes.Members(null, ("error", Shapes.Text("The reason."))));

    /// <summary>The document as JSON, in the version 3.1 of the specification.</summary>
    public static byte[] Write()
    {
        var document = new PublicDocument();
        RegionDescriptions.AddTo(document);
        OfferDescriptions.AddTo(document);
        PageDescriptions.AddTo(document);
        EventDescriptions.AddTo(document);
        ImprintDescriptions.AddTo(document);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        document._document.SerializeAsV31(new OpenApiJsonWriter(text));
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    public void AddFeature(string name, string description) =>
        _document.Tags!.Add(new OpenApiTag { Name = name, Description = description });

    /// <summary>Names a shape, to be referred to by <see cref="Schema"/>.</summary>
    public void AddSchema(string name, OpenApiSchema schema) => _document.AddComponent(name, schema);

    public OpenApiSchemaReference Schema(string name) => new(name, _document);

    public void Add(ReadDescription read)
    {
        var former = read.FormerAddresses.Select(address => (address, IsFormer: true));
        var number = 0;
        foreach (var (address, isFormer) in read.Addresses.Select(address => (address, IsFormer: false)).Concat(former))
        {
            number++;
            _document.Paths.Add(address, new OpenApiPathItem
            {
                Operations = new Dictionary<HttpMethod, OpenApiOperation>
                {
                    [HttpMethod.Get] = Operation(read, address, number == 1 ? read.Name : $"{read.Name}{number}", isFormer),
                },
            });
        }
    }

    private OpenApiOperation Operation(ReadDescription read, string address, string name, bool isFormer)
    {
        var place = PathParameters.Where(parameter => address.Contains($"{{{parameter.Name}}}", StringComparison.Ordinal)).ToList();
        return new OpenApiOperation
        {
            OperationId = name,
            Tags = new HashSet<OpenApiTagReference> { new(read.Feature, _document) },
            Summary = read.Summary,
            Description = isFormer ? $"Another name of `{read.Addresses[0]}`. {read.Details}".TrimEnd() : read.Details,
            Deprecated = isFormer,
            Parameters = [.. place.Select(parameter => parameter.ToOpenApi()), .. read.Query],
            Responses = Responses(read, hasRegion: place.Count > 0),
        };
    }

    private OpenApiResponses Responses(ReadDescription read, bool hasRegion)
    {
        var responses = new OpenApiResponses
        {
            ["200"] = new OpenApiResponse
            {
                Description = "The answer.",
                Headers = new Dictionary<string, IOpenApiHeader>
                {
                    ["ETag"] = new OpenApiHeader { Description = "Another one whenever the content is another.", Schema = Shapes.Text() },
                },
                Content = Json(new OpenApiMediaType { Schema = read.Answer, Example = JsonNode.Parse(read.Example) }),
            },
            ["304"] = new OpenApiResponse { Description = "Nothing has changed since the answer whose `ETag` came as `If-None-Match`." },
        };
        foreach (var refusals in (hasRegion ? read.Refusals.Insert(0, ApiError.NoRegion) : read.Refusals).GroupBy(error => error.Status))
        {
            responses[refusals.Key.ToString(CultureInfo.InvariantCulture)] = new OpenApiResponse
            {
                Description = string.Join(" ", refusals.Select(error => $"`{error.Reason}`")),
                Content = Json(new OpenApiMediaType
                {
                    Schema = Schema("Error"),
                    Examples = refusals.ToDictionary(error => error.Reason, Example),
                }),
            };
        }

        return responses;
    }

    private static IOpenApiExample Example(ApiError error) =>
        new OpenApiExample { Value = new JsonObject { ["error"] = error.Reason } };

    private static Dictionary<string, OpenApiMediaType> Json(OpenApiMediaType content) => new() { ["application/json"] = content };

    private sealed record PathParameter(string Name, string Description, string Example)
    {
        public OpenApiParameter ToOpenApi()
        {
            var slug = Shapes.Text();
            slug.Pattern = "^[-a-zA-Z0-9_]+$";
            return new OpenApiParameter
            {
                Name = Name,
                In = ParameterLocation.Path,
                Required = true,
                Description = Description,
                Schema = slug,
                Example = Example,
            };
        }
    }
}
