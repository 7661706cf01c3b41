using System.Collections.Immutable;
using System.Text.Json;
using Integreat.Platform.Gateway.Accounts;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>The admin API as an OpenAPI document: made from the routes, from what their handlers take and answer, and from its doc comments.</summary>
internal static class AdminDocument
{
    public const string Name = "admin";

    /// <summary>Names of shapes to which operations refer.</summary>
    public const string Problem = nameof(Problem);
    public const string Conflict = nameof(Conflict);

    /// <summary>Names of what callers show.</summary>
    public const string Cookie = "session";
    public const string Token = "token";

    private const string About =
        """
        What editors, managers, organisations and the platform's team do, as commands. The region (or the platform) decides on each of them; what a
        route needs is said with it.

        What holds for every route:

        - Who calls shows the cookie of a session, or a personal token as `Authorization: Bearer …`. Programs use tokens.
        - A region in which one has no rights answers like one that does not exist.
        - Failures are problem details (RFC 9457) with a `code` for programs, and a sentence that says what to do.

        What holds for commands:

        - With the same `Idempotency-Key` a command has one effect, however often it is sent, and the same answer.
        - What replaces something takes `If-Match` with the version that one has seen, as its `ETag` says, or `If-None-Match: *` for something new. Who
          changed other things than somebody faster is merged with them; the same thing is refused with 412, which shows both.
        - 200 says that every reader has what the command did, 202 that it is stored and readers will have it.
        - `dry-run=true` says what a command would do, and does nothing.
        - `reason` stands in the history of the region.

        What holds for reads below a region: `as-of` shows how it was at a moment.
        """;

    public static void AddAdminDocument(this IServiceCollection services) => services.AddOpenApi(Name, document =>
    {
        document.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        document.ShouldInclude = route => ("/" + route.RelativePath).StartsWith(AdminEdge.Root, StringComparison.Ordinal);
        document.CreateSchemaReferenceId = json => IsArray(json.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(json);
        document.AddSchemaTransformer(DescribeNumbers);
        document.AddSchemaTransformer(DescribeArraysAsync);
        document.AddOperationTransformer(AdminOperations.DescribeAsync);
        document.AddDocumentTransformer(DescribeAsync);
    });

    private static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellation)
    {
        document.Info = new OpenApiInfo { Title = "Integreat admin API", Version = "1", Description = About };
        document.Servers = [new OpenApiServer { Url = "/", Description = "This platform" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Cookie] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.ApiKey,
                In = ParameterLocation.Cookie,
                Name = context.ApplicationServices.GetRequiredService<SessionCookie>().Name,
                Description = "Comes with the answer to signing in. A change is taken from pages of the platform itself only.",
            },
            [Token] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A personal token: made by its owner, limited to scopes, and of no more use than its owner's rights.",
            },
        };
        document.AddComponent(Problem, Shapes.Problem(null));
        document.AddComponent(Conflict, Shapes.Problem(
            "Somebody else was faster.",
            ("basedOn", Shapes.Whole("The version that you have seen.")),
            ("current", Shapes.Whole("The newest one: show it in If-Match to write over it.")),
            ("yours", Shapes.Map(new OpenApiSchema(), "What you sent, by the names of members that stand against each other.")),
            ("theirs", Shapes.Map(new OpenApiSchema(), "What stands there now."))));
        return Task.CompletedTask;
    }

    /// <summary>Arrays are read by a converter of ours (<see cref="WholeArrays"/>), of which the document's writer knows nothing.</summary>
    private static async Task DescribeArraysAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        var type = context.JsonTypeInfo.Type;
        if (IsArray(type) && schema.Items is null)
        {
            schema.Type = JsonSchemaType.Array;
            schema.Items = await context.GetOrCreateSchemaAsync(type.GetGenericArguments()[0], null, cancellation);
        }
    }

    /// <summary>Numbers are also taken where they stand in quotes; nobody needs to know.</summary>
    private static Task DescribeNumbers(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
        {
            (schema.Type, schema.Pattern) = (type & ~JsonSchemaType.String, null);
        }

        return Task.CompletedTask;
    }

    private static bool IsArray(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    /// <summary>How the API writes JSON.</summary>
    public static JsonSerializerOptions Json(IServiceProvider services) => services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
}
