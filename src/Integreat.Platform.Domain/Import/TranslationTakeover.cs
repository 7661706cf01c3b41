using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Imprint;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Import;

/// <summary>
/// Decides what the imported versions of one kind of item's texts change. A version keeps its id, which is public.
/// </summary>
/// <param name="find">All texts of the item with this number; null if there is no such item.</param>
internal sealed class TranslationTakeover(
    Func<Region, long, ImmutableDictionary<LanguageCode, Translation>?> find,
    Func<long, LanguageCode, TranslationVersion, RegionFact> saved,
    Func<long, LanguageCode, RegionFact> withdrawn,
    Func<long, Refusal> unknown)
{
    public static TranslationTakeover OfPages { get; } = new(
        (region, page) => region.Pages.Find(new PageId(page))?.Translations,
        (page, language, version) => new TranslationSaved(new PageId(page), language, version),
        (page, language) => new TranslationWithdrawn(new PageId(page), language),
        page => PageRefusals.Unknown(new PageId(page)));

    /// <summary>There is only one imprint, so whose text it is needs no look.</summary>
    public static TranslationTakeover OfImprint { get; } = new(
        (region, _) => region.Imprint,
        (_, language, version) => new ImprintSaved(language, version),
        (_, language) => new ImprintWithdrawn(language),
        _ => throw new InvalidOperationException("A region has always room for an imprint."));

    public static TranslationTakeover OfEvents { get; } = new(
        (region, id) => region.Events.GetValueOrDefault(new EventId(id))?.Translations,
        (id, language, version) => new EventTranslationSaved(new EventId(id), language, version),
        (id, language) => new EventTranslationWithdrawn(new EventId(id), language),
        id => EventRefusals.Unknown(new EventId(id)));

    public static TranslationTakeover OfLocations { get; } = new(
        (region, location) => region.Locations.GetValueOrDefault(new LocationId(location))?.Translations,
        (location, language, version) => new LocationTextSaved(new LocationId(location), language, version),
        (location, language) => new LocationTextWithdrawn(new LocationId(location), language),
        location => LocationRefusals.Unknown(new LocationId(location)));

    public Refusal? Take(RegionDraft draft, ImportLedger ledger, ImmutableArray<ImportedTranslation> versions)
    {
        foreach (var text in versions.GroupBy(version => (version.Owner, version.Language)))
        {
            if (find(draft.Region, text.Key.Owner) is null)
            {
                return unknown(text.Key.Owner);
            }

            var all = text.ToList();
            foreach (var version in all.Where(version => ledger.Takes(version.Source)))
            {
                TakeVersion(draft, ledger, version, all);
            }
        }

        return null;
    }

    private void TakeVersion(RegionDraft draft, ImportLedger ledger, ImportedTranslation taken, List<ImportedTranslation> all)
    {
        var known = find(draft.Region, taken.Owner)!.GetValueOrDefault(taken.Language);
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
            draft.Add(withdrawn(taken.Owner, taken.Language));
            if (all.LastOrDefault(other => other.Version.Status is TranslationStatus.Public) is { } visible)
            {
                draft.Add(saved(taken.Owner, taken.Language, visible.Version));
            }
        }

        draft.Take(taken.Source, saved(taken.Owner, taken.Language, version));
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
