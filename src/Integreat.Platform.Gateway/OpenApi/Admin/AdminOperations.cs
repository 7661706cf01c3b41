using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Integreat.Platform.Gateway.Admin;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi.Admin;

/// <summary>Says of each route of the admin API what holds for its kind: who may, what it takes beside its body, how it fails; and shows an example.</summary>
internal static partial class AdminOperations
{
    private const string Json = "application/json";

    public static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        var route = context.Description;
        var metadata = route.ActionDescriptor.EndpointMetadata;
        var rule = metadata.OfType<AdminRule>().Last();
        operation.OperationId = Name(route, rule);
        operation.Description = Who(rule);
        operation.Parameters = [.. Path(operation, route), .. operation.Parameters?.Where(parameter => parameter.In is ParameterLocation.Query) ?? []];
        foreach (var asked in operation.Parameters.OfType<OpenApiParameter>())
        {
            asked.Name = JsonNamingPolicy.CamelCase.ConvertName(asked.Name!); // as in bodies; addresses take any case
        }

        if (rule.Reach is not AdminReach.Open)
        {
            string[] shown = metadata.OfType<SessionOnly>().Any() ? [AdminDocument.Cookie] : [AdminDocument.Cookie, AdminDocument.Token];
            operation.Security =
                [.. shown.Select(scheme => new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(scheme, context.Document)] = [] })];
        }

        if (metadata.OfType<FileRoute>().Any())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Description = "The file itself.",
                Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() },
            };
        }

        var isCommand = metadata.OfType<CommandRoute>().Any();
        if (isCommand)
        {
            operation.Parameters.Add(Header("Idempotency-Key", "The command's id; one of its own makes it safe to send it again.", "9f0c6a4e"));
            operation.Parameters.Add(Query("reason", "Why; stands in the history.", Shapes.Text(), "New opening hours"));
        }

        if (metadata.OfType<SeenRoute>().Any())
        {
            operation.Parameters.Add(Header("If-Match", "The version that you have seen.", "\"3\""));
            operation.Parameters.Add(Header("If-None-Match", "In its place, for something that is not there yet.", "*"));
        }

        if (metadata.OfType<DryRun.Possible>().Any() && isCommand)
        {
            operation.Parameters.Add(Query("dry-run", "Only say what it would do.", Shapes.Flag(), false));
        }

        if (IsBelowRegion(route) && route.HttpMethod == "GET" && !metadata.OfType<PresentRoute>().Any())
        {
            operation.Parameters.Add(Query("as-of", "How it was at this moment.", Shapes.Moment(), "2026-11-29T12:00:00Z"));
        }

        Show(operation, context);
        AddFailures(operation, context, isCommand, metadata.OfType<SeenRoute>().Any(), rule.Reach);
        return Task.CompletedTask;
    }

    private static bool IsBelowRegion(ApiDescription route) => route.RelativePath!.Contains("{region}", StringComparison.Ordinal);

    /// <summary>Made of method and path, as <c>putPagesByIdTextsByLanguage</c>: stable, and different for each route.</summary>
    private static string Name(ApiDescription route, AdminRule rule)
    {
        var path = route.RelativePath![(AdminEdge.Root.Length + "/v1".Length)..].Replace("regions/{region}/", "", StringComparison.Ordinal);
        var words = Words().Matches(Constraint().Replace(path, "}")).Select(word => word.Value.StartsWith('{') ? "By" + Capital(word.Value[1..]) : Capital(word.Value));
        return route.HttpMethod!.ToLowerInvariant() + (rule.Reach is AdminReach.Platform ? "Platform" : "") + string.Concat(words);
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Who(AdminRule rule) => rule switch
    {
        { Reach: AdminReach.Open } => "For everybody.",
        { Reach: AdminReach.Own } => "For everybody who is signed in.",
        { Reach: AdminReach.Region, Capability: { } capability } => $"Needs `{capability}` in the region.",
        { Reach: AdminReach.Platform, Capability: { } capability } => $"Needs `{capability}` in the platform's team.",
        { Reach: AdminReach.Platform } => "For the platform's team.",
        _ => throw new InvalidOperationException($"Nobody says who may: {rule}."),
    };

    /// <summary>What stands in the address: the handler does not take all of it itself.</summary>
    private static IEnumerable<IOpenApiParameter> Path(OpenApiOperation operation, ApiDescription route)
    {
        foreach (var name in Places().Matches(route.RelativePath!).Select(place => place.Groups[1].Value))
        {
            yield return operation.Parameters?.FirstOrDefault(parameter => parameter.In == ParameterLocation.Path && parameter.Name == name)
                ?? new OpenApiParameter
                {
                    Name = name,
                    In = ParameterLocation.Path,
                    Required = true,
                    Description = name == "region" ? "The region's slug." : null,
                    Schema = name is "id" or "version" ? Shapes.Whole() : Shapes.Text(),
                    Example = name == "region" ? "kaiserslautern" : null,
                };
        }
    }

    private static OpenApiParameter Header(string name, string description, string example) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = Shapes.Text(),
        Example = example,
    };

    private static OpenApiParameter Query(string name, string description, OpenApiSchema schema, JsonNode example) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = schema,
        Example = example,
    };

    private static void Show(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var json = AdminDocument.Json(context.ApplicationServices);
        var body = context.Description.ParameterDescriptions.FirstOrDefault(parameter => parameter.Source.Id == "Body");
        if (body is not null && AdminExamples.Find(body.Type) is { } sent)
        {
            Show(operation.RequestBody?.Content, JsonSerializer.SerializeToNode(sent, body.Type, json));
        }

        foreach (var answer in context.Description.SupportedResponseTypes.Where(answer => answer.Type is not null))
        {
            if (AdminExamples.Find(answer.Type!) is { } example && operation.Responses!.TryGetValue(Text(answer.StatusCode), out var response))
            {
                Show(response.Content, JsonSerializer.SerializeToNode(example, answer.Type!, json));
            }
        }
    }

    private static void Show(IDictionary<string, OpenApiMediaType>? content, JsonNode? example)
    {
        if (content?.TryGetValue(Json, out var shown) is true)
        {
            shown.Example = example;
        }
    }

    private static void AddFailures(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, bool isCommand, bool isSeen, AdminReach reach)
    {
        operation.Responses ??= [];
        if (operation.Responses.TryGetValue("200", out var done) && isCommand)
        {
            ((OpenApiResponse)done).Description = "Done, and every reader has it.";
            ((OpenApiResponse)operation.Responses["202"]).Description = "Done, and readers will have it.";
        }

        if (reach is not AdminReach.Open)
        {
            operation.Responses["401"] = Failure(context, Accounts.AccountProblems.SignInRequired);
        }

        if (IsBelowRegion(context.Description))
        {
            operation.Responses["403"] = Failure(context, new Problem(403, "rights-missing", "This needs role Editor in this region."));
            operation.Responses["404"] = Failure(context, AdminProblems.RegionUnknown);
        }

        if (isSeen)
        {
            operation.Responses["412"] = new OpenApiResponse
            {
                Description = "Somebody else was faster, and changed the same.",
                Content = Content(AdminDocument.Conflict, context, AdminExamples.Conflict),
            };
            operation.Responses["428"] = Failure(context, AdminProblems.IfMatchMissing);
        }

        operation.Responses["default"] = new OpenApiResponse
        {
            Description = "Any other failure, with its `code`.",
            Content = Content(AdminDocument.Problem, context, Problems.Problem.BodyWrong),
        };
    }

    private static OpenApiResponse Failure(OpenApiOperationTransformerContext context, Problem problem) => new()
    {
        Description = $"`{problem.Code}`: {problem.Detail}",
        Content = Content(AdminDocument.Problem, context, problem),
    };

    private static Dictionary<string, OpenApiMediaType> Content(string shape, OpenApiOperationTransformerContext context, Problem example) => new()
    {
        [Problems.Problem.Type] = new()
        {
            Schema = new OpenApiSchemaReference(shape, context.Document),
            Example = JsonNode.Parse(example.ToJson()),
        },
    };

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@":\w+\}")]
    private static partial Regex Constraint();

    [GeneratedRegex(@"\{(\w+)")]
    private static partial Regex Places();

    [GeneratedRegex(@"\{?[A-Za-z0-9]+")]
    private static partial Regex Words();
}
