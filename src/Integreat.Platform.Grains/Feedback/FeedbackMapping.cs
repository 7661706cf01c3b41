using Integreat.Platform.Contracts.Feedback;
using Integreat.Platform.Storage.Feedback;

namespace Integreat.Platform.Grains.Feedback;

/// <summary>Between feedback that travels and feedback that is stored.</summary>
internal static class FeedbackMapping
{
    public static FeedbackRecord ToRecord(FeedbackData feedback, long region, DateTimeOffset at) => new()
    {
        Id = feedback.Id,
        Region = region,
        Language = feedback.Language,
        Kind = feedback.Kind,
        Item = feedback.Item,
        Subject = Storable(feedback.Subject),
        Rating = feedback.Rating,
        Comment = Storable(feedback.Comment),
        Technical = feedback.Technical,
        At = at,
    };

    public static FeedbackFilter ToFilter(FeedbackListQuery query) => new()
    {
        Before = query.Before,
        Unread = query.Unread,
        Archived = query.Archived,
        Rating = query.Rating switch
        {
            FeedbackRatings.Bad => 0,
            FeedbackRatings.Good => 1,
            FeedbackRatings.None => 2,
            _ => null,
        },
        Kind = query.Kind,
        Language = query.Language,
        Technical = query.Technical,
    };

    public static FeedbackView View(StoredFeedback stored)
    {
        var feedback = stored.Feedback;
        var data = new FeedbackData
        {
            Id = feedback.Id,
            Kind = feedback.Kind,
            Language = feedback.Language,
            Item = feedback.Item,
            Subject = feedback.Subject,
            Rating = feedback.Rating,
            Comment = feedback.Comment,
            Technical = feedback.Technical,
        };
        return new FeedbackView(stored.Number, data, feedback.At, stored.Unread, stored.Archived);
    }

    // The one character that PostgreSQL cannot hold. Nobody types it, and nothing that somebody typed is to be lost because of it.
    private static string Storable(string text) => text.Replace("\0", "", StringComparison.Ordinal);
}
