using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Rights;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>The region of the address, and who asks. Whether the caller has rights there only the region says.</summary>
internal sealed record RegionTarget(long Region, string Key, Caller Caller)
{
    public static RegionTarget Of(HttpContext http) => http.Features.GetRequiredFeature<RegionTarget>();
}

/// <summary>Routes that concern one region.</summary>
internal static class RegionGroups
{
    /// <summary>
    /// A group below <c>/regions/{region}</c>. Earlier slugs of a region count as its own. Who has no rights in the region gets the answer of a slug
    /// that no region has, and gets it before anything else that is wrong with the request.
    /// </summary>
    public static RouteGroupBuilder MapRegions(this IEndpointRouteBuilder admin) =>
        admin.MapGroup("/regions/{region}").AddEndpointFilter(async (context, next) =>
        {
            var http = context.HttpContext;
            var regions = await http.RequestServices.GetRequiredService<DirectoryReplica>().FreshAsync(http);
            var slug = (string)http.Request.RouteValues["region"]!;
            if ((regions.Find(slug) ?? regions.FindMoved(slug)) is not { } region)
            {
                return AdminProblems.RegionUnknown;
            }

            var target = new RegionTarget(region.Region, GrainKeys.Region(region.Region), Callers.Of(http));
            var members = http.RequestServices.GetRequiredService<IGrainFactory>().GetGrain<IRegionMembers>(target.Key);
            if (!await members.KnowsAsync(target.Caller, http.RequestAborted))
            {
                return AdminProblems.RegionUnknown;
            }

            if (!AsOf.TryRead(http.Request, out var moment, out var problem))
            {
                return problem!;
            }

            http.Features.Set(target with { Caller = target.Caller with { AsOf = moment } });
            return await next(context);
        });

    /// <summary>Says who may use the route.</summary>
    public static RouteHandlerBuilder Needs(this RouteHandlerBuilder route, string capability) =>
        route.WithMetadata(new AdminRule(AdminReach.Region, capability));
}
