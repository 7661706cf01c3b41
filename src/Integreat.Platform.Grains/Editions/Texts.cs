using Integreat.Platform.Grains.Sources;

namespace Integreat.Platform.Grains.Editions;

/// <summary>Finds texts among those of an item.</summary>
internal static class Texts
{
    /// <summary>The text in a language, or null.</summary>
    public static TextSource? Of(this ImmutableArray<TextSource> texts, string language)
    {
        foreach (var text in texts)
        {
            if (text.Language == language)
            {
                return text;
            }
        }

        return null;
    }
}
