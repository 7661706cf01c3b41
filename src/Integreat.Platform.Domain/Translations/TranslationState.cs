using Integreat.Platform.Domain.Languages;

namespace Integreat.Platform.Domain.Translations;

/// <summary>How an item's text in one language stands to the text that it translates. Derived from versions, never stored.</summary>
public enum TranslationState
{
    /// <summary>There is no text.</summary>
    Missing = 0,

    /// <summary>Somebody is at it, so that nobody else need be.</summary>
    InTranslation = 1,

    /// <summary>The source, or the source's source, has changed since.</summary>
    Outdated = 2,

    /// <summary>As new as its source, and nobody has looked at what the machine wrote.</summary>
    MachineTranslated = 3,

    /// <summary>As new as its source, or a text that has none.</summary>
    UpToDate = 4,
}

/// <param name="Translates">The version of the source that the text has seen; 0 for older than can be said, null without a source.</param>
/// <param name="Source">The version of the source that it should have seen; null without a source.</param>
public sealed record LanguageState(LanguageCode Language, TranslationState State, int? Translates, int? Source);

/// <summary>Derives the state of texts from their versions.</summary>
public static class TranslationStates
{
    /// <summary>The state of an item's texts in all languages of the region, in tree order.</summary>
    public static ImmutableArray<LanguageState> StatesOf(this LanguageTree languages, ImmutableDictionary<LanguageCode, Translation> texts)
    {
        var states = ImmutableArray.CreateBuilder<LanguageState>(languages.Nodes.Length);
        foreach (var node in languages.Nodes)
        {
            // Parents come first, so the source's own state is known.
            var parent = node.Parent is { } code ? states.First(state => state.Language == code) : null;
            states.Add(Of(node, parent, texts));
        }

        return states.DrainToImmutable();
    }

    /// <summary>Which version of its source a version has seen. Where nobody recorded it, what was there when it was written.</summary>
    internal static int Seen(TranslationVersion version, Translation source) =>
        version.Translates ?? (version.LastUpdated < source.Source.At ? 0 : source.Source.Number);

    private static LanguageState Of(LanguageNode node, LanguageState? parent, ImmutableDictionary<LanguageCode, Translation> texts)
    {
        var source = parent is null ? null : texts.GetValueOrDefault(parent.Language);
        if (!texts.TryGetValue(node.Language, out var text))
        {
            return new LanguageState(node.Language, TranslationState.Missing, null, source?.Source.Number);
        }

        int? seen = source is null ? null : Seen(text.Shown, source);
        var state = text.Working.CurrentlyInTranslation ? TranslationState.InTranslation
            : parent?.State is TranslationState.Outdated || seen < source?.Source.Number ? TranslationState.Outdated
            : text.Shown.MachineTranslated ? TranslationState.MachineTranslated
            : TranslationState.UpToDate;
        return new LanguageState(node.Language, state, seen, source?.Source.Number);
    }
}
