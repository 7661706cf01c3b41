using Integreat.Platform.Domain.Languages;

namespace Integreat.Platform.Domain.Translations;

/// <summary>How much of a region's content there is in one language.</summary>
/// <param name="Total">How many items there are to translate.</param>
public sealed record Coverage(
    LanguageCode Language, int Total, int UpToDate, int Outdated, int Missing, int InTranslation, int MachineTranslated)
{
    /// <summary>The coverage of all languages, in tree order.</summary>
    /// <param name="items">The texts of every item that counts.</param>
    public static ImmutableArray<Coverage> Of(LanguageTree languages, IEnumerable<ImmutableDictionary<LanguageCode, Translation>> items)
    {
        var counts = new int[languages.Nodes.Length, Enum.GetValues<TranslationState>().Length];
        var total = 0;
        foreach (var texts in items)
        {
            total++;
            var states = languages.StatesOf(texts);
            for (var place = 0; place < states.Length; place++)
            {
                counts[place, (int)states[place].State]++;
            }
        }

        return [.. languages.Nodes.Select((node, place) => new Coverage(
            node.Language,
            total,
            counts[place, (int)TranslationState.UpToDate],
            counts[place, (int)TranslationState.Outdated],
            counts[place, (int)TranslationState.Missing],
            counts[place, (int)TranslationState.InTranslation],
            counts[place, (int)TranslationState.MachineTranslated]))];
    }
}
