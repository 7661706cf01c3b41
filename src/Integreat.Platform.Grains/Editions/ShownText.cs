using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>
/// The public text of an item that readers of a language get: the language's own, or that of the region's default language where the region
/// lets events and locations fall back. Rules: section 2.3 of the public API's contract.
/// </summary>
/// <param name="IsFallback">Whether the text is another language's.</param>
internal readonly record struct ShownText(PublicTextSource Text, bool IsFallback)
{
    /// <summary>The number of the text's version; null for another language's text.</summary>
    public long? Id => IsFallback ? null : Text.Id;

    /// <summary>Null if readers of the language get nothing.</summary>
    public static ShownText? Find(EditionSources sources, ImmutableArray<TextSource> texts, string language)
    {
        if (PublicIn(texts, language) is { } own)
        {
            return new ShownText(own, false);
        }

        return sources.Settings is { FallbackTranslations: true } && PublicIn(texts, sources.DefaultLanguage) is { } other
            ? new ShownText(other, true)
            : null;
    }

    /// <summary>The public text in exactly this language, or null.</summary>
    public static PublicTextSource? PublicIn(ImmutableArray<TextSource> texts, string? language)
    {
        foreach (var text in texts)
        {
            if (text.Language == language)
            {
                return text.Public;
            }
        }

        return null;
    }
}
