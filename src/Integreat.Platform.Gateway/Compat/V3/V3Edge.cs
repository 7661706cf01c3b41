using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Protection;
using Integreat.Platform.Gateway.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>
/// What holds for every answer of API v3, whatever route or failure it comes from: pages of any origin may read it (without the header a
/// browser takes a plain 404 for a broken network), and a failure of ours is JSON without detail.
/// </summary>
internal sealed partial class V3Edge(RequestDelegate next, FoundAnswers found, ILogger<V3Edge> logger)
{
    private const string Methods = "DELETE, GET, OPTIONS, PATCH, POST, PUT";
    private const string Headers =
        "accept, accept-encoding, authorization, content-type, dnt, origin, user-agent, x-csrftoken, x-requested-with, "
        + "x-integreat-development";

    public async Task InvokeAsync(HttpContext http)
    {
        if (!Covers(http.Request.Path))
        {
            await next(http);
            return;
        }

        AllowEveryOrigin(http);
        if (IsPreflight(http.Request))
        {
            http.Response.Headers.AccessControlAllowMethods = Methods;
            http.Response.Headers.AccessControlAllowHeaders = Headers;
            http.Response.Headers.AccessControlMaxAge = "86400";
            http.Response.ContentLength = 0;
            return;
        }

        try
        {
            await (found.Find(http) is { } answer ? BodyResponse.SendAsync(http, answer) : next(http));
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone, perhaps with all it wanted. Nobody reads a status, but logs and metrics do while it can be set.
            if (!http.Response.HasStarted)
            {
                http.Response.StatusCode = StatusCodes.Status499ClientClosedRequest;
            }
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            // The client's fault, found while its body was read: nothing for the log of a server.
            await FailAsync(http, ErrorOf(exception));
        }
        catch (OverloadedException) when (!http.Response.HasStarted)
        {
            await FailAsync(http, ApiError.Overloaded);
        }
        catch (Exception exception) when (Unreachable.Is(exception) && !http.Response.HasStarted)
        {
            LogUnreachable(exception, LoggablePath.Of(http));
            await FailAsync(http, ApiError.Unavailable);
        }
        catch (Exception exception)
        {
            LogFailed(exception, http.Request.Method, LoggablePath.Of(http));
            if (http.Response.HasStarted)
            {
                http.Abort(); // Half an answer must not look like a whole one.
                return;
            }

            await FailAsync(http, ApiError.Internal);
        }
    }

    /// <summary>The API's addresses in their current form, and in the older one, which has its marker anywhere.</summary>
    public static bool Covers(PathString path) =>
        path.StartsWithSegments("/api/v3", StringComparison.OrdinalIgnoreCase)
        || (path.Value?.Contains("/wp-json/", StringComparison.OrdinalIgnoreCase) ?? false);

    private static ApiError ErrorOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => ApiError.TooSlow,
        StatusCodes.Status413PayloadTooLarge => ApiError.TooLarge,
        _ => ApiError.Unreadable,
    };

    private static Task FailAsync(HttpContext http, ApiError error)
    {
        SecurityHeaders.Restart(http.Response);
        AllowEveryOrigin(http);
        return error.SendAsync(http);
    }

    private static bool IsPreflight(HttpRequest request) =>
        HttpMethods.IsOptions(request.Method)
        && request.Headers.ContainsKey("Origin")
        && request.Headers.ContainsKey("Access-Control-Request-Method");

    private static void AllowEveryOrigin(HttpContext http)
    {
        if (http.Request.Headers.ContainsKey("Origin"))
        {
            http.Response.Headers.AccessControlAllowOrigin = "*";
        }
    }

    [LoggerMessage(LogLevel.Error, "{Path} cannot be answered: who could do so cannot be reached")]
    private partial void LogUnreachable(Exception exception, string path);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception exception, string method, string path);
}
