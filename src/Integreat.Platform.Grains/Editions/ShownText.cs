using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>The text of an item that readers of a language see: one in that language, or the default language's in its place.</summary>
internal readonly record struct ShownText(PublicTextSource Text, bool IsFallback)
{
    /// <summary>The number of the text's version; null where another language's text is shown.</summary>
    public long? Id => IsFallback ? null : Text.Id;

    /// <summary>Null if nothing is shown. Of what falls back if the region wants it: section 2.3 of the public API's contract.</summary>
    public static ShownText? Find(EditionSources sources, ImmutableArray<TextSource> texts, string language) =>
        PublicIn(texts, language) is { } own ? new ShownText(own, false)
        : sources.Settings!.FallsBack && sources.Languages is [var root, ..] && PublicIn(texts, root.Code) is { } common
            ? new ShownText(common, true)
        : null;

    /// <summary>The public text in exactly this language, or null.</summary>
    public static PublicTextSource? PublicIn(ImmutableArray<TextSource> texts, string language)
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
