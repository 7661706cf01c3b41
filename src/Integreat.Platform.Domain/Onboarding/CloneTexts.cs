using Integreat.Platform.Domain.Languages;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Onboarding;

/// <summary>
/// A template's texts as a new region begins with them: what readers see, and a draft on top of it where there is one, counted from 1. What was
/// outdated there is outdated here, and nothing else.
/// </summary>
internal static class CloneTexts
{
    /// <summary>The versions that are taken of a text.</summary>
    public static IEnumerable<TranslationVersion> VersionsOf(Translation text) =>
        text.Public is { } shown && shown.Id != text.Working.Id ? [shown, text.Working] : [text.Working];

    /// <param name="was">The template's languages.</param>
    public static IEnumerable<TranslationVersion> Begin(
        Translation text, LanguageNode node, LanguageTree was, ImmutableDictionary<LanguageCode, Translation> texts)
    {
        var number = 0;
        foreach (var version in VersionsOf(text))
        {
            number++;
            yield return version with
            {
                Number = number,
                Status = version.Status is TranslationStatus.Public ? TranslationStatus.Public : TranslationStatus.Draft,
                MinorEdit = version.MinorEdit && number > 1, // the first one is all there is
                Creator = null,
                Translates = SeenOf(version, node, was, texts),
            };
        }
    }

    // Of a source that is another one now, or is not there, nothing is said: then the moments tell.
    private static int? SeenOf(
        TranslationVersion version, LanguageNode node, LanguageTree was, ImmutableDictionary<LanguageCode, Translation> texts) =>
        node.Parent is { } parent && was.Find(node.Language)?.Parent == parent && texts.TryGetValue(parent, out var source)
            ? TranslationStates.Seen(version, source) < source.Source.Number ? 0 : 1
            : null;
}
