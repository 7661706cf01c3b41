using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>What the documentation says of a route beside what its handler shows: what it does, and what it answers.</summary>
internal static class Described
{
    /// <summary>A read.</summary>
    /// <param name="summary">One sentence, for people.</param>
    public static RouteHandlerBuilder Shows<T>(this RouteHandlerBuilder route, string summary) => route.WithSummary(summary).Produces<T>();

    /// <summary>A read whose answer is a table (RFC 4180).</summary>
    public static RouteHandlerBuilder ShowsTable(this RouteHandlerBuilder route, string summary) =>
        route.WithSummary(summary).Produces<string>(contentType: "text/csv");

    /// <summary>A read whose answer is a file of the region as it is now.</summary>
    public static RouteHandlerBuilder ShowsFile(this RouteHandlerBuilder route, string type, string summary) =>
        route.WithSummary(summary).Produces<string>(contentType: type).WithMetadata(new PresentRoute());

    /// <summary>A command that is sent by <see cref="AdminCommands"/>.</summary>
    public static RouteHandlerBuilder Does(this RouteHandlerBuilder route, string summary) => route.Does<CommandView>(summary);

    /// <summary>The same, with an answer of its own.</summary>
    public static RouteHandlerBuilder Does<T>(this RouteHandlerBuilder route, string summary) => route
        .WithSummary(summary).Produces<T>().Produces<T>(StatusCodes.Status202Accepted).WithMetadata(new CommandRoute());

    /// <summary>A command that takes the version that its sender has seen.</summary>
    public static RouteHandlerBuilder Replaces(this RouteHandlerBuilder route, string summary) => route.Does(summary).WithMetadata(new SeenRoute());

    /// <summary>A command whose body is a file.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, string summary) => route.Does(summary).WithMetadata(new FileRoute());

    /// <summary>A command whose body is a file that replaces another one.</summary>
    public static RouteHandlerBuilder TakesInstead(this RouteHandlerBuilder route, string summary) => route.Takes(summary).WithMetadata(new SeenRoute());
}

/// <summary>Takes <c>Idempotency-Key</c> and <c>reason</c>.</summary>
internal sealed record CommandRoute;

/// <summary>Takes <c>If-Match</c>.</summary>
internal sealed record SeenRoute;

/// <summary>Takes a file as its body.</summary>
internal sealed record FileRoute;

/// <summary>Shows a region as it is, and never as it was.</summary>
internal sealed record PresentRoute;
