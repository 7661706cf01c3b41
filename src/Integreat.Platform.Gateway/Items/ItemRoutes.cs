using Integreat.Platform.Contracts;
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

    public static RouteHandlerBuilder MapItemDelete<TGrain>(
        this IEndpointRouteBuilder thing, Func<TGrain, CommandContext, long, Task<Outcome>> command)
        where TGrain : IGrainWithStringKey => thing.MapDelete(
        "", (long id, HttpContext http, AdminCommands commands) => commands.SendAsync<TGrain>(http, (grain, context) => command(grain, context, id)));
}
