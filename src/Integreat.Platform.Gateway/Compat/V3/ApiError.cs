using Integreat.Platform.Contracts;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Compat.V3;

/// <summary>A failure as clients of API v3 know it: a status and a reason.</summary>
/// <param name="Member">Under which the reason stands in the answer's JSON object.</param>
internal sealed record ApiError(int Status, string Reason, string Member = "error")
{
    public static readonly ApiError NotFound = new(404, "Not found.");
    public static readonly ApiError NoRegion = new(404, "No Region matches the given query.");
    public static readonly ApiError RegionArchived = new(404, "This region is archived.");
    public static readonly ApiError NoLanguage = new(404, "No language matches the given query.");
    public static readonly ApiError NoTranslation = new(404, "No matching page translation found for url.");
    public static readonly ApiError NoPage = new(404, "No Page matches the given query.");
    public static readonly ApiError PageHidden = new(404, "No Page matches the given url or id.");
    public static readonly ApiError BadNewsId = new(404, "Invalid news id.");
    public static readonly ApiError NoNewsSource = new(404, "No matching news source was found.");
    public static readonly ApiError NoAddress = new(400, "Either the id or the url parameter is required.");
    public static readonly ApiError BadId = new(400, "The id parameter must be a number.");
    public static readonly ApiError BadDepth = new(400, "The depth parameter must be a number that is not negative.");
    public static readonly ApiError WrongMethod = new(405, "Invalid request.");
    public static readonly ApiError Unreadable = new(400, "The request cannot be read.");
    public static readonly ApiError TooSlow = new(408, "The request took too long to arrive.");
    public static readonly ApiError TooLarge = new(413, "The request is too large.");
    public static readonly ApiError TooLong = new(413, "This is too much for one PDF. Choose a page by its url.");
    public static readonly ApiError TooManyRequests = new(429, "Too many requests. Please try again later.");
    public static readonly ApiError Internal = new(500, "Internal Server Error");
    public static readonly ApiError Busy = new(503, "Too many PDFs are being made. Please try again later.");

    public static readonly ApiError RegionCrowded = TooManyRequests with { RetryAfter = Unreachable.RetryAfter };
    public static readonly ApiError Overloaded =
        new(503, "Too many requests at the moment. Please try again later.") { RetryAfter = Unreachable.RetryAfter };

    public static readonly ApiError Unavailable =
        new(503, "The content cannot be reached at the moment. Please try again.") { RetryAfter = Unreachable.RetryAfter };

    public static ApiError NoTruth(string word) => new(400, $"Invalid truth value {word.ToLowerInvariant()}");

    /// <summary>After so many seconds it is worth trying again; null where it is not.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>A region has done or keeps more than it may; null for any other refusal.</summary>
    public static ApiError? OfQuota(Outcome outcome) => outcome.RefusalCode switch
    {
        Outcome.RegionBusy => TooManyRequests with { RetryAfter = "10" },
        Outcome.RegionFull => new(429, outcome.Detail!) { RetryAfter = "3600" },
        _ => null,
    };

    public Task SendAsync(HttpContext http)
    {
        if (RetryAfter is not null)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
        }

        return ApiAnswer.SendAsync(http, Status, new Dictionary<string, string> { [Member] = Reason });
    }
}
