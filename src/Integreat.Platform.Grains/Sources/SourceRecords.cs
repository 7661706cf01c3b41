using System.Text.Json;
using Integreat.Platform.Contracts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Platform;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Grains.Journaling;

namespace Integreat.Platform.Grains.Sources;

/// <summary>What an edition must know of its region's settings.</summary>
/// <param name="FallsBack">Events and locations without a text in a language are shown in the default one there.</param>
internal sealed record SettingsSource(long Region, string Slug, string TimeZone, string PostalCode, string HelpDeskUrl, bool FallsBack)
{
    public static SettingsSource Of(long region, RegionSettings settings) => new(
        region, settings.Slug, settings.TimeZone, settings.PostalCode, settings.Chat.Url, settings.FallbackTranslationsEnabled);
}

/// <summary>The region's languages in tree order, the default one first.</summary>
internal sealed record LanguagesSource(ImmutableArray<LanguageSource> Languages);

internal sealed record LanguageSource(string Code, bool Active, bool Visible);

/// <summary>A page as one language's edition needs it: its place, its references, its text here, and a brief of every other language.</summary>
/// <param name="Parent">0 for a root page.</param>
/// <param name="Slugs">Every slug it ever had in the edition's language.</param>
internal sealed record PageSource(
    long Id, long Parent, int Order, bool Archived, long? Icon, long? Organization, ImmutableArray<long> Offers, long? MirroredPage,
    bool MirroredPageFirst, ImmutableArray<string> Slugs, ImmutableArray<TextSource> Texts);

/// <summary>The imprint in every language; without texts there is none.</summary>
internal sealed record ImprintSource(ImmutableArray<TextSource> Texts);

/// <summary>An event as one language's edition needs it.</summary>
/// <param name="Recurrence">The public number of the recurrence that the details hold; null without one.</param>
/// <param name="Slugs">Every slug it ever had in the edition's language.</param>
internal sealed record EventSource(
    long Id, bool Archived, EventDetails Details, long? Recurrence, OccurrenceChanges Changes, int Sequence,
    ImmutableArray<string> Slugs, ImmutableArray<TextSource> Texts);

/// <summary>An item's text in one language.</summary>
/// <param name="NewestSlug">Of the working copy: stands in paths where there is no public text.</param>
/// <param name="Public">Null where readers see nothing.</param>
internal sealed record TextSource(string Language, string NewestSlug, PublicTextSource? Public);

/// <param name="Body">Hash of the content; null if it is empty.</param>
internal sealed record PublicTextSource(
    long Id, string Slug, string Title, string? Body, bool Blank, DateTimeOffset LastUpdated, string? MetaDescription = null);

/// <summary>A location as one language's edition needs it: the same for all but the slugs, which are those of the edition's language.</summary>
internal sealed record LocationSource(
    long Id, bool Archived, LocationDetails Details, ImmutableArray<string> Slugs, ImmutableArray<TextSource> Texts);

/// <param name="Card">Hash of the card; null if it is empty.</param>
internal sealed record ContactSource(
    long Id, long Location, bool Archived, bool IsGeneral, string? Card, OpeningHours OpeningHours, string AppointmentUrl);

/// <summary>A category of locations, of the platform.</summary>
internal sealed record CategorySource(long Id, ImmutableArray<CategoryName> Names, string Icon, string Color);

internal sealed record OrganizationSource(long Id, string Slug, string Name, string Website, long? Logo);

internal sealed record MediaSource(string File, string Thumbnail, string Type, DateTimeOffset LastModified);

/// <summary>A language of the platform.</summary>
internal sealed record PlatformLanguageSource(
    long Id, string Code, string Bcp47Tag, string NativeName, bool RightToLeft, string ContentNotAvailable,
    string PartialContentNotAvailable, string WebAppTitle = "", string WebAppDescription = "");

/// <summary>An offer template of the platform.</summary>
internal sealed record OfferSource(
    long Id, string Slug, string Name, string Url, string Thumbnail, ImmutableArray<KeyValuePair<string, string>> PostData,
    PostalCodeMode PostalCodeMode, bool IsHelpDeskForm);

/// <summary>How sources are written and read.</summary>
internal static class SourceJson
{
    public static SourceItem Item<T>(string kind, long id, long revision, T source) =>
        new(kind, id, revision, JsonSerializer.SerializeToUtf8Bytes(source, DomainJson.Options));

    /// <summary>An item that is gone.</summary>
    public static SourceItem Gone(string kind, long id, long revision) => new(kind, id, revision, ReadOnlyMemory<byte>.Empty);

    public static T Read<T>(SourceItem item) => JsonSerializer.Deserialize<T>(item.Json.Span, DomainJson.Options)!;
}
