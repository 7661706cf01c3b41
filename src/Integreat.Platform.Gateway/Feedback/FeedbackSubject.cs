using Integreat.Platform.Gateway.Compat.V3;

namespace Integreat.Platform.Gateway.Feedback;

/// <summary>What a feedback is about, or why nothing like that can be spoken about.</summary>
/// <param name="Kind">One of <see cref="Contracts.Feedback.FeedbackKinds"/>.</param>
/// <param name="Item">The number of the page, event or location.</param>
/// <param name="Text">The offer's slug, or the words that were searched for.</param>
internal sealed record FeedbackSubject(string Kind, long? Item = null, string Text = "", ApiError? Error = null)
{
    public static implicit operator FeedbackSubject(ApiError error) => new("", Error: error);
}
