using System.Collections.Immutable;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Clients;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Answers a read of one region, which exists and is addressed as it is called today.</summary>
internal delegate Task RegionRead(HttpContext http, DirectorySnapshot regions, DirectoryEntry region);

/// <summary>The same in one language. Whether the region has that language is for the route to say: their answers differ.</summary>
internal delegate Task EditionRead(HttpContext http, DirectoryEntry region, string language);

/// <summary>Answers a request that is no plain read, of one region.</summary>
internal delegate Task RegionWrite(HttpContext http, DirectoryEntry region);

/// <summary>The same in one language, which need not be the region's.</summary>
internal delegate Task EditionWrite(HttpContext http, DirectoryEntry region, string language);

/// <summary>Which methods a route takes that is no plain read, how it answers others, and which limit of the clients it counts to.</summary>
internal sealed record WriteRules(ImmutableArray<string> Methods, ApiError WrongMethod, string Limit)
{
    /// <summary>Only POST.</summary>
    public static WriteRules Post(ApiError wrongMethod) => new([HttpMethods.Post], wrongMethod, ClientLimits.Writes);
}

/// <summary>Maps the routes of API v3 in their current and older forms, with the rules of transport that all of them share.</summary>
internal sealed class V3Routes(IEndpointRouteBuilder routes, DirectoryReplica directory, LoadLimits load, PastReads past)
{
    private const string Region = "{region:slug}";
    private const string Edition = "{region:slug}/{language:slug}";

    /// <summary>A read of the whole platform: GET and HEAD, at an address that ends with a slash.</summary>
    public void MapRead(RequestDelegate read, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            routes.Map(pattern, http => GuardAsync(http, read));
        }
    }

    /// <summary>A read of one region; the patterns hold <c>{region}</c> once.</summary>
    public void MapRegionRead(RegionRead read, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            MapRead(http => FindRegionAsync(http, read), pattern.Replace("{region}", Region, StringComparison.Ordinal));
        }
    }

    /// <summary>A read of one edition under one or more words.</summary>
    public void MapEditionRead(EditionRead read, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            MapRead(
                http => FindRegionAsync(http, (_, _, region) => read(http, region, Value(http, "language"))), EditionPatterns(word));
        }
    }

    /// <summary>The same, also at the other given patterns and as often as the clients' limit allows: for what costs more than to send it.</summary>
    public void MapLimitedEditionRead(EditionRead read, string limit, string word, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in (ReadOnlySpan<string>)[.. EditionPatterns(word), .. patterns])
        {
            routes.Map(
                pattern.Replace("{region}/{language}", Edition, StringComparison.Ordinal),
                http => GuardAsync(http, each => FindRegionAsync(each, (_, _, region) => read(each, region, Value(each, "language")))))
                .RequireRateLimiting(limit);
        }
    }

    /// <summary>
    /// What is no plain read, by the given methods, as often as the clients' limit allows, with or without the slash at the end: a redirect
    /// would lose what is sent.
    /// </summary>
    public void MapWrite(RequestDelegate write, WriteRules rules, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            routes.Map(pattern, http => AcceptAsync(http, write, rules)).RequireRateLimiting(rules.Limit);
        }
    }

    /// <summary>The same of one region, under its earlier addresses as well; the patterns hold <c>{region}</c> once.</summary>
    public void MapRegionWrite(RegionWrite write, WriteRules rules, params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            MapWrite(http => WriteAsync(http, write), rules, pattern.Replace("{region}", Region, StringComparison.Ordinal));
        }
    }

    /// <summary>The same for one edition, under one or more words.</summary>
    public void MapEditionWrite(EditionWrite write, WriteRules rules, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            MapRegionWrite((http, region) => write(http, region, Value(http, "language")), rules, EditionPatterns(word));
        }
    }

    /// <summary>The same where a language that the region does not serve is not found.</summary>
    public void MapServedEditionRead(EditionRead read, params ReadOnlySpan<string> words) => MapEditionRead(
        (http, region, language) => region.Serves(language)
            ? read(http, region, language)
            : ApiError.NoLanguage.SendAsync(http),
        words);

    /// <summary>Addresses of the API that are no route are answered like the rest of it.</summary>
    public void MapUnknown()
    {
        foreach (var pattern in (ReadOnlySpan<string>)["/api/v3/{**rest}", "/wp-json/{**rest}", "/{region}/{language}/wp-json/{**rest}"])
        {
            routes.MapFallback(pattern, ApiError.NotFound.SendAsync);
        }
    }

    private static string[] EditionPatterns(string word) => [$"/api/v3/{Edition}/{word}", $"/{Edition}/wp-json/extensions/v3/{word}"];

    private Task AcceptAsync(HttpContext http, RequestDelegate write, WriteRules rules)
    {
        if (rules.Methods.Contains(http.Request.Method))
        {
            return WaitAsync(rules.Limit is ClientLimits.Chat ? load.Chats : load.Writes, http, () => write(http), ApiError.Overloaded);
        }

        http.Response.Headers.Allow = string.Join(", ", rules.Methods);
        return rules.WrongMethod.SendAsync(http);
    }

    private async Task WriteAsync(HttpContext http, RegionWrite write)
    {
        var slug = Value(http, "region");
        var regions = await directory.FreshAsync(http);
        await ((regions.Find(slug) ?? regions.FindMoved(slug)) is { } region
            ? WaitAsync(load.OfRegion(region.Region), http, () => write(http, region), ApiError.RegionCrowded)
            : ApiError.NoRegion.SendAsync(http));
    }

    /// <summary>Does what has to wait for others, if there is a place left to wait at.</summary>
    private static async Task WaitAsync(WaitLimit limit, HttpContext http, Func<Task> wait, ApiError full)
    {
        if (!limit.TryEnter())
        {
            await full.SendAsync(http);
            return;
        }

        try
        {
            await wait();
        }
        finally
        {
            limit.Leave();
        }
    }

    private static Task GuardAsync(HttpContext http, RequestDelegate read)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            return ApiError.WrongMethod.SendAsync(http);
        }

        if (!request.Path.Value!.EndsWith('/'))
        {
            Moved.Send(http, request.Path + "/");
            return Task.CompletedTask;
        }

        return read(http);
    }

    private async Task FindRegionAsync(HttpContext http, RegionRead read)
    {
        var slug = Value(http, "region");
        var regions = await directory.FreshAsync(http);
        if (regions.Find(slug) is { } region)
        {
            await (PastReads.IsAsked(http) ? past.ReadAsync(http, region, read) : read(http, regions, region));
        }
        else if (regions.FindMoved(slug) is { } moved)
        {
            Moved.Send(http, Renamed(http, moved.Slug));
        }
        else
        {
            await ApiError.NoRegion.SendAsync(http);
        }
    }

    private static PathString Renamed(HttpContext http, string today)
    {
        var pattern = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.PathSegments;
        var place = pattern.TakeWhile(segment => segment.Parts is not [RoutePatternParameterPart { Name: "region" }]).Count();
        var segments = http.Request.Path.Value!.Split('/');
        segments[place + 1] = today; // The path begins with a slash, the pattern's segments do not.
        return new PathString(string.Join('/', segments));
    }

    private static string Value(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;
}
