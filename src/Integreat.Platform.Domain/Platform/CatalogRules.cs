using Integreat.Platform.Domain.Numbers;

namespace Integreat.Platform.Domain.Platform;

/// <summary>How often an entry of the catalogue was changed, and whether it is still to be chosen.</summary>
public sealed record CatalogEntry(int Revision, bool Retired)
{
    public static CatalogEntry None { get; } = new(0, false);
}

/// <summary>Nobody chooses the entry any more; who has it keeps it. Saving it again takes that back.</summary>
/// <param name="Kind">One of <see cref="NumberKind.Language"/>, <see cref="NumberKind.Offer"/>, <see cref="NumberKind.LocationCategory"/>.</param>
public sealed record CatalogEntryRetired(string Kind, long Id) : PlatformFact;

public sealed record RetireLanguage(LanguageCode Language) : PlatformCommand;

public sealed record RetireOffer(string Slug) : PlatformCommand;

public sealed record RetireCategory(CategoryId Category) : PlatformCommand;

/// <summary>
/// What becomes of languages, offers and categories. Nothing of them is ever deleted: which regions use an entry only the regions know, and no
/// command waits for them to say so.
/// </summary>
internal static class CatalogRules
{
    public static Decision<PlatformFact> Decide(this PlatformState platform, RetireLanguage command) =>
        platform.Languages.Values.FirstOrDefault(language => language.Code == command.Language) is { } known
            ? platform.Retire(NumberKind.Language, known.Id.Value)
            : CategoryRefusals.LanguageUnknown(command.Language);

    public static Decision<PlatformFact> Decide(this PlatformState platform, RetireOffer command) =>
        platform.Offers.Values.FirstOrDefault(offer => offer.Slug == command.Slug) is { } known
            ? platform.Retire(NumberKind.Offer, known.Id.Value)
            : CatalogRefusals.OfferUnknown(command.Slug);

    public static Decision<PlatformFact> Decide(this PlatformState platform, RetireCategory command) =>
        platform.Categories.ContainsKey(command.Category)
            ? platform.Retire(NumberKind.LocationCategory, command.Category.Value)
            : CategoryRefusals.Unknown(command.Category);

    /// <summary>Why an entry cannot be replaced by who has seen this revision of it, or null.</summary>
    /// <param name="id">Null: there is none yet.</param>
    /// <param name="basedOn">Null: whatever is there is replaced.</param>
    public static Refusal? CheckSeen(this PlatformState platform, string kind, long? id, int? basedOn) =>
        basedOn is { } seen && seen != (id is { } known ? platform.EntryOf(kind, known).Revision : 0) ? CatalogRefusals.Stale() : null;

    private static Decision<PlatformFact> Retire(this PlatformState platform, string kind, long id) =>
        platform.EntryOf(kind, id).Retired ? ImmutableArray<PlatformFact>.Empty : new CatalogEntryRetired(kind, id);
}

internal static class CatalogRefusals
{
    public static Refusal OfferUnknown(string slug) =>
        new("offer-unknown", $"The platform has no offer \"{slug}\". Reload the list and choose again.");

    public static Refusal Stale() =>
        new("stale-version", "Somebody has changed this meanwhile. Look at what has changed and save again.");
}
