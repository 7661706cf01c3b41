using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>A path segment that can be a region's or a language's address; any other is no route at all.</summary>
internal sealed class SlugConstraint : IRouteConstraint
{
    public const string Name = "slug";

    private static readonly SearchValues<char> Allowed =
        SearchValues.Create("-_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public bool Match(
        HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        values.TryGetValue(routeKey, out var value) && value is string { Length: > 0 } slug && !slug.AsSpan().ContainsAnyExcept(Allowed);
}
