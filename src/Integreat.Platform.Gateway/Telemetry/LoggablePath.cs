using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Telemetry;

/// <summary>The path of a request as logs and traces may hold it.</summary>
public static class LoggablePath
{
    /// <summary>The path without what nobody may learn from a log: who knows a device's id can read its chat.</summary>
    public static string Of(HttpContext http) => http.Request.RouteValues.TryGetValue("device", out var value) && value is string device
        ? http.Request.Path.Value!.Replace($"/{device}", "/{device}", StringComparison.Ordinal)
        : http.Request.Path;
}
