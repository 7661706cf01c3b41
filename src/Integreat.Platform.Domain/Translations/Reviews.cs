using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Texts;

namespace Integreat.Platform.Domain.Translations;

/// <summary>What a reviewer said who gave a text back.</summary>
/// <param name="By">The reviewer's account.</param>
public sealed record ReturnedReview(string? By, DateTimeOffset At, Text Comment);

/// <summary>What becomes of texts that were handed in for review.</summary>
internal static class Reviews
{
    /// <summary>Publishes the version that was handed in, as it is.</summary>
    /// <param name="basedOn">The version that was looked at.</param>
    /// <param name="save">The fact is the owner's.</param>
    public static Decision<RegionFact> DecideAcceptance(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageTree languages, LanguageCode language, int basedOn, TranslationId id,
        DateTimeOffset at, string? by, Func<TranslationVersion, RegionFact> save) =>
        texts.CheckReview(language, basedOn) is { } refusal
            ? refusal
            : new Decision<RegionFact>([save(languages.Accepted(texts, language, id, at, by))], null) { Created = id.Value };

    /// <summary>Gives the version that was handed in back to its author.</summary>
    /// <param name="basedOn">The version that was looked at.</param>
    /// <param name="giveBack">The fact is the owner's.</param>
    public static Decision<RegionFact> DecideReturn(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, int basedOn, Text comment, Func<RegionFact> giveBack) =>
        texts.CheckReview(language, basedOn) is { } refusal ? refusal
        : comment.Blank ? ReviewRefusals.CommentMissing()
        : giveBack();

    /// <summary>Why the text cannot be accepted or given back, or null. What was not looked at is not judged.</summary>
    private static Refusal? CheckReview(this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, int basedOn) =>
        texts.GetValueOrDefault(language)?.Working switch
        {
            null => ReviewRefusals.NotInReview(language),
            { Number: var number } when number != basedOn => TranslationRefusals.Stale(basedOn, number),
            { Status: not TranslationStatus.Review } => ReviewRefusals.NotInReview(language),
            _ => null,
        };

    /// <summary>The version that readers get. Accepting a translation is no look at its source: what it has seen is what its author saw.</summary>
    private static TranslationVersion Accepted(
        this LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, TranslationId id,
        DateTimeOffset at, string? by)
    {
        var handedIn = texts[language].Working;
        return handedIn with
        {
            Id = id,
            Number = handedIn.Number + 1,
            Status = TranslationStatus.Public,
            LastUpdated = at,
            Creator = by,
            Translates = languages.SourceOf(texts, language) is { } source
                ? TranslationStates.Seen(handedIn, source)
                : handedIn.Translates,
        };
    }

    /// <summary>The texts with the one in this language given back.</summary>
    public static ImmutableDictionary<LanguageCode, Translation> Return(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, ReturnedReview review) =>
        texts.SetItem(language, texts[language].Return(review));
}

internal static class ReviewRefusals
{
    public static Refusal NotInReview(LanguageCode language) => new(
        "translation-not-in-review", $"The newest version of the text in \"{language}\" is not in review. It must be handed in first.");

    public static Refusal CommentMissing() =>
        new("comment-missing", "Say in a comment what has to change, so that the author knows.");
}
