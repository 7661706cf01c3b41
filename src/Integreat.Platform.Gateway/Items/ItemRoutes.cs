using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Bulk;
using Integreat.Platform.Contracts.Deletion;
using Integreat.Platform.Gateway.Admin;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Items;

/// <summary>Commands that take nothing but the thing itself, whose number is <c>id</c> in the address.</summary>
internal static class ItemRoutes
{
    public static RouteHandlerBuilder MapItemPost<TGrain>(
        this IEndpointRouteBuilder thing, string pattern, Func<TGrain, CommandContext, long, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey => thing.MapPost(
        pattern, (long id, HttpContext http, AdminCommands commands) => commands.SendAsync<TGrain>(http, (grain, context) => command(grain, context, id)));

    /// <summary>What still points to the thing.</summary>
    /// <param name="kind">One of <see cref="BulkKinds"/>.</param>
    public static RouteHandlerBuilder MapItemUses(this IEndpointRouteBuilder thing, string kind) => thing.MapGet(
        "/uses", (long id, HttpContext http, AdminReads reads) => reads.ReadAsync<IRegionUses, UsesView>(
            http, (uses, caller, cancellation) => uses.ReadUsesAsync(caller, kind, id, cancellation)))
        .Shows<UsesView>("What still points to it, also in texts: to be asked before it is archived or deleted.");

    public static RouteHandlerBuilder MapItemDelete<TGrain>(
        this IEndpointRouteBuilder thing, Func<TGrain, CommandContext, long, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey => thing.MapDelete(
        "", (long id, HttpContext http, AdminCommands commands) => commands.SendAsync<TGrain>(http, (grain, context) => command(grain, context, id)));
}
