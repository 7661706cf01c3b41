using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>A failure as clients of API v3 know it: a status and a reason.</summary>
internal sealed record ApiError(int Status, string Reason)
{
    public static readonly ApiError NotFound = new(404, "Not found.");
    public static readonly ApiError NoRegion = new(404, "No Region matches the given query.");
    public static readonly ApiError RegionArchived = new(404, "This region is archived.");
    public static readonly ApiError NoLanguage = new(404, "No language matches the given query.");
    public static readonly ApiError NoTranslation = new(404, "No matching page translation found for url.");
    public static readonly ApiError NoPage = new(404, "No Page matches the given query.");
    public static readonly ApiError PageHidden = new(404, "No Page matches the given url or id.");
    public static readonly ApiError NoAddress = new(400, "Either the id or the url parameter is required.");
    public static readonly ApiError BadId = new(400, "The id parameter must be a number.");
    public static readonly ApiError BadDepth = new(400, "The depth parameter must be a number that is not negative.");
    public static readonly ApiError WrongMethod = new(405, "Invalid request.");
    public static readonly ApiError Internal = new(500, "Internal Server Error");

    public static ApiError NoTruth(string word) => new(400, $"Invalid truth value {word.ToLowerInvariant()}");

    public async Task SendAsync(HttpContext http)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string> { ["error"] = Reason });
        http.Response.StatusCode = Status;
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
        }
    }
}
