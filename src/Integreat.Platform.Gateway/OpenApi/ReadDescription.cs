using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.OpenApi;

namespace Integreat.Platform.Gateway.OpenApi;

/// <summary>One read of API v3, as people need to know it. What holds for every read is added by the document.</summary>
internal sealed record ReadDescription
{
    /// <summary>Present addresses, the preferred one first; <c>{region}</c> and <c>{language}</c> stand for slugs.</summary>
    public required ImmutableArray<string> Addresses { get; init; }

    /// <summary>Other names of the same, which still answer.</summary>
    public ImmutableArray<string> FormerAddresses { get; init; } = [];

    public required string Name { get; init; }

    public required string Feature { get; init; }

    public required string Summary { get; init; }

    public string? Details { get; init; }

    public ImmutableArray<OpenApiParameter> Query { get; init; } = [];

    public required IOpenApiSchema Answer { get; init; }

    [StringSyntax(StringSyntaxAttribute.Json)]
    public required string Example { get; init; }

    /// <summary>Beside the unknown region, which every address with a region has.</summary>
    public ImmutableArray<ApiError> Refusals { get; init; } = [];
}
