using Integreat.Platform.Contracts;
using Integreat.Platform.Contracts.Directory;
using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Gateway.Compat.V3;
using Integreat.Platform.Gateway.Delivery;
using Microsoft.AspNetCore.Http;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>Takes what readers say. Every check has its place in a sequence that clients know: section 4.1 of the API's contract.</summary>
internal sealed class FeedbackEndpoints(DirectoryReplica directory, FeedbackSubjects subjects, IGrainFactory grains)
{
    /// <summary>Apps send no files; the longest comment somebody types on a phone is a fraction of this.</summary>
    private const long MostBytes = 64 * 1024;

    private static readonly Dictionary<string, string> Thanks = new() { ["success"] = "Feedback successfully submitted" };

    public static ApiError NoLanguage(string slug) => new(404, $"No language found with slug \"{slug}\"");

    public void Map(V3Routes routes)
    {
        Map(routes, FeedbackSubjects.Whole(FeedbackKinds.Region), "feedback/categories");
        Map(routes, subjects.PageAsync, "feedback/page");
        Map(routes, subjects.LocationAsync, "feedback/poi");
        Map(routes, subjects.EventAsync, "feedback/event");
        Map(routes, FeedbackSubjects.Whole(FeedbackKinds.Events), "feedback/events");
        Map(routes, FeedbackSubjects.Whole(FeedbackKinds.Map), "feedback/map");
        Map(routes, subjects.ImprintAsync, "feedback/imprint-page");
        Map(routes, FeedbackSubjects.SearchAsync, "feedback/search");
        Map(routes, FeedbackSubjects.Whole(FeedbackKinds.Offers), "feedback/offers", "feedback/extras");
        Map(routes, FeedbackSubjects.OfferAsync, "feedback/offer", "feedback/extra");
        Map(routes, subjects.LinkAsync, "feedback");
    }

    private void Map(V3Routes routes, Func<FeedbackRequest, Task<FeedbackSubject>> find, params ReadOnlySpan<string> words) =>
        routes.MapEditionWrite(
            (http, region, language) => TakeAsync(http, region, language, find), WriteRules.Post(ApiError.WrongMethod), words);

    private async Task TakeAsync(
        HttpContext http, DirectoryEntry region, string language, Func<FeedbackRequest, Task<FeedbackSubject>> find)
    {
        if (!directory.KnowsLanguage(language))
        {
            await NoLanguage(language).SendAsync(http);
            return;
        }

        var (fields, error) = await SentFields.ReadAsync(http, MostBytes);
        (var form, error) = fields is null ? (null, error) : FeedbackForm.Parse(fields);
        if (form is null)
        {
            await error!.SendAsync(http);
            return;
        }

        var subject = await find(new FeedbackRequest(region, language, fields!, http.RequestAborted));
        if (subject.Error is { } declined)
        {
            await declined.SendAsync(http);
            return;
        }

        await grains.GetGrain<IRegionFeedback>(GrainKeys.Feedback(region.Region)).SubmitAsync(new FeedbackData
        {
            Id = Guid.CreateVersion7().ToString("n"),
            Kind = subject.Kind,
            Language = language,
            Item = subject.Item,
            Subject = subject.Text,
            Rating = form.Rating,
            Comment = form.Comment,
            Technical = form.Technical,
        });
        await ApiAnswer.SendAsync(http, StatusCodes.Status201Created, Thanks);
    }
}
