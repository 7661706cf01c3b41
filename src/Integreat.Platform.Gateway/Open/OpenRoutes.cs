using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Open;

/// <summary>Answers a read of one edition that is served.</summary>
internal delegate Task OpenEditionRead(HttpContext http, DirectoryEntry region, string language);

/// <summary>
/// Maps what we publish besides API v3: sync, feeds, site maps. GET and HEAD, readable from pages of every origin, failures as problem
/// details, earlier names of a region redirect.
/// </summary>
internal sealed partial class OpenRoutes(IEndpointRouteBuilder routes, DirectoryReplica directory, ILogger<OpenRoutes> logger)
{
    /// <summary>A read of the whole platform.</summary>
    public void MapRead(string pattern, Func<HttpContext, DirectorySnapshot, Task> read) => routes.Map(pattern, http => GuardAsync(
        http, async () => await read(http, await directory.FreshAsync(http))));

    /// <summary>A read of one edition; the pattern holds <c>{region}</c> and <c>{language}</c>.</summary>
    public void MapEditionRead(OpenEditionRead read, string pattern) =>
        routes.Map(pattern, http => GuardAsync(http, () => FindAsync(http, read)));

    private async Task FindAsync(HttpContext http, OpenEditionRead read)
    {
        var (slug, language) = (Value(http, "region"), Value(http, "language"));
        var regions = await directory.FreshAsync(http);
        if (regions.Find(slug) is { } region && !DirectorySnapshot.IsArchived(region))
        {
            await (region.Serves(language) ? read(http, region, language) : Problem.LanguageUnknown.SendAsync(http));
        }
        else if (regions.FindMoved(slug) is { } moved)
        {
            Moved.Send(http, Renamed(http, moved.Slug));
        }
        else
        {
            await Problem.RegionUnknown.SendAsync(http);
        }
    }

    private async Task GuardAsync(HttpContext http, Func<Task> read)
    {
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.Headers.Allow = "GET, HEAD";
            await Problem.MethodWrong.SendAsync(http);
            return;
        }

        try
        {
            await read();
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The reader has gone.
        }
        catch (OverloadedException) when (!http.Response.HasStarted)
        {
            await FailAsync(http, Problem.Overloaded);
        }
        catch (Exception exception) when (Unreachable.Is(exception) && !http.Response.HasStarted)
        {
            LogUnreachable(exception, http.Request.Path);
            await FailAsync(http, Problem.Unavailable);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            LogFailed(exception, http.Request.Path);
            await FailAsync(http, Problem.Internal);
        }
    }

    private static Task FailAsync(HttpContext http, Problem problem)
    {
        SecurityHeaders.Restart(http.Response);
        http.Response.Headers.AccessControlAllowOrigin = "*";
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
        }

        return problem.SendAsync(http);
    }

    private static PathString Renamed(HttpContext http, string today)
    {
        var pattern = ((RouteEndpoint)http.GetEndpoint()!).RoutePattern.PathSegments;
        var place = pattern.TakeWhile(segment => !segment.Parts.Any(part => part is RoutePatternParameterPart { Name: "region" })).Count();
        var segments = http.Request.Path.Value!.Split('/');
        segments[place + 1] = segments[place + 1].Replace(Value(http, "region"), today, StringComparison.Ordinal);
        return new PathString(string.Join('/', segments));
    }

    private static string Value(HttpContext http, string name) => (string)http.Request.RouteValues[name]!;

    [LoggerMessage(LogLevel.Error, "{Path} cannot be answered: who could do so cannot be reached")]
    private partial void LogUnreachable(Exception exception, string path);

    [LoggerMessage(LogLevel.Error, "{Path} failed")]
    private partial void LogFailed(Exception exception, string path);
}
