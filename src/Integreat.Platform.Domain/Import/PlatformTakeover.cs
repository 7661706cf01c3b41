using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Numbers;
using Integreat.Platform.Domain.Platform;

namespace Integreat.Platform.Domain.Import;

/// <summary>Languages, offers, categories of locations and global files as another system knows them.</summary>
/// <param name="HighestNumbers">The highest number in use there, by kind.</param>
public sealed record PlatformImport(
    ImmutableArray<(SourceRecord Source, Language Language)> Languages,
    ImmutableArray<(SourceRecord Source, OfferTemplate Offer)> Offers,
    ImmutableArray<(SourceRecord Source, MediaFile File)> Media,
    ImmutableArray<(string Kind, long Highest)> HighestNumbers)
{
    public ImmutableArray<(SourceRecord Source, LocationCategory Category)> Categories { get; init; } = [];
}

/// <summary>Decides what an import changes on the platform.</summary>
public static class PlatformTakeover
{
    /// <summary>The facts that bring the platform to the imported state, or why it is declined. Changes nothing.</summary>
    public static ImportDecision<PlatformFact> Decide(this PlatformState platform, PlatformImport import)
    {
        var ledger = new ImportLedger(record => platform.Taken.GetValueOrDefault((record.Model, record.Key))?.Digest);
        var facts = ImmutableArray.CreateBuilder<PlatformFact>();
        var draft = platform;

        foreach (var (kind, highest) in import.HighestNumbers.Where(number => number.Highest >= draft.NextNumber(number.Kind)))
        {
            Add(new NumbersRaised(kind, highest));
        }

        foreach (var (source, language) in import.Languages)
        {
            if (PlatformRules.Check(language) is { } refusal)
            {
                return ledger.Close<PlatformFact>(refusal);
            }

            var known = draft.Languages.Values.FirstOrDefault(other => other.Code == language.Code)?.Id.Value;
            var id = Keep(source, known, draft.Languages.ContainsKey(language.Id), NumberKind.Language, language.Code.Value);
            Take(source, id, new LanguageSaved(language with { Id = new LanguageId(id) }));
        }

        foreach (var (source, offer) in import.Offers)
        {
            if (PlatformRules.Check(offer) is { } refusal)
            {
                return ledger.Close<PlatformFact>(refusal);
            }

            var known = draft.Offers.Values.FirstOrDefault(other => other.Slug == offer.Slug)?.Id.Value;
            var id = Keep(source, known, draft.Offers.ContainsKey(offer.Id), NumberKind.Offer, offer.Slug);
            Take(source, id, new OfferSaved(offer with { Id = new OfferId(id) }));
        }

        foreach (var (source, category) in import.Categories)
        {
            var name = category.Names is [var first, ..] ? first.Name : category.Icon;
            var id = Keep(source, known: null, draft.Categories.ContainsKey(category.Id), NumberKind.LocationCategory, name);
            var isNew = Take(source, id, new CategorySaved(category with { Id = new CategoryId(id) }));
            if (isNew && CategoryRules.CheckSigns(category.Icon, category.Color) is { } odd)
            {
                ledger.Note("category-sign-unknown", source, $"{odd.Detail} It was kept as it is.");
            }
        }

        foreach (var (source, file) in import.Media)
        {
            Take(source, file.Id.Value, new GlobalMediaSaved(file));
        }

        return ledger.Close<PlatformFact>(facts.ToImmutable());

        // A slug that exists keeps its number. A record that was taken before is the item that was made of it, whatever its slug is by now. A
        // number that belongs to something else is replaced by a new one.
        long Keep(SourceRecord source, long? known, bool numberTaken, string kind, string slug)
        {
            var taken = draft.Taken.GetValueOrDefault((source.Model, source.Key))?.Number;
            var id = known ?? taken ?? (numberTaken ? draft.NextNumber(kind) : source.Key);
            if (id != source.Key)
            {
                ledger.Note("number-kept", source, $"\"{slug}\" has the number {id} on this platform, not {source.Key}.", id);
            }

            return id;
        }

        bool Take(SourceRecord source, long number, PlatformFact fact)
        {
            if (!ledger.Takes(source))
            {
                return false;
            }

            Add(fact);
            Add(new PlatformRecordTaken(source.Model, source.Key, source.Digest, number));
            return true;
        }

        void Add(PlatformFact fact)
        {
            facts.Add(fact);
            draft = draft.Apply(fact);
        }
    }
}
