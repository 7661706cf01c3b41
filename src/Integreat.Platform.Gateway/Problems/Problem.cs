using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Integreat.Platform.Gateway.Problems;

/// <summary>A failure as our own APIs tell it: problem details (RFC 9457) with a stable code.</summary>
/// <param name="Code">For programs, kebab-case.</param>
/// <param name="Detail">A sentence that says what to do.</param>
internal sealed record Problem(int Status, string Code, string Detail) : IResult
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

    public static readonly Problem RouteUnknown =
        new(404, "route-unknown", "There is nothing at this address. The admin API's addresses stand in its documentation.");

    public static readonly Problem MethodOther =
        new(405, "method-wrong", "This address takes other methods. The header Allow names them.");

    public static readonly Problem BodyKindWrong =
        new(415, "body-kind-wrong", "This address takes no body of this kind. Send JSON, as application/json.");

    public static readonly Problem BodyWrong =
        new(400, "body-wrong", "The body cannot be read. Send the JSON object that this address takes, as application/json.");

    public static readonly Problem BodyTooLarge = new(413, "body-too-large", "The body is too large for this address. Send less.");

    public static readonly Problem BodyTooSlow = new(408, "body-too-slow", "The body took too long to arrive. Try again.");

    public static readonly Problem OriginForeign = new(
        403, "origin-foreign", "This request was sent by a page of another site. Use the pages of this one, or a program that is no browser.");

    public const string Type = "application/problem+json";

    // People read the sentences, in consoles and logs; what is JSON is never taken for a page.
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>What else is to be told, by names of members.</summary>
    public ImmutableArray<KeyValuePair<string, object>> More { get; init; } = [];

    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(
        new Dictionary<string, object>(More)
        {
            ["type"] = "about:blank",
            ["title"] = ReasonPhrases.GetReasonPhrase(Status),
            ["status"] = Status,
            ["detail"] = Detail,
            ["code"] = Code,
        },
        Readable);

    Task IResult.ExecuteAsync(HttpContext httpContext) => SendAsync(httpContext);

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
