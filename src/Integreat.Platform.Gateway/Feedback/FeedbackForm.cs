using Integreat.Platform.Gateway.Compat.V3;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>What every feedback has, whatever it is about.</summary>
internal sealed record FeedbackForm(bool? Rating, string Comment, bool Technical)
{
    private const string TechnicalCategory = "Technisches Feedback";

    public static readonly ApiError BadRating = new(400, "Invalid rating.");
    public static readonly ApiError Empty = new(400, "Either comment or rating is required.");

    /// <summary>The form, or why it is declined; the rating is looked at first.</summary>
    public static (FeedbackForm? Form, ApiError? Error) Parse(SentFields fields)
    {
        var (rating, comment) = (fields["rating"], fields["comment"] ?? "");
        return rating is not (null or "up" or "down") ? (null, BadRating)
            : rating is null && comment is "" ? (null, Empty)
            : (new FeedbackForm(rating is null ? null : rating is "up", comment, fields["category"] is TechnicalCategory), null);
    }
}
