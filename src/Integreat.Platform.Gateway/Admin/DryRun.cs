using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Problems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>Whether a command is only to be tried: <c>?dry-run=true</c>.</summary>
internal static class DryRun
{
    private const string Name = "dry-run";

    private static readonly Problem Invalid = new(400, "dry-run-invalid", "dry-run is true or false, and is said once.");

    private static readonly Problem Impossible = new(
        400, "dry-run-impossible", "This cannot be tried, because it does more than change the region or the platform. Leave dry-run out.");

    /// <summary>What is sent here changes nothing but a region or the platform, so it can be tried.</summary>
    public static TBuilder CanBeTried<TBuilder>(this TBuilder routes)
        where TBuilder : IEndpointConventionBuilder => routes.WithMetadata(new Possible());

    /// <summary>Lets nothing be done that was only to be tried.</summary>
    public static RouteGroupBuilder GuardDryRuns(this RouteGroupBuilder routes) => routes.AddEndpointFilter(async (context, next) =>
    {
        var http = context.HttpContext;
        var sent = http.Request.Query[Name];
        return sent.Count > 0 && (sent.Count > 1 || sent.ToString() is not ("true" or "false")) ? Invalid
            : IsAsked(http.Request) && http.GetEndpoint()?.Metadata.GetMetadata<Possible>() is null ? Impossible
            : await next(context);
    });

    public static bool IsAsked(HttpRequest request) => request.Query[Name] == "true";

    internal sealed record Possible;
}

/// <param name="Version">The version against which it was tried.</param>
/// <param name="Would">What would happen, one after the other, such as "page-archived"; nothing: all is so already.</param>
/// <param name="Items">What would become of each thing, where the command is for many.</param>
internal sealed record DryRunView(
    long Version,
    ImmutableArray<string> Would,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ItemView>? Items)
{
    public static DryRunView Of(Outcome outcome) =>
        new(outcome.Version, outcome.Would ?? [], outcome.Items is null ? null : ItemView.Of(outcome.Items));
}
