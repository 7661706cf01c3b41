using System.Text.RegularExpressions;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Editions;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Gateway.Compat.V3;
using Microsoft.Extensions.Logging;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>Finds out what a feedback is about, by the fields that each kind has of its own. Rules: section 4.1 of the API's contract.</summary>
internal sealed partial class FeedbackSubjects(FeedbackItems items, ILogger<FeedbackSubjects> logger)
{
    private const string ImprintSegment = "disclaimer";
    private const string EventsSegment = "events";

    public static readonly ApiError NoPage = new(404, "No matching page found for slug.");
    public static readonly ApiError NoLocation = new(404, "No matching location found for slug.");
    public static readonly ApiError NoEvent = new(404, "No matching event found for slug.");
    public static readonly ApiError NoImprint = new(404, "The imprint does not exist in this region for the selected language.");
    public static readonly ApiError NoOffer = new(404, "No OfferTemplate matches the given query.");
    public static readonly ApiError NoQuery = new(400, "Search query is required.");
    public static readonly ApiError NoLink = new(400, "Link is required.");

    public Task<FeedbackSubject> PageAsync(FeedbackRequest request) => PageAsync(request, request.Fields["slug"]);

    public Task<FeedbackSubject> LocationAsync(FeedbackRequest request) =>
        FindAsync(request, FeedbackKinds.Location, ItemKinds.Location, request.Fields["slug"], NoLocation);

    public Task<FeedbackSubject> EventAsync(FeedbackRequest request) => EventAsync(request, request.Fields["slug"]);

    public async Task<FeedbackSubject> ImprintAsync(FeedbackRequest request)
    {
        var exists = await items.HasImprintAsync(request.Region, request.Language, request.Cancellation);
        return exists ? new FeedbackSubject(FeedbackKinds.Imprint) : NoImprint;
    }

    /// <summary>Older apps send the address of what they show, and leave the rest to us.</summary>
    public Task<FeedbackSubject> LinkAsync(FeedbackRequest request) =>
        (request.Fields["permalink"] ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [] => Task.FromResult<FeedbackSubject>(NoLink),
            [.., ImprintSegment] => ImprintAsync(request),
            [.., EventsSegment, var slug] => EventAsync(request, Uri.UnescapeDataString(slug)),
            [.., var slug] => PageAsync(request, Uri.UnescapeDataString(slug)),
        };

    public static Task<FeedbackSubject> SearchAsync(FeedbackRequest request) => Task.FromResult<FeedbackSubject>(
        request.Fields["query"] is { Length: > 0 } query ? new FeedbackSubject(FeedbackKinds.Search, Text: query) : NoQuery);

    public static Task<FeedbackSubject> OfferAsync(FeedbackRequest request) => Task.FromResult<FeedbackSubject>(
        request.Fields["slug"] is { } slug && request.Region.Offers.Contains(slug)
            ? new FeedbackSubject(FeedbackKinds.Offer, Text: slug)
            : NoOffer);

    /// <summary>Something that there is one of in every region.</summary>
    public static Func<FeedbackRequest, Task<FeedbackSubject>> Whole(string kind) => _ => Task.FromResult(new FeedbackSubject(kind));

    private Task<FeedbackSubject> PageAsync(FeedbackRequest request, string? slug) =>
        FindAsync(request, FeedbackKinds.Page, ItemKinds.Page, slug, NoPage);

    // The address of one occurrence of a recurring event ends with its day.
    private Task<FeedbackSubject> EventAsync(FeedbackRequest request, string? slug) =>
        FindAsync(request, FeedbackKinds.Event, ItemKinds.Event, Day().Replace(slug ?? "", ""), NoEvent);

    private async Task<FeedbackSubject> FindAsync(FeedbackRequest request, string kind, string itemKind, string? slug, ApiError nothing)
    {
        if (string.IsNullOrEmpty(slug))
        {
            return nothing;
        }

        switch (await items.FindAsync(itemKind, request.Region, request.Language, slug, request.Cancellation))
        {
            case []:
                return nothing;
            case [var item]:
                return new FeedbackSubject(kind, item);
            default:
                LogAmbiguous(kind, request.Region.Slug, request.Language, slug);
                return ApiError.Internal;
        }
    }

    [GeneratedRegex(@"\$[0-9]{4}-[0-9]{2}-[0-9]{2}\z")]
    private static partial Regex Day();

    [LoggerMessage(LogLevel.Warning, "More than one {Kind} of {Region} in {Language} has the address {Slug}")]
    private partial void LogAmbiguous(string kind, string region, string language, string slug);
}

/// <summary>A feedback whose region and language are known, with the fields that were sent.</summary>
internal sealed record FeedbackRequest(DirectoryEntry Region, string Language, SentFields Fields, CancellationToken Cancellation);
