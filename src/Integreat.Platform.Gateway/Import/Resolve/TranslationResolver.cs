using System.Collections.Immutable;
using Integreat.Platform.Contracts.Import;
using Integreat.Platform.Gateway.Import.Models;

namespace Integreat.Platform.Gateway.Import.Resolve;

/// <summary>Texts with their languages named by slug, sorted by owner and language, versions ascending.</summary>
internal static class TranslationResolver
{
    /// <param name="owner">The field that names the item.</param>
    public static ImmutableArray<ImportedTranslation> Resolve(IEnumerable<ParsedTranslation> translations, string owner, ParsedDump dump)
    {
        var seen = new Dictionary<(long Owner, long Language, int Number), ParsedTranslation>();
        foreach (var text in translations)
        {
            if (!seen.TryAdd((text.Text.Owner, text.Language, text.Text.Number), text))
            {
                var other = seen[(text.Text.Owner, text.Language, text.Text.Number)];
                throw text.Origin.Error($"has the same \"{owner}\", \"language\" and \"version\" as {other.Origin}.");
            }
        }

        return
        [
            .. seen.Values
                .OrderBy(text => text.Text.Owner).ThenBy(text => text.Language).ThenBy(text => text.Text.Number)
                .Select(text => text.Text with { Language = dump.Languages.Find(text.Origin, "language", text.Language).Language.Slug }),
        ];
    }
}
