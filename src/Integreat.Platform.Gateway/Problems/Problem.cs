using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Integreat.Platform.Gateway.Problems;

/// <summary>A failure as our own APIs tell it: problem details (RFC 9457) with a stable code.</summary>
/// <param name="Code">For programs, kebab-case.</param>
/// <param name="Detail">A sentence that says what to do.</param>
internal sealed record Problem(int Status, string Code, string Detail)
{
    public static readonly Problem RegionUnknown =
        new(404, "region-unknown", "There is no region of this name. Look it up in the list of regions.");

    public static readonly Problem LanguageUnknown =
        new(404, "language-unknown", "The region has no content in this language. Its languages stand in the list of regions.");

    public static readonly Problem MethodWrong = new(405, "method-wrong", "This address can only be read, with GET or HEAD.");

    public static readonly Problem Internal = new(500, "internal", "Something went wrong on our side. Try again in a moment.");

    public static readonly Problem Unavailable =
        new(503, "unavailable", "The content cannot be reached at the moment. Try again in a few seconds.");

    public static readonly Problem Overloaded =
        new(503, "overloaded", "Too many requests wait at the moment. Try again in a few seconds.");

    public const string Type = "application/problem+json";

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object>
    {
        ["type"] = "about:blank",
        ["title"] = ReasonPhrases.GetReasonPhrase(Status),
        ["status"] = Status,
        ["detail"] = Detail,
        ["code"] = Code,
    });

    public async Task SendAsync(HttpContext http)
    {
        var json = ToJson();
        http.Response.StatusCode = Status;
        http.Response.ContentType = Type;
        http.Response.ContentLength = json.Length;
        if (!HttpMethods.IsHead(http.Request.Method))
        {
            await http.Response.BodyWriter.WriteAsync(json, http.RequestAborted);
        }
    }
}
