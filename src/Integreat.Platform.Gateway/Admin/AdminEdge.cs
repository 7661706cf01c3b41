using System.Data.Common;
using Integreat.Platform.Gateway.Delivery;
using Integreat.Platform.Gateway.Problems;
using Integreat.Platform.Gateway.Protection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Admin;

/// <summary>
/// What holds for every answer of the admin API: nobody keeps it, a page of another site brings nothing about, and a failure is problem details.
/// </summary>
internal sealed partial class AdminEdge(RequestDelegate next, SameOrigin origin, LoadLimits limits, ILogger<AdminEdge> logger)
{
    private const string NoSuchTable = "42P01";

    /// <summary>Where the admin API is.</summary>
    public const string Root = "/api/admin";

    public static bool Covers(PathString path) => path.StartsWithSegments(Root, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext http)
    {
        if (!Covers(http.Request.Path))
        {
            await next(http);
            return;
        }

        KeepNothing(http);
        if (!origin.Allows(http.Request))
        {
            await Problem.OriginForeign.SendAsync(http);
            return;
        }

        if (!limits.Writes.TryEnter())
        {
            await FailAsync(http, Problem.Overloaded);
            return;
        }

        try
        {
            await next(http);
            if (ProblemOf(http.Response) is { } problem)
            {
                await problem.SendAsync(http);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client has gone.
        }
        catch (BadHttpRequestException exception) when (!http.Response.HasStarted)
        {
            await FailAsync(http, ProblemOf(exception));
        }
        catch (Exception exception) when (IsUnreachable(exception) && !http.Response.HasStarted)
        {
            LogUnreachable(exception, http.Request.Method, http.Request.Path);
            await FailAsync(http, Problem.Unavailable);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            LogFailed(exception, http.Request.Method, http.Request.Path);
            await FailAsync(http, Problem.Internal);
        }
        finally
        {
            limits.Writes.Leave();
        }
    }

    /// <summary>Whether nobody who could answer was there. Silos make the tables: until the first one has, a gateway has nobody to ask.</summary>
    public static bool IsUnreachable(Exception exception) =>
        Unreachable.Is(exception)
        || exception is DbException { IsTransient: true } or DbException { SqlState: NoSuchTable }
        || (exception.InnerException is { } inner && IsUnreachable(inner));

    private static Problem ProblemOf(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status408RequestTimeout => Problem.BodyTooSlow,
        StatusCodes.Status413PayloadTooLarge => Problem.BodyTooLarge,
        _ => Problem.BodyWrong,
    };

    // Routing finds nobody who answers this, and says so by a status alone.
    private static Problem? ProblemOf(HttpResponse response) => response switch
    {
        { HasStarted: true } or { ContentType: not null } => null,
        { StatusCode: StatusCodes.Status404NotFound } => Problem.RouteUnknown,
        { StatusCode: StatusCodes.Status405MethodNotAllowed } => Problem.MethodOther,
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problem.BodyTooLarge,
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problem.BodyKindWrong,
        _ => null,
    };

    private static Task FailAsync(HttpContext http, Problem problem)
    {
        SecurityHeaders.Restart(http.Response);
        KeepNothing(http);
        if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            http.Response.Headers.RetryAfter = Unreachable.RetryAfter;
        }

        return problem.SendAsync(http);
    }

    private static void KeepNothing(HttpContext http) => http.Response.Headers.CacheControl = "no-store";

    [LoggerMessage(LogLevel.Error, "{Method} {Path} cannot be answered: who could do so cannot be reached")]
    private partial void LogUnreachable(Exception exception, string method, string path);

    [LoggerMessage(LogLevel.Error, "{Method} {Path} failed")]
    private partial void LogFailed(Exception exception, string method, string path);
}
