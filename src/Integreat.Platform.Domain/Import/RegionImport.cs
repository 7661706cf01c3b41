using Integreat.Platform.Domain.Contacts;
using Integreat.Platform.Domain.Events;
using Integreat.Platform.Domain.Locations;
using Integreat.Platform.Domain.Media;
using Integreat.Platform.Domain.Organizations;
using Integreat.Platform.Domain.Pages;
using Integreat.Platform.Domain.Regions;
using Integreat.Platform.Domain.Translations;

namespace Integreat.Platform.Domain.Import;

/// <summary>A region as another system knows it: parents before children, versions of a text ascending, all references resolved.</summary>
public sealed record RegionImport
{
    public required RegionId Region { get; init; }
    public required SourceRecord Source { get; init; }
    public required RegionSettings Settings { get; init; }
    public ImmutableArray<ImportedLanguageNode> Languages { get; init; } = [];
    public ImmutableArray<ImportedMedia> Media { get; init; } = [];
    public ImmutableArray<ImportedOrganization> Organizations { get; init; } = [];
    public ImmutableArray<ImportedPage> Pages { get; init; } = [];
    public ImmutableArray<ImportedTranslation> Translations { get; init; } = [];
    public ImmutableArray<ImportedTranslation> Imprint { get; init; } = [];

    /// <summary>The texts of everything.</summary>
    public IEnumerable<ImportedTranslation> AllTranslations =>
        Translations.Concat(EventTranslations).Concat(LocationTexts).Concat(Imprint);
    public ImmutableArray<ImportedEvent> Events { get; init; } = [];
    public ImmutableArray<ImportedTranslation> EventTranslations { get; init; } = [];
    public ImmutableArray<ImportedLocation> Locations { get; init; } = [];
    public ImmutableArray<ImportedTranslation> LocationTexts { get; init; } = [];
    public ImmutableArray<ImportedContact> Contacts { get; init; } = [];
}

public sealed record ImportedLanguageNode(SourceRecord Source, LanguageCode Language, LanguageCode? Parent, bool Active, bool Visible);

public sealed record ImportedMedia(SourceRecord Source, MediaFile File);

public sealed record ImportedOrganization(SourceRecord Source, Organization Organization);

public sealed record ImportedPage(
    SourceRecord Source, PageId Page, PageId Parent, int Order, bool Archived, PageAttributes Attributes, string? TokenHash);

/// <param name="Recurrence">The record of the recurrence that the details hold; its key is the recurrence's number.</param>
public sealed record ImportedEvent(SourceRecord Source, SourceRecord? Recurrence, EventId Event, bool Archived, EventDetails Details);

public sealed record ImportedLocation(SourceRecord Source, LocationId Location, bool Archived, LocationDetails Details);

public sealed record ImportedContact(SourceRecord Source, ContactId Contact, bool Archived, ContactDetails Details);

/// <param name="Owner">The number of the item that has the text.</param>
public sealed record ImportedTranslation(SourceRecord Source, long Owner, LanguageCode Language, TranslationVersion Version);
