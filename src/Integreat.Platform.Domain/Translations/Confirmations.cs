using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Regions;

namespace Integreat.Platform.Domain.Translations;

/// <summary>That somebody has read a public text and says it is still correct.</summary>
/// <param name="Translates">The version of its source that the text has seen with that; null for a text without a source.</param>
public sealed record Confirmation(DateTimeOffset At, int? Translates);

/// <summary>When a text may be confirmed, and what that does to it. The same for everything that has texts.</summary>
internal static class Confirmations
{
    /// <param name="basedOn">The version that was read.</param>
    /// <param name="confirm">The fact is the owner's.</param>
    public static Decision<RegionFact> DecideConfirmation(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageTree languages, LanguageCode language, int basedOn, DateTimeOffset at,
        Func<Confirmation, RegionFact> confirm) => texts.GetValueOrDefault(language) switch
        {
            null or { Public: null } => NotPublic(language),
            var text when text.Working.Number != basedOn => TranslationRefusals.Stale(basedOn, text.Working.Number),
            _ => confirm(new Confirmation(at, languages.SourceOf(texts, language)?.Source.Number)),
        };

    /// <summary>The texts with the one in this language confirmed.</summary>
    public static ImmutableDictionary<LanguageCode, Translation> Confirm(
        this ImmutableDictionary<LanguageCode, Translation> texts, LanguageCode language, Confirmation confirmation) =>
        texts.SetItem(language, texts[language].Confirm(confirmation));

    private static Refusal NotPublic(LanguageCode language) =>
        new("translation-not-public", $"There is no public text in \"{language}\" that could be confirmed. Publish one first.");
}
