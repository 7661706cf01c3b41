using Integreat.Platform.Domain.Pages;

namespace Integreat.Platform.Domain.Import;

/// <summary>Decides what the imported versions of texts change. A version keeps its id, which is public.</summary>
internal static class TranslationTakeover
{
    public static Refusal? Take(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedTranslation> versions)
    {
        foreach (var text in versions.GroupBy(version => (version.Page, version.Language)))
        {
            if (draft.Region.Pages.Find(text.Key.Page) is null)
            {
                return PageRefusals.Unknown(text.Key.Page);
            }

            var all = text.ToList();
            foreach (var version in all.Where(version => ledger.Takes(version.Source)))
            {
                TakeVersion(draft, ledger, version, all);
            }
        }

        return null;
    }

    private static void TakeVersion(RegionDraft draft, ImportLedger ledger, ImportedTranslation taken, List<ImportedTranslation> all)
    {
        var known = draft.Region.Pages.Find(taken.Page)!.Translations.GetValueOrDefault(taken.Language);
        var version = taken.Version;
        if (Current(known, version.Id) is { } current)
        {
            // It may have been put on top of later edits before, under another number than it has in the other system.
            version = version with { Number = current.Number };
        }
        else if (known is not null && IsNewest(draft, taken, all))
        {
            // It comes on top, whatever was written here meanwhile and however versions were counted there.
            version = version with { Number = Math.Max(version.Number, known.Working.Number + 1) };
            if (!WasTaken(draft, taken.Source.Model, known.Working.Id))
            {
                ledger.Note("edit-overwritten", taken.Source, $"The text was edited here; the import is now its version {version.Number}.");
            }
        }

        if (known?.Public?.Id == version.Id && version.Status is not TranslationStatus.Public)
        {
            draft.Add(new TranslationWithdrawn(taken.Page, taken.Language));
            if (all.LastOrDefault(other => other.Version.Status is TranslationStatus.Public) is { } visible)
            {
                draft.Add(new TranslationSaved(taken.Page, taken.Language, visible.Version));
            }
        }

        draft.Take(taken.Source, new TranslationSaved(taken.Page, taken.Language, version));
    }

    private static TranslationVersion? Current(Translation? translation, TranslationId id) =>
        translation?.Working.Id == id ? translation.Working
        : translation?.Public?.Id == id ? translation.Public
        : null;

    /// <summary>Whether no later version of the text came with an earlier import.</summary>
    private static bool IsNewest(RegionDraft draft, ImportedTranslation taken, List<ImportedTranslation> all) =>
        all.SkipWhile(other => other != taken).Skip(1).All(later => !WasTaken(draft, later.Source.Model, later.Version.Id));

    private static bool WasTaken(RegionDraft draft, string model, TranslationId id) => draft.Region.Taken.ContainsKey((model, id.Value));
}
