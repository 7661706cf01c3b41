using Integreat.Platform.Contracts.Items;
using Integreat.Platform.Contracts.Pages;

namespace Integreat.Platform.Contracts.Locations;

/// <summary>
/// The places of a region that people can go to, and their texts. Readers see a location only if it has a public text in the region's default
/// language. All commands refuse: region-unknown, location-unknown.
/// </summary>
[Alias("region-locations-grain"), Version(1)]
public interface IRegionLocations : IGrainWithStringKey
{
    /// <summary>
    /// Adds a location without texts. Refuses: latitude-invalid, longitude-invalid, media-unknown, organization-unknown, category-unknown, and
    /// opening hours that make no sense: opening-days-invalid, opening-hours-contradictory, opening-slot-missing, opening-time-invalid,
    /// opening-hours-backwards, opening-hours-overlap.
    /// </summary>
    [Alias("add")]
    Task<Outcome> AddAsync(CommandContext context, LocationData location);

    /// <summary>Replaces a location's data. Refuses what <see cref="AddAsync"/> refuses, and stale-version.</summary>
    /// <param name="basedOn">The revision of the data that the caller saw.</param>
    [Alias("change")]
    Task<Outcome> ChangeAsync(CommandContext context, long location, LocationData data, int basedOn);

    /// <summary>Takes the location from the readers. Refuses: location-archived.</summary>
    [Alias("archive")]
    Task<Outcome> ArchiveAsync(CommandContext context, long location);

    /// <summary>Gives an archived location back. Refuses: location-not-archived.</summary>
    [Alias("restore")]
    Task<Outcome> RestoreAsync(CommandContext context, long location);

    /// <summary>
    /// Saves the next version of a location's text. A slug that another location has gets the next free number. Refuses: language-unknown,
    /// stale-version, title-missing, slug-missing, status-unknown.
    /// </summary>
    [Alias("save-translation")]
    Task<Outcome> SaveTranslationAsync(CommandContext context, long location, string language, TranslationData text);

    /// <summary>Takes the public text from the readers and keeps it as a draft. Refuses: translation-not-public, stale-version.</summary>
    [Alias("withdraw-translation")]
    Task<Outcome> WithdrawTranslationAsync(CommandContext context, long location, string language, int basedOn);

    /// <summary>
    /// Says that the public text is still correct: its date for readers becomes now, and it has seen the newest version of what it translates.
    /// Nothing else changes. Refuses: translation-not-public, stale-version.
    /// </summary>
    /// <param name="basedOn">The number of the newest version that was read.</param>
    [Alias("confirm-translation")]
    Task<Outcome> ConfirmTranslationAsync(CommandContext context, long location, string language, int basedOn);

    /// <summary>Deletes an archived location for good. Refuses: location-not-archived, still-used (events and contacts there).</summary>
    [Alias("delete")]
    Task<Outcome> DeleteAsync(CommandContext context, long location);

    /// <summary>One location as editors see it; null when there is none.</summary>
    [AlwaysInterleave, Alias("read")]
    Task<LocationView?> ReadAsync(long location, CancellationToken cancellation);

    /// <summary>Publishes the version that was handed in (REVIEW), as it is. Refuses: translation-not-in-review, stale-version.</summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    [Alias("accept-translation")]
    Task<Outcome> AcceptTranslationAsync(CommandContext context, long location, string language, int basedOn);

    /// <summary>
    /// Makes the version that was handed in (REVIEW) a draft again, with a comment for its author. Refuses: translation-not-in-review,
    /// stale-version, comment-missing, comment-too-long.
    /// </summary>
    /// <param name="basedOn">The number of the version that the reviewer saw.</param>
    /// <param name="comment">Plain text of at most <see cref="ReturnedView.LongestComment"/> characters.</param>
    [Alias("return-translation")]
    Task<Outcome> ReturnTranslationAsync(CommandContext context, long location, string language, int basedOn, string comment);

    /// <summary>One location for who may see the region's locations. Refuses: region-unknown, rights-missing, location-unknown.</summary>
    [AlwaysInterleave, Alias("read-location")]
    Task<Answer<LocationView>> ReadLocationAsync(Caller caller, long location, CancellationToken cancellation);

    /// <summary>The locations, the newest first. Refuses: region-unknown, rights-missing, query-invalid.</summary>
    [AlwaysInterleave, Alias("list")]
    Task<Answer<ItemListView<LocationRow>>> ListAsync(Caller caller, ItemListQuery query, CancellationToken cancellation);
}

/// <param name="Revision">Of the data, to base a change on.</param>
[GenerateSerializer, Immutable, Alias("location-view")]
public sealed record LocationView(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] bool Archived,
    [property: Id(3)] LocationData Data,
    [property: Id(4)] ImmutableArray<TranslationView> Translations);

/// <summary>A location in a list.</summary>
/// <param name="Texts">One for each language of the region, in tree order.</param>
[GenerateSerializer, Immutable, Alias("location-row")]
public sealed record LocationRow(
    [property: Id(0)] long Id,
    [property: Id(1)] int Revision,
    [property: Id(2)] bool Archived,
    [property: Id(3)] LocationData Data,
    [property: Id(4)] ImmutableArray<TextRow> Texts);
