using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>Sends small answers that are made for one request.</summary>
internal static class ApiAnswer
{
    public static async Task SendAsync<T>(HttpContext http, int status, T value)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(value);
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
        }
    }
}
