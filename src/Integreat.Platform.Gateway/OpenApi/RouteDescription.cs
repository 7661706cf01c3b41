using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Problems;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>One route, as people need to know it. What holds for all of them is added by the document.</summary>
internal sealed record RouteDescription
{
    /// <summary>Present addresses, the preferred one first; <c>{region}</c> and <c>{language}</c> stand for slugs.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>Other names of the same, which still answer.</summary>
    public ImmutableArray<string> FormerAddresses { get; init; } = [];

    public required string Name { get; init; }

    public required string Feature { get; init; }

    public required string Summary { get; init; }

    public string? Details { get; init; }

    /// <summary>What stands for something else in these addresses than elsewhere.</summary>
    public ImmutableArray<PathParameter> Path { get; init; } = [];

    public ImmutableArray<OpenApiParameter> Query { get; init; } = [];

    /// <summary>What is sent with POST; null for GET.</summary>
    public SentBody? Sent { get; init; }

    /// <summary>Made anew for every request: a GET that has no <c>ETag</c>.</summary>
    public bool IsLive { get; init; }

    /// <summary>Only for whoever shows an access token.</summary>
    public bool NeedsToken { get; init; }

    public int Status { get; init; } = 200;

    public string Type { get; init; } = "application/json";

    public required IOpenApiSchema Answer { get; init; }

    public required string Example { get; init; }

    /// <summary>An answer with status 404 of the same type, where errors are not JSON.</summary>
    public string? Missing { get; init; }

    /// <summary>
    /// Of a route that is no part of API v3: failures as problem details, beside the unknown region and language. Null in API v3.
    /// </summary>
    public ImmutableArray<Problem>? Problems { get; init; }

    /// <summary>An answer with status 400 in plain words, where there is nothing to give.</summary>
    public string? Nothing { get; init; }

    /// <summary>Beside the unknown region, which every address with a region has.</summary>
    public ImmutableArray<ApiError> Refusals { get; init; } = [];

    /// <summary>What an answer with status 400 is, where it can be something else than a reason.</summary>
    public IOpenApiSchema? Invalid { get; init; }
}

/// <param name="Types">MIME types, any of which will do.</param>
internal sealed record SentBody(
    ImmutableArray<string> Types, IOpenApiSchema Schema, [property: StringSyntax(StringSyntaxAttribute.Json)] string Example);
